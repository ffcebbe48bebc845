import { createActor, fromCallback, type NonReducibleUnknown } from 'xstate';
import { describe, expect, test } from 'vitest';
import type { NoticeKind, WorkbookEvent } from '../../../src/programme/workbook/events.ts';
import type { Held } from '../../../src/programme/workbook/keeper.ts';
import { workbookMachine } from '../../../src/programme/workbook/machine.ts';
import { toRecord } from '../../../src/programme/workbook/record.ts';

// What every event does in every state, written down by hand: what a visitor reads, what happens to the screen, and what
// work begins. What is not written here does nothing.

type EventType = WorkbookEvent['type'];
type State =
  | 'closed'
  | 'denied'
  | 'memory'
  | 'making'
  | 'locked'
  | 'unlocking'
  | 'idle'
  | 'waiting'
  | 'saving'
  | 'full'
  | 'changing'
  | 'locking'
  | 'elsewhere'
  | 'broken'
  | 'newer'
  | 'wiping'
  | 'left';

const held: Held = {
  record: toRecord({ key: new Uint8Array([1]), body: new Uint8Array([2]) }),
  key: 'sleutel',
  answers: {},
};

/** One of each event. */
const events: { readonly [Type in EventType]: WorkbookEvent & { readonly type: Type } } = {
  'workbook.made': { type: 'workbook.made', passphrase: 'een nieuwe zin' },
  'passphrase.entered': { type: 'passphrase.entered', passphrase: 'een zin' },
  'passphrase.changed': { type: 'passphrase.changed', present: 'een zin', next: 'een andere' },
  'answers.changed': { type: 'answers.changed' },
  'save.asked': { type: 'save.asked' },
  'lock.asked': { type: 'lock.asked' },
  'lock.insisted': { type: 'lock.insisted' },
  'wipe.confirmed': { type: 'wipe.confirmed' },
  'idle.passed': { type: 'idle.passed' },
  'page.hidden': { type: 'page.hidden' },
  'page.left': { type: 'page.left' },
  'exit.taken': { type: 'exit.taken' },
  'record.changed': { type: 'record.changed' },
  'record.wiped': { type: 'record.wiped' },
  'record.none': { type: 'record.none' },
  'record.whole': { type: 'record.whole' },
  'record.newer': { type: 'record.newer' },
  'record.broken': { type: 'record.broken' },
  'record.taken': { type: 'record.taken' },
  'record.vanished': { type: 'record.vanished' },
  'record.rekeyed': { type: 'record.rekeyed' },
  'workbook.opened': { type: 'workbook.opened', held, restored: false },
  'workbook.kept': { type: 'workbook.kept', held, at: 1000, came: 0 },
  'passphrase.refused': { type: 'passphrase.refused' },
  'workbook.wiped': { type: 'workbook.wiped' },
  'wipe.held': { type: 'wipe.held' },
  'storage.refused': { type: 'storage.refused', refusal: 'full' },
};

interface Effect {
  readonly to: State;
  /** What is said from then on; left out, what was said stays. */
  readonly says?: NoticeKind | null;
  readonly screen?: readonly ('show' | 'takeIn' | 'forget')[];
  /** Whether a change waits that is not kept yet. */
  readonly dirty?: boolean;
  /** Whether it is known why the device refused. */
  readonly refused?: boolean;
}

const looked: Partial<Record<EventType, Effect>> = {
  'record.none': { to: 'memory' },
  'record.whole': { to: 'locked' },
  'record.newer': { to: 'newer' },
  'record.broken': { to: 'broken' },
};
const wipedElsewhere: Effect = { to: 'memory', says: 'wipedElsewhere', screen: ['forget'] };
const notOpen: Partial<Record<EventType, Effect>> = {
  'wipe.confirmed': { to: 'wiping' },
  'record.changed': { to: 'closed' },
  'record.wiped': wipedElsewhere,
};
const onScreenOnly = (state: State): Partial<Record<EventType, Effect>> => ({
  'wipe.confirmed': { to: state, says: 'wiped', screen: ['forget'] },
  'record.changed': { to: 'closed' },
});
const isOpen = (state: State): Partial<Record<EventType, Effect>> => ({
  'answers.changed': { to: state, dirty: true },
  'passphrase.changed': { to: 'changing', says: null },
  'record.changed': { to: 'saving' },
  'record.wiped': wipedElsewhere,
  'wipe.confirmed': { to: 'wiping' },
  'lock.asked': { to: 'locking', says: null },
  'page.left': { to: 'locking', says: null },
  'idle.passed': { to: 'locking', says: 'idle' },
});
/** The record went or is another: what is on screen stays there, and is not kept. */
const lost: Partial<Record<EventType, Effect>> = {
  'record.vanished': { to: 'memory', says: 'vanished' },
  'record.rekeyed': { to: 'elsewhere', says: null },
  'record.newer': { to: 'newer', says: null },
  'record.broken': { to: 'broken', says: null },
};

