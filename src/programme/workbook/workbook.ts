import { createActor, fromCallback, type NonReducibleUnknown } from 'xstate';
import { StorageError } from '../../privacy/database.ts';
import type { AnswerBook, VisitAnswers } from '../exercises/book.ts';
import type { Outside, Result, WorkbookEvent } from './events.ts';
import type { Held, Keeper, Keeping } from './keeper.ts';
import { workbookMachine } from './machine.ts';
import { isSameBook, merge, putOver } from './merge.ts';
import type { Kinds } from '../exercises/page.ts';
import { giveWay, sift } from './sift.ts';
import type { Tabs } from './tabs.ts';

/** What a workbook is made of; a test gives parts of its own. */
interface Parts {
  readonly answers: VisitAnswers;
  readonly kinds: Kinds;
  readonly keeper: Keeper;
  readonly tabs: Tabs;
  /** Watches the page; returns how to stop. */
  readonly watchPage: (send: (event: Outside) => void) => () => void;
  /** The time in milliseconds. */
  readonly now: () => number;
}

/** Work that answers with one event; one that is no longer awaited answers nobody. */
const work = <Input extends NonReducibleUnknown>(task: (input: Input) => Promise<Result>) =>
  fromCallback<WorkbookEvent, Input>(({ input, sendBack }) => {
    let isAwaited = true;
    const answer = (result: Result) => {
      if (isAwaited) sendBack(result);
    };
    task(input).then(answer, (error: unknown) =>
      answer({
        type: 'storage.refused',
        refusal: error instanceof StorageError ? error.refusal : 'unknown',
      }),
    );
    return () => {
      isAwaited = false;
    };
  });

/** The workbook of a page: starts to look at once, and keeps what is answered while it is open. */
export const createWorkbook = ({ answers, kinds, keeper, tabs, watchPage, now }: Parts) => {
  /** What this put on screen itself: no news to keep. */
  let shown: AnswerBook | undefined;
  const put = (book: AnswerBook) => {
    shown = book;
    answers.replace(book);
  };

  const resultOf = (keeping: Keeping): Result => {
    if (keeping.kind === 'vanished') return { type: 'record.vanished' };
    if (keeping.kind === 'elsewhere') return { type: 'record.rekeyed' };
    if (keeping.kind !== 'kept') return { type: `record.${keeping.kind}` };
    if (keeping.wrote) tabs.tell('changed');
    return { type: 'workbook.kept', held: keeping.held, came: keeping.came, at: now() };
  };
  const open = (held: Held | null): Held => {
    if (!held) throw new Error('Not open.');
    return held;
  };

  const machine = workbookMachine.provide({
    actors: {
      look: work(async () => ({ type: `record.${await keeper.look()}` })),
      make: work(async ({ passphrase }) => {
        const held = await keeper.make(passphrase, answers.read());
        if (!held) return { type: 'record.taken' };
        tabs.tell('changed');
        return { type: 'workbook.opened', held, restored: false };
      }),
      unlock: work(async ({ passphrase }) => {
        const unlocking = await keeper.unlock(passphrase);
        if (unlocking.kind === 'wrong') return { type: 'passphrase.refused' };
        if (unlocking.kind !== 'book') return { type: `record.${unlocking.kind}` };
        const { restored } = unlocking;
        const held = { ...unlocking.held, answers: giveWay(unlocking.held.answers, kinds) };
        return { type: 'workbook.opened', held, restored };
      }),
      keep: work(async ({ held }) => resultOf(await keeper.keep(open(held), answers.read()))),
      change: work(async ({ held, present, next }) => {
        const mine = answers.read();
        const changing = await keeper.change(open(held), { present, next, mine });
        return changing.kind === 'wrong' ? { type: 'passphrase.refused' } : resultOf(changing);
      }),
      wipe: work(async () => {
        if (!(await keeper.wipe())) return { type: 'wipe.held' };
        tabs.tell('wiped');
        return { type: 'workbook.wiped' };
      }),
      watch: fromCallback<WorkbookEvent>(({ sendBack }) => {
        const stops = [
          watchPage(sendBack),
          tabs.listen((tidings) => sendBack({ type: `record.${tidings}` })),
          answers.subscribe(() => {
            if (answers.read() !== shown) sendBack({ type: 'answers.changed' });
          }),
        ];
        return () => {
          for (const stop of stops) stop();
        };
      }),
    },
    actions: {
      show: ({ context: { held } }) =>
        put(sift(putOver(open(held).answers, answers.read()), kinds).fitting),
      takeIn: ({ context: { held } }) => {
        const both = merge(answers.read(), sift(open(held).answers, kinds).fitting);
        if (!isSameBook(both, answers.read())) put(both);
      },
      forget: () => put({}),
    },
  });
  return createActor(machine).start();
};

export type WorkbookActor = ReturnType<typeof createWorkbook>;
