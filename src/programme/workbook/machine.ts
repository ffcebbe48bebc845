import { assertEvent, assign, fromCallback, setup } from 'xstate';
import type { Refusal } from '../../privacy/database.ts';
import type { NoticeKind, WorkbookEvent } from './events.ts';
import type { Held } from './keeper.ts';

interface Context {
  readonly held: Held | null;
  readonly notice: NoticeKind | null;
  /** When it was last kept, by the device's clock. */
  readonly savedAt: number | null;
  /** Something changed while it was being kept. */
  readonly isDirty: boolean;
  /** Why the last write was refused. */
  readonly refusal: Refusal | null;
}

const nothing: Context = {
  held: null,
  notice: null,
  savedAt: null,
  isDirty: false,
  refusal: null,
};

/** Work that takes time comes with the page; it answers with the events of `Result`. */
const work = fromCallback<WorkbookEvent>(() => undefined);
const workWith = <Input extends Record<string, unknown>>() =>
  fromCallback<WorkbookEvent, Input>(() => undefined);

const workbookSetup = setup({
  types: { context: {} as Context, events: {} as WorkbookEvent, tags: {} as 'busy' },
  actors: {
    look: work,
    make: workWith<{ passphrase: string }>(),
    unlock: workWith<{ passphrase: string }>(),
    keep: workWith<{ held: Held | null }>(),
    change: workWith<{ held: Held | null; present: string; next: string }>(),
    wipe: work,
    /** Page, clock and other tabs, as long as the machine runs. */
    watch: work,
  },
  actions: {
    say: assign((_, { notice }: { notice: NoticeKind | null }) => ({ notice })),
    hold: assign(({ event }) => {
      assertEvent(event, ['workbook.opened', 'workbook.kept']);
      return { held: event.held, isDirty: false, refusal: null };
    }),
    noteTime: assign(({ context, event }) => {
      assertEvent(event, 'workbook.kept');
      return { savedAt: event.at, notice: event.came > 0 ? 'merged' : context.notice };
    }),
    noteRefusal: assign(({ event }) => {
      assertEvent(event, 'storage.refused');
      return { refusal: event.refusal };
    }),
    letGo: assign({ held: null, isDirty: false, savedAt: null, refusal: null }),
    markDirty: assign({ isDirty: true }),
    /** Puts an opened workbook on screen, and over it what was answered before. */
    show: () => undefined,
    /** Takes in what another tab wrote. */
    takeIn: () => undefined,
    /** Empties the screen. */
    forget: () => undefined,
  },
  guards: { isDirty: ({ context }) => context.isDirty },
  delays: {
    /** Changes wait for each other this long before they are kept. */
    pause: 1000,
    /** A device without room may have some later. */
    retry: 30_000,
  },
});

const say = (notice: NoticeKind | null) => ({ type: 'say' as const, params: { notice } });
/** The workbook is shut: nothing of it stays in memory. */
const shut = ['letGo', 'forget'] as const;
/** It is on the device, with what came from other tabs. */
const kept = ['hold', 'takeIn', 'noteTime'] as const;

/** Where a look at the device leads. */
const found = {
  'record.none': '#workbook.memory',
  'record.whole': '#workbook.locked',
  'record.newer': '#workbook.newer',
  'record.broken': '#workbook.broken',
} as const;

/** The record went, or another tab gave it another passphrase: what is on screen stays there. */
const lost = {
  'record.vanished': { target: '#workbook.memory', actions: ['letGo', say('vanished')] },
  'record.rekeyed': { target: '#workbook.elsewhere', actions: ['letGo', say(null)] },
  'record.newer': { target: '#workbook.newer', actions: ['letGo', say(null)] },
  'record.broken': { target: '#workbook.broken', actions: ['letGo', say(null)] },
} as const;

const wipedElsewhere = {
  target: '#workbook.memory',
  actions: [...shut, say('wipedElsewhere')],
} as const;

/** A record that this tab has not open can be wiped, here or in another tab. */
const shutRecord = {
  'wipe.confirmed': '#workbook.wiping',
  'record.changed': '#workbook.closed',
  'record.wiped': wipedElsewhere,
} as const;

/** Answers are on screen and nowhere else. */
const inMemory = {
  'wipe.confirmed': { actions: ['forget', say('wiped')] },
  'record.changed': '#workbook.closed',
} as const;

/** While it is being written: what changes now is written after. */
const meanwhile = {
  'answers.changed': { actions: ['markDirty'] },
  'record.wiped': wipedElsewhere,
} as const;