const effects: Readonly<Record<Exclude<State, 'left'>, Partial<Record<EventType, Effect>>>> = {
  closed: { ...looked, 'storage.refused': { to: 'denied', says: null, refused: true } },
  denied: onScreenOnly('denied'),
  memory: { ...onScreenOnly('memory'), 'workbook.made': { to: 'making', says: null } },
  making: {
    'answers.changed': { to: 'making', dirty: true },
    'workbook.opened': { to: 'saving', says: 'made' },
    'record.taken': { to: 'closed', says: 'exists' },
    'storage.refused': { to: 'memory', says: 'refused', refused: true },
  },
  locked: { ...notOpen, 'passphrase.entered': { to: 'unlocking', says: null } },
  unlocking: {
    ...looked,
    'workbook.opened': { to: 'saving', says: 'opened', screen: ['show'] },
    'passphrase.refused': { to: 'locked', says: 'wrong' },
    'storage.refused': { to: 'locked', says: 'unreachable' },
  },
  idle: { ...isOpen('idle'), 'answers.changed': { to: 'waiting' } },
  waiting: { ...isOpen('waiting'), 'page.hidden': { to: 'saving' } },
  saving: {
    ...isOpen('saving'),
    ...lost,
    'record.changed': { to: 'saving', dirty: true },
    'workbook.kept': { to: 'idle', screen: ['takeIn'] },
    'storage.refused': { to: 'full', says: null, refused: true },
  },
  full: {
    ...isOpen('full'),
    'save.asked': { to: 'saving' },
    'lock.insisted': { to: 'locked', screen: ['forget'] },
  },
  changing: {
    ...lost,
    'answers.changed': { to: 'changing', dirty: true },
    'record.wiped': wipedElsewhere,
    'workbook.kept': { to: 'saving', says: 'changed', screen: ['takeIn'] },
    'passphrase.refused': { to: 'saving', says: 'wrongPresent' },
    'storage.refused': { to: 'full', says: 'unsure', refused: true },
  },
  locking: {
    ...lost,
    'answers.changed': { to: 'locking', dirty: true },
    'record.wiped': wipedElsewhere,
    'workbook.kept': { to: 'locked', screen: ['forget'] },
    'storage.refused': { to: 'full', says: 'unsaved', refused: true },
  },
  elsewhere: {
    'passphrase.entered': { to: 'unlocking', says: null },
    'wipe.confirmed': { to: 'wiping' },
    'record.wiped': wipedElsewhere,
  },
  broken: notOpen,
  newer: notOpen,
  wiping: {
    'workbook.wiped': { to: 'memory', says: 'wiped', screen: ['forget'] },
    'wipe.held': { to: 'closed', says: 'wipeHeld', screen: ['forget'] },
  },
};

/** What begins where somebody comes. */
const workIn: Partial<Record<State, string>> = {
  closed: 'look',
  making: 'make',
  unlocking: 'unlock',
  saving: 'keep',
  changing: 'change',
  locking: 'keep',
  wiping: 'wipe',
};

const opening = ['record.whole', 'passphrase.entered', 'workbook.opened'] as const;
const toOpen = [...opening, 'workbook.kept'] as const;
/** A way to each state, with something that is said there already, where that can be. */
const ways: Readonly<Record<Exclude<State, 'left'>, readonly EventType[]>> = {
  closed: ['record.none', 'workbook.made', 'record.taken'],
  denied: ['storage.refused'],
  memory: ['record.none', 'wipe.confirmed'],
  making: ['record.none', 'workbook.made'],
  locked: ['record.whole', 'passphrase.entered', 'passphrase.refused'],
  unlocking: ['record.whole', 'passphrase.entered'],
  idle: toOpen,
  waiting: [...toOpen, 'answers.changed'],
  saving: opening,
  full: [...toOpen, 'lock.asked', 'storage.refused'],
  changing: [...toOpen, 'passphrase.changed'],
  locking: [...toOpen, 'idle.passed'],
  elsewhere: [...opening, 'record.rekeyed'],
  broken: ['record.broken'],
  newer: ['record.newer'],
  wiping: [...toOpen, 'wipe.confirmed'],
};

/** A workbook whose work and screen are written down. */
const run = (...types: readonly EventType[]) => {
  const work: { readonly name: string; readonly input: unknown }[] = [];
  const screen: string[] = [];
  const noted = <Input extends NonReducibleUnknown>(name: string) =>
    fromCallback<WorkbookEvent, Input>(({ input }) => {
      work.push({ name, input });
    });
  const machine = workbookMachine.provide({
    actors: {
      look: noted('look'),
      make: noted('make'),
      unlock: noted('unlock'),
      keep: noted('keep'),
      change: noted('change'),
      wipe: noted('wipe'),
      watch: noted('watch'),
    },
    actions: {
      show: () => screen.push('show'),
      takeIn: () => screen.push('takeIn'),
      forget: () => screen.push('forget'),
    },
  });
  const actor = createActor(machine).start();
  const send = (event: WorkbookEvent) => {
    work.length = screen.length = 0;
    actor.send(event);
  };
  for (const type of types) send(events[type]);
  const now = () => {
    const snapshot = actor.getSnapshot();
    const { value, context } = snapshot;
    return {
      state: typeof value === 'string' ? value : value.open,
      says: context.notice,
      isHeld: context.held !== null,
      dirty: context.isDirty,
      refusal: context.refusal,
      savedAt: context.savedAt,
      isBusy: snapshot.hasTag('busy'),
      status: snapshot.status,
    };
  };
  return { actor, send, now, work, screen };
};

