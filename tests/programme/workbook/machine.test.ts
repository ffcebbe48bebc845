import { initialTransition, SimulatedClock, createActor, transition } from 'xstate';
import { getShortestPaths } from 'xstate/graph';
import { describe, expect, test } from 'vitest';
import type { WorkbookEvent } from '../../../src/programme/workbook/events.ts';
import type { Held } from '../../../src/programme/workbook/keeper.ts';
import { workbookMachine } from '../../../src/programme/workbook/machine.ts';
import { toRecord } from '../../../src/programme/workbook/record.ts';
import { statusOf } from '../../../src/programme/workbook/use-workbook.ts';

const held: Held = {
  record: toRecord({ key: new Uint8Array([1]), body: new Uint8Array([2]) }),
  key: 'sleutel',
  answers: {},
};
const opened: WorkbookEvent = { type: 'workbook.opened', held, restored: false };
const kept: WorkbookEvent = { type: 'workbook.kept', held, at: 1000, came: 0 };
const full: WorkbookEvent = { type: 'storage.refused', refusal: 'full' };
const entered: WorkbookEvent = { type: 'passphrase.entered', passphrase: 'x' };
const made: WorkbookEvent = { type: 'workbook.made', passphrase: 'x' };
const event = (type: Exclude<WorkbookEvent, { held: Held } | { passphrase: string }>['type']) =>
  ({ type }) as WorkbookEvent;

/** Where some events lead, from the first look at the device. */
const after = (...events: readonly WorkbookEvent[]) => {
  let [snapshot] = initialTransition(workbookMachine);
  const did: string[] = [];
  for (const one of events) {
    const [next, actions] = transition(workbookMachine, snapshot, one);
    snapshot = next;
    did.push(...actions.map(({ type }) => type));
  }
  const { notice, isDirty, refusal, held: holds } = snapshot.context;
  return {
    state: snapshot.value,
    status: statusOf(snapshot.value),
    notice,
    isDirty,
    refusal,
    isHeld: holds !== null,
    did,
  };
};
const toOpen = [event('record.whole'), entered, opened, kept];
const toFull = [event('record.whole'), entered, opened, full];

describe('the states of a workbook', () => {
  test.each([
    ['nobody looked', [], 'closed'],
    ['nothing on this device', [event('record.none')], 'memory'],
    ['a workbook on this device', [event('record.whole')], 'locked'],
    ['one that cannot be read', [event('record.broken')], 'broken'],
    ['one of a later version', [event('record.newer')], 'newer'],
    ['a browser that keeps nothing', [full], 'denied'],
    ['being made', [event('record.none'), made], 'memory'],
    ['made', [event('record.none'), made, opened, kept], 'open'],
    ['being opened', [event('record.whole'), entered], 'locked'],
    ['opened', toOpen, 'open'],
    ['saving what was on screen before it was opened', toOpen.slice(0, 3), 'saving'],
    ['without room', toFull, 'full'],
    ['wiped', [...toOpen, event('wipe.confirmed'), event('workbook.wiped')], 'memory'],
    ['changed elsewhere', [...toOpen.slice(0, 3), event('record.rekeyed')], 'elsewhere'],
    ['gone', [...toOpen.slice(0, 3), event('record.vanished')], 'memory'],
  ] as const)('%s', (_, events, status) => {
    expect(after(...events).status).toBe(status);
  });

  test('every one of them can be left again', () => {
    const paths = getShortestPaths(workbookMachine, {
      events: [
        ...(['none', 'whole', 'newer', 'broken', 'taken', 'vanished', 'rekeyed'] as const).map(
          (kind) => event(`record.${kind}`),
        ),
        ...[opened, kept, full, entered, made],
        ...(['record.changed', 'record.wiped', 'lock.asked', 'lock.insisted'] as const).map(event),
        ...(['wipe.confirmed', 'workbook.wiped', 'save.asked', 'answers.changed'] as const).map(
          event,
        ),
        { type: 'passphrase.changed', present: 'x', next: 'y' },
      ],
      serializeState: ({ value, context }) => JSON.stringify([value, context.isDirty]),
    });
    const reached = new Set(paths.map(({ state }) => JSON.stringify(state.value)));
    const names = Object.keys(workbookMachine.states).filter((name) => name !== 'left');
    for (const name of names) {
      expect(
        [...reached].some((value) => value.includes(name)),
        name,
      ).toBe(true);
    }
    for (const { state } of paths) {
      const [next] = transition(workbookMachine, state, event('exit.taken'));
      expect(next.value).toBe('left');
      expect(next.context.held).toBeNull();
    }
  });
});

