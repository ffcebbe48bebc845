import { describe, expect, test, vi } from 'vitest';
import { StorageError, type Box, type Verdict } from '../../../src/privacy/database.ts';
import type { AnswerBook } from '../../../src/programme/exercises/book.ts';
import { createKeeper, type Held } from '../../../src/programme/workbook/keeper.ts';
import { toRecord, type WorkbookRecord } from '../../../src/programme/workbook/record.ts';
import { createVault } from '../../../src/programme/workbook/vault.ts';
import { device } from './device.ts';

// What the keeper asks of a device, step by step: one that refuses, that writes something else, or that another tab
// changes in between. That the answers of before are never lost is the promise of each.

const vault = createVault(1);
const right = 'zeven paarse vogels zingen';
const next = 'acht groene fietsen dromen';
const entry = (answer: string, changed: number): AnswerBook => ({ 'a/b': { answer, changed } });

/** A device with a workbook on it, and the tab that made it. */
const start = async (answers: AnswerBook = entry('een', 1)) => {
  const box = device();
  const keeper = createKeeper(box, vault);
  const held = await keeper.make(right, answers);
  if (!held) throw new Error('There is one already.');
  const stored = async (passphrase = right) => {
    const opened = await keeper.unlock(passphrase);
    return opened.kind === 'book' ? opened.held.answers : opened.kind;
  };
  /** A tab on a device that does some things in its own way. */
  const tab = (change: Partial<Box>) => createKeeper({ ...box, ...change }, vault);
  return { box, keeper, held, stored, tab };
};
/** Another record of the same workbook, as another tab writes it. */
const written = async ({ record, key }: Held, answers: AnswerBook): Promise<WorkbookRecord> =>
  toRecord(await vault.reseal(record, key, answers));
const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => 'none',
    (error: unknown) => (error instanceof StorageError ? error.refusal : error),
  );
const put = (box: Box, record: unknown, verdict: Verdict = 'drop') =>
  box.replace(record, () => verdict);

describe('what is read back after it was written', () => {
  test('is broken: it is refused, and the record before it is opened', async () => {
    const { box, held, stored, tab } = await start();
    const spoils = tab({ replace: (_, judge) => box.replace('rubbish', judge) });
    expect(await refusalOf(spoils.keep(held, entry('twee', 2)))).toBe('unlike');
    expect(await stored()).toEqual(entry('een', 1));
  });

  test('has other answers, though it is whole: it is refused, and the one before it is there still', async () => {
    const { box, held, tab } = await start();
    const other = await written(held, entry('vals', 9));
    const swaps = tab({
      replace: (record, judge) =>
        box.replace({ ...other, stamp: Reflect.get(Object(record), 'stamp') as string }, judge),
    });
    expect(await refusalOf(swaps.keep(held, entry('twee', 2)))).toBe('unlike');
    expect((await box.read()).earlier).toEqual(held.record);
  });

  test('is gone: it is refused', async () => {
    const { box, held, tab } = await start();
    const loses = tab({
      replace: async (record, judge) => (await box.replace(record, judge)) && box.wipe(),
    });
    expect(await refusalOf(loses.keep(held, entry('twee', 2)))).toBe('unlike');
  });

  test('is what another tab has written since, that read ours: it was kept', async () => {
    const { box, held, tab } = await start();
    const since = await written(held, entry('drie', 3));
    const late = tab({
      replace: async (record, judge) => (await box.replace(record, judge)) && put(box, since),
    });
    expect(await late.keep(held, entry('twee', 2))).toMatchObject({ kind: 'kept', wrote: true });
  });

  test('is the same: the one before it goes, and only while ours is the one that is there', async () => {
    const { box, keeper, held, tab } = await start();
    await keeper.keep(held, entry('twee', 2));
    expect((await box.read()).earlier).toBeUndefined();

    const asked: boolean[] = [];
    const other = await written(held, entry('drie', 3));
    const curious = tab({
      forgetEarlier: async (isMine) => {
        const { current } = await box.read();
        asked.push(...[current, other, undefined, 'rubbish'].map(isMine));
      },
    });
    await curious.keep(held, entry('vier', 4));
    expect(asked).toEqual([true, false, false, false]);
  });
});