const keptOpen: readonly string[] = ['idle', 'waiting', 'saving', 'full', 'changing', 'locking'];
const states = Object.keys(ways) as (keyof typeof ways)[];
const types = Object.keys(events) as EventType[];

test.each(states)('in the state "%s" each event does what is written here', (state) => {
  for (const type of types) {
    const { send, now, work, screen } = run(...ways[state]);
    const before = now();
    expect(before.state).toBe(state);
    send(events[type]);
    const after = now();
    const begun = work.map(({ name }) => name);
    if (type === 'exit.taken') {
      expect(after).toMatchObject({ state: 'left', isHeld: false, savedAt: null, status: 'done' });
      expect([screen, begun]).toEqual([['forget'], []]);
      continue;
    }
    const effect = effects[state][type] ?? { to: state };
    const { to, says = before.says, screen: shown = [] } = effect;
    expect(after, type).toMatchObject({
      state: to,
      says,
      isHeld: keptOpen.includes(to) || (to === 'wiping' && before.isHeld),
      isBusy: ['making', 'unlocking', 'changing', 'wiping'].includes(to),
      status: 'active',
      ...(effect.dirty && { dirty: true }),
      ...(effect.refused && { refusal: 'full' }),
    });
    expect(screen, type).toEqual(shown);
    expect(begun, type).toEqual(to === state ? [] : [workIn[to]].filter(Boolean));
  }
});

describe('the work gets what it needs', () => {
  test.each<readonly [EventType, readonly EventType[], unknown]>([
    ['workbook.made', ways.memory, { passphrase: 'een nieuwe zin' }],
    ['passphrase.entered', ways.locked, { passphrase: 'een zin' }],
    ['passphrase.entered', ways.elsewhere, { passphrase: 'een zin' }],
    ['passphrase.changed', ways.idle, { held, present: 'een zin', next: 'een andere' }],
    ['workbook.opened', ways.unlocking, { held }],
    ['lock.asked', ways.idle, { held }],
  ])('%s', (type, way, input) => {
    const { send, work } = run(...way);
    send(events[type]);
    expect(work).toEqual([{ name: expect.any(String) as string, input }]);
  });

  test('and page, clock and other tabs are watched from the beginning', () => {
    expect(
      run()
        .work.map(({ name }) => name)
        .sort(),
    ).toEqual(['look', 'watch']);
  });
});

test('nothing is held, said or refused before anybody looked', () => {
  expect(run().now()).toEqual({
    state: 'closed',
    says: null,
    isHeld: false,
    dirty: false,
    refusal: null,
    savedAt: null,
    isBusy: false,
    status: 'active',
  });
});

describe('what is remembered of keeping it', () => {
  test('when, and what came from another tab', () => {
    const { send, now } = run(...opening);
    send(events['workbook.kept']);
    expect(now()).toMatchObject({ savedAt: 1000, says: 'opened' });
    send(events['record.changed']);
    send({ ...events['workbook.kept'], at: 2000, came: 1 });
    expect(now()).toMatchObject({ savedAt: 2000, says: 'merged' });
  });

  test('a refusal, until it is kept', () => {
    const { send, now } = run(...ways.full);
    expect(now().refusal).toBe('full');
    send(events['save.asked']);
    send(events['workbook.kept']);
    expect(now()).toMatchObject({ state: 'idle', refusal: null });
  });

  test('nothing of it once it is shut', () => {
    const { send, now } = run(...ways.full, 'answers.changed');
    send(events['lock.insisted']);
    expect(now()).toMatchObject({ state: 'locked', dirty: false, refusal: null, savedAt: null });
  });
});

test.each([
  ['answers.changed', 'waiting'],
  ['record.changed', 'waiting'],
] as const)('%s while it is being kept: it is kept again after', (type, state) => {
  const { now, screen } = run(...opening, type, 'workbook.kept');
  expect(now()).toMatchObject({ state, dirty: false });
  expect(screen).toEqual(['takeIn']);
});

test('what changes while it is being shut is kept before it is', () => {
  const { now, work, screen } = run(...ways.locking, 'answers.changed', 'workbook.kept');
  expect(now()).toMatchObject({ state: 'locking', dirty: false, isHeld: true });
  expect([work.map(({ name }) => name), screen]).toEqual([['keep'], ['takeIn']]);
});

test('a workbook of which the last write was broken off says so', () => {
  const { send, now } = run(...ways.unlocking);
  send({ ...events['workbook.opened'], restored: true });
  expect(now()).toMatchObject({ state: 'saving', says: 'restored' });
});