/** The states of `WorkbookStatus`, and those on the way between them. */
export const workbookMachine = workbookSetup.createMachine({
  id: 'workbook',
  context: nothing,
  initial: 'closed',
  invoke: { src: 'watch' },
  on: { 'exit.taken': { target: '.left', actions: [...shut] } },
  states: {
    closed: {
      invoke: { src: 'look' },
      on: {
        ...found,
        'storage.refused': { target: 'denied', actions: ['noteRefusal', say(null)] },
      },
    },
    /** Nothing can be kept here, so no workbook is offered; files can be made and opened. */
    denied: { on: inMemory },
    memory: {
      on: {
        'workbook.made': { target: 'making', actions: [say(null)] },
        ...inMemory,
      },
    },
    making: {
      tags: 'busy',
      invoke: {
        src: 'make',
        input: ({ event }) => ({
          passphrase: event.type === 'workbook.made' ? event.passphrase : '',
        }),
      },
      on: {
        'answers.changed': { actions: ['markDirty'] },
        'workbook.opened': {
          // What was answered in the meantime is kept at once.
          target: 'open.saving',
          actions: ['hold', say('made')],
        },
        'record.taken': { target: 'closed', actions: [say('exists')] },
        'storage.refused': {
          target: 'memory',
          actions: ['noteRefusal', say('refused')],
        },
      },
    },
    locked: {
      on: {
        ...shutRecord,
        'passphrase.entered': { target: 'unlocking', actions: [say(null)] },
      },
    },
    unlocking: {
      tags: 'busy',
      invoke: {
        src: 'unlock',
        input: ({ event }) => ({
          passphrase: event.type === 'passphrase.entered' ? event.passphrase : '',
        }),
      },
      on: {
        ...found,
        'workbook.opened': {
          target: 'open.saving',
          actions: [
            'hold',
            'show',
            assign({ notice: ({ event }) => (event.restored ? 'restored' : 'opened') }),
          ],
        },
        'passphrase.refused': { target: 'locked', actions: [say('wrong')] },
        'storage.refused': { target: 'locked', actions: [say('unreachable')] },
      },
    },
    open: {
      initial: 'idle',
      on: {
        'answers.changed': { actions: ['markDirty'] },
        'passphrase.changed': { target: 'changing', actions: [say(null)] },
        'record.changed': '.saving',
        'record.wiped': wipedElsewhere,
        'wipe.confirmed': 'wiping',
        'lock.asked': { target: 'locking', actions: [say(null)] },
        'page.left': { target: 'locking', actions: [say(null)] },
        'idle.passed': { target: 'locking', actions: [say('idle')] },
      },
      states: {
        idle: { on: { 'answers.changed': 'waiting' } },
        waiting: { after: { pause: 'saving' }, on: { 'page.hidden': 'saving' } },
        saving: {
          invoke: { src: 'keep', input: ({ context }) => ({ held: context.held }) },
          on: {
            ...lost,
            'record.changed': { actions: ['markDirty'] },
            'workbook.kept': [
              { guard: 'isDirty', target: 'waiting', actions: [...kept] },
              { target: 'idle', actions: [...kept] },
            ],
            'storage.refused': { target: 'full', actions: ['noteRefusal', say(null)] },
          },
        },
        full: {
          after: { retry: 'saving' },
          on: {
            'save.asked': 'saving',
            'lock.insisted': { target: '#workbook.locked', actions: [...shut] },
          },
        },
      },
    },
    changing: {
      tags: 'busy',
      invoke: {
        src: 'change',
        input: ({ context, event }) => ({
          held: context.held,
          present: event.type === 'passphrase.changed' ? event.present : '',
          next: event.type === 'passphrase.changed' ? event.next : '',
        }),
      },
      on: {
        ...lost,
        ...meanwhile,
        'workbook.kept': { target: 'open.saving', actions: [...kept, say('changed')] },
        'passphrase.refused': { target: 'open.saving', actions: [say('wrongPresent')] },
        'storage.refused': { target: 'open.full', actions: ['noteRefusal', say('unsure')] },
      },
    },
    locking: {
      invoke: { src: 'keep', input: ({ context }) => ({ held: context.held }) },
      on: {
        ...lost,
        ...meanwhile,
        'workbook.kept': [
          { guard: 'isDirty', target: 'locking', reenter: true, actions: [...kept] },
          { target: 'locked', actions: [...shut] },
        ],
        'storage.refused': { target: 'open.full', actions: ['noteRefusal', say('unsaved')] },
      },
    },
    elsewhere: {
      on: {
        'passphrase.entered': { target: 'unlocking', actions: [say(null)] },
        'wipe.confirmed': 'wiping',
        'record.wiped': wipedElsewhere,
      },
    },
    broken: { on: shutRecord },
    newer: { on: shutRecord },
    wiping: {
      tags: 'busy',
      invoke: { src: 'wipe' },
      on: {
        'workbook.wiped': { target: 'memory', actions: [...shut, say('wiped')] },
        'wipe.held': { target: 'closed', actions: [...shut, say('wipeHeld')] },
      },
    },
    left: { type: 'final' },
  },
});