describe('in the place of what is written', () => {
  /** What a tab says of each record that can lie there when it writes. */
  const verdictsOf = async (
    work: (keeper: ReturnType<typeof createKeeper>) => Promise<unknown>,
    box: Box,
    there: readonly unknown[],
  ) => {
    let verdicts: readonly Verdict[] = [];
    const replace: Box['replace'] = (_, judge) => {
      verdicts = there.map(judge);
      return Promise.reject(new StorageError('full'));
    };
    await refusalOf(work(createKeeper({ ...box, replace }, vault)));
    return verdicts;
  };

  test('of a record that was read: it alone, and it is kept until the new one is read back', async () => {
    const { box, held } = await start();
    const other = await written(held, entry('drie', 3));
    const newer = { ...held.record, format: 2 };
    const verdicts = await verdictsOf(({ keep }) => keep(held, entry('twee', 2)), box, [
      held.record,
      other,
      undefined,
      'rubbish',
      newer,
    ]);
    expect(verdicts).toEqual(['keep', 'stop', 'stop', 'stop', 'stop']);
  });

  test('of nothing: nothing alone', async () => {
    const { held } = await start();
    const verdicts = await verdictsOf(({ make }) => make(next, {}), device(), [
      undefined,
      held.record,
      'rubbish',
    ]);
    expect(verdicts).toEqual(['drop', 'stop', 'stop']);
  });

  test('of a broken record: that is not worth keeping', async () => {
    const { box, held } = await start();
    await put(box, 'rubbish');
    const verdicts = await verdictsOf(({ keep }) => keep(held, entry('twee', 2)), box, [
      'other rubbish',
      held.record,
      undefined,
    ]);
    expect(verdicts).toEqual(['drop', 'stop', 'stop']);
  });
});

test('other tabs that are always first are given way to eight times, and then it is said', async () => {
  const { held, tab, stored } = await start();
  const replace = vi.fn(() => Promise.resolve(false));
  expect(await refusalOf(tab({ replace }).keep(held, entry('twee', 2)))).toBe('busy');
  expect(replace).toHaveBeenCalledTimes(8);
  expect(await stored()).toEqual(entry('een', 1));
});

describe('a workbook that cannot be made', () => {
  const failing = (read: Box['read']) => {
    const wipe = vi.fn(() => Promise.resolve(true));
    const replace = () => Promise.reject(new StorageError('full'));
    return { wipe, ...{ keeper: createKeeper({ ...device(), read, replace, wipe }, vault) } };
  };

  test('leaves no empty database behind, and says why', async () => {
    const { keeper, wipe } = failing(() =>
      Promise.resolve({ current: undefined, earlier: undefined }),
    );
    expect(await refusalOf(keeper.make(right, {}))).toBe('full');
    expect(wipe).toHaveBeenCalledOnce();
  });

  test('takes nothing away that another tab made meanwhile, nor what cannot be read now', async () => {
    const { held } = await start();
    const there = failing(() => Promise.resolve({ current: held.record, earlier: undefined }));
    expect(await refusalOf(there.keeper.make(right, {}))).toBe('full');
    expect(there.wipe).not.toHaveBeenCalled();
    const unread = failing(() => Promise.reject(new StorageError('absent')));
    expect(await refusalOf(unread.keeper.make(right, {}))).toBe('full');
    expect(unread.wipe).not.toHaveBeenCalled();
  });
});