describe('a passphrase that does not fit', () => {
  test('is said, and may be tried for ever', () => {
    const tries = Array.from({ length: 50 }, () => [entered, event('passphrase.refused')]).flat();
    expect(after(event('record.whole'), ...tries)).toMatchObject({
      state: 'locked',
      notice: 'wrong',
    });
    expect(after(event('record.whole'), ...tries, entered, opened).status).toBe('saving');
  });
});

describe('what is on screen', () => {
  test.each([
    ['a device without room', [...toFull]],
    ['a record that went', [...toOpen.slice(0, 3), event('record.vanished')]],
    ['another passphrase elsewhere', [...toOpen.slice(0, 3), event('record.rekeyed')]],
    ['a later version', [...toOpen.slice(0, 3), event('record.newer')]],
    ['a workbook that could not be made', [event('record.none'), made, full]],
    [
      'a passphrase that does not fit',
      [event('record.whole'), entered, event('passphrase.refused')],
    ],
  ] as const)('stays there after %s', (_, events) => {
    expect(after(...events).did).not.toContain('forget');
  });

  test('is not shut away while it is not kept: idle, or by the button', () => {
    for (const type of ['idle.passed', 'lock.asked', 'page.left'] as const) {
      const tried = after(...toFull, event(type), full);
      expect(tried).toMatchObject({ status: 'full', notice: 'unsaved', isHeld: true });
      expect(tried.did).not.toContain('forget');
    }
  });

  test('is shut away unkept only when the visitor insists', () => {
    expect(after(...toFull, event('lock.insisted'))).toMatchObject({
      status: 'locked',
      isHeld: false,
    });
  });

  test('that changed while it was being kept is kept after', () => {
    const { state } = after(...toOpen.slice(0, 3), event('answers.changed'), kept);
    expect(state).toEqual({ open: 'waiting' });
    const locking = after(...toOpen, event('lock.asked'), event('answers.changed'), kept);
    expect(locking).toMatchObject({ state: 'locking', isDirty: false });
  });
});

describe('shutting it', () => {
  test.each(['idle.passed', 'lock.asked', 'page.left'] as const)(
    '%s: it is kept first, then nothing of it stays in memory',
    (type) => {
      const going = after(...toOpen, event(type));
      expect(going).toMatchObject({ state: 'locking', isHeld: true });
      const shut = after(...toOpen, event(type), kept);
      expect(shut).toMatchObject({ state: 'locked', isHeld: false });
      expect(shut.did).toContain('forget');
    },
  );

  test('"Snel weg" waits for nothing', () => {
    const gone = after(...toFull, event('exit.taken'));
    expect(gone).toMatchObject({ state: 'left', isHeld: false });
    expect(gone.did).toContain('forget');
  });

  test('a page that goes out of sight is kept at once', () => {
    const hidden = after(...toOpen, event('answers.changed'), event('page.hidden'));
    expect(hidden.status).toBe('saving');
  });
});

describe('other tabs', () => {
  test('a change there is taken in here', () => {
    expect(after(...toOpen, event('record.changed')).status).toBe('saving');
    const merged = after(...toOpen, event('record.changed'), { ...kept, came: 3 });
    expect(merged).toMatchObject({ status: 'open', notice: 'merged' });
    expect(merged.did).toContain('takeIn');
  });

  test('a wipe there empties this one too', () => {
    for (const before of [toOpen, toFull, [event('record.whole')]]) {
      const wiped = after(...before, event('record.wiped'));
      expect(wiped).toMatchObject({ status: 'memory', notice: 'wipedElsewhere', isHeld: false });
      expect(wiped.did).toContain('forget');
    }
  });

  test('a workbook made there is found here, and nothing is made over it', () => {
    expect(after(event('record.none'), event('record.changed')).state).toBe('closed');
    expect(after(event('record.none'), made, event('record.taken'))).toMatchObject({
      state: 'closed',
      notice: 'exists',
    });
  });
});

test('changes wait one second for each other, and a refusal half a minute', () => {
  const clock = new SimulatedClock();
  const actor = createActor(workbookMachine, { clock }).start();
  for (const one of [...toOpen, event('answers.changed')]) actor.send(one);
  clock.increment(999);
  expect(actor.getSnapshot().value).toEqual({ open: 'waiting' });
  // A visitor who goes on typing does not put it off.
  actor.send(event('answers.changed'));
  clock.increment(1);
  expect(actor.getSnapshot().value).toEqual({ open: 'saving' });
  actor.send(full);
  clock.increment(30_000);
  expect(actor.getSnapshot().value).toEqual({ open: 'saving' });
});