// What lies in the place that counts and in the one before it; what is seen of it, and what opens.
describe('what lies on a device', () => {
  test.each<readonly [string, string, string, string]>([
    // now, before, seen, opened
    ['none', 'none', 'none', 'none'],
    ['whole', 'none', 'whole', 'now'],
    ['whole', 'before', 'whole', 'now'],
    ['broken', 'none', 'broken', 'broken'],
    ['broken', 'before', 'whole', 'before, restored'],
    ['broken', 'broken', 'broken', 'broken'],
    ['broken', 'newer', 'newer', 'broken'],
    ['newer', 'before', 'newer', 'newer'],
    ['other', 'before', 'whole', 'wrong'],
    ['broken', 'other', 'whole', 'wrong'],
  ])('%s, and before it %s: it is %s, and opened is %s', async (now, before, seen, opened) => {
    const { held } = await start(entry('now', 2));
    const { record } = (await start(entry('before', 1))).held;
    const elsewhere = await createKeeper(device(), vault).make(next, {});
    const records: Readonly<Record<string, unknown>> = {
      whole: held.record,
      before: record,
      broken: 'rubbish',
      newer: { format: 2 },
      other: elsewhere?.record,
    };
    const read = () => Promise.resolve({ current: records[now], earlier: records[before] });
    const keeper = createKeeper({ ...device(), read }, vault);
    expect(await keeper.look()).toBe(seen);
    const unlocking = await keeper.unlock(right);
    if (unlocking.kind !== 'book') expect(unlocking).toEqual({ kind: opened });
    else {
      const [answer, restored] = opened.split(', ');
      expect(unlocking.held.answers['a/b']?.answer).toBe(answer);
      expect(unlocking.restored).toBe(restored === 'restored');
    }
  });
});

describe('what another tab wrote', () => {
  test('the same answers: nothing is written, and its record is the one to go on from', async () => {
    const { box, keeper, held } = await start();
    const same = await written(held, entry('een', 1));
    await put(box, same);
    const kept = await keeper.keep(held, entry('een', 1));
    expect(kept).toMatchObject({ kind: 'kept', wrote: false, came: 0, held: { record: same } });
  });

  test('only older answers: they count as none, and what is here is written', async () => {
    const { box, keeper, held, stored } = await start();
    await put(box, await written(held, entry('een', 1)));
    const kept = await keeper.keep(held, entry('twee', 2));
    expect(kept).toMatchObject({ kind: 'kept', wrote: true, came: 0 });
    expect(await stored()).toEqual(entry('twee', 2));
  });

  test('newer answers alone: they come here, and nothing has to be written', async () => {
    const { box, keeper, held } = await start();
    await put(box, await written(held, { ...entry('twee', 2), 'c/d': { answer: 1, changed: 1 } }));
    const kept = await keeper.keep(held, entry('een', 1));
    expect(kept).toMatchObject({
      kind: 'kept',
      wrote: false,
      came: 2,
      held: { answers: { ...entry('twee', 2), 'c/d': { answer: 1, changed: 1 } } },
    });
  });

  test('that cannot be read: it is left as it is, and said', async () => {
    const { box, keeper, held } = await start();
    const sealed = await vault.make(right, {});
    const unreadable = toRecord({ ...held.record, body: sealed.sealed.key.slice(0, 40) });
    await put(box, unreadable);
    expect(await keeper.keep(held, entry('twee', 2))).toEqual({ kind: 'broken' });
    expect((await box.read()).current).toEqual(unreadable);
  });
});

describe('another passphrase', () => {
  const change = { present: right, next, mine: entry('twee', 2) };

  test('takes what is on screen along, and goes on with the new key', async () => {
    const { keeper, held, stored } = await start();
    const changed = await keeper.change(held, change);
    expect(changed).toMatchObject({ kind: 'kept', wrote: true, came: 0 });
    expect(await stored(next)).toEqual(entry('twee', 2));
    if (changed.kind !== 'kept') return;
    expect(changed.held.key).not.toBe(held.key);
    await keeper.keep(changed.held, entry('drie', 3));
    expect(await stored(next)).toEqual(entry('drie', 3));
  });

  test('is not given to what is gone, nor to what another tab wrote in between', async () => {
    const { box, keeper, held, stored, tab } = await start(entry('twee', 2));
    const late = tab({ replace: () => Promise.resolve(false) });
    expect(await late.change(held, change)).toEqual({ kind: 'elsewhere' });
    expect(await stored()).toEqual(entry('twee', 2));
    await box.wipe();
    expect(await keeper.change(held, change)).toEqual({ kind: 'vanished' });
  });
});
