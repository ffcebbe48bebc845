import 'fake-indexeddb/auto';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { openBox, StorageError, type Box } from '../../../src/privacy/database.ts';
import { wipe } from '../../../src/privacy/places.ts';
import { isKept } from '../../../src/privacy/store.ts';
import type { AnswerBook } from '../../../src/programme/exercises/book.ts';
import { createKeeper, type Held } from '../../../src/programme/workbook/keeper.ts';
import { createVault } from '../../../src/programme/workbook/vault.ts';

const vault = createVault(2);
const right = 'zeven paarse vogels zingen';
const next = 'acht groene fietsen dromen';
const entry = (answer: string, changed: number): AnswerBook => ({ 'a/b': { answer, changed } });

/** A tab: a connection of its own to the one database. */
const tab = (change: Partial<Box> = {}) => {
  const box = { ...openBox('notities'), ...change };
  return { box, ...createKeeper(box, vault) };
};
const made = async (answers: AnswerBook = {}): Promise<Held> => {
  const held = await tab().make(right, answers);
  if (!held) throw new Error('There is one already.');
  return held;
};
const stored = async (): Promise<AnswerBook | string> => {
  const opened = await tab().unlock(right);
  return opened.kind === 'book' ? opened.held.answers : opened.kind;
};
/** Changes what lies on the device behind the back of every tab. */
const damage = (change: (record: Record<string, unknown>) => unknown) =>
  openBox('notities')
    .replace({}, () => 'stop')
    .then(async () => {
      const { current } = await openBox('notities').read();
      await openBox('notities').replace(change(current as Record<string, unknown>), () => 'drop');
    });

beforeEach(async () => {
  await wipe();
});
// No other test has a database.
afterAll(() => {
  for (const name of Object.getOwnPropertyNames(globalThis)) {
    if (/^(?:indexedDB|IDB)/.test(name)) Reflect.deleteProperty(globalThis, name);
  }
});

describe('looking', () => {
  test('leaves nothing behind', async () => {
    expect(await tab().look()).toBe('none');
    expect(await tab().unlock(right)).toEqual({ kind: 'none' });
    expect(await indexedDB.databases()).toEqual([]);
  });

  test('finds a workbook without opening it', async () => {
    await made(entry('een', 1));
    expect(await tab().look()).toBe('whole');
    expect(await isKept('notities')).toBe(true);
  });
});

describe('making and opening', () => {
  test('what was made is opened with its passphrase, and with no other', async () => {
    await made(entry('een', 1));
    expect(await stored()).toEqual(entry('een', 1));
    expect(await tab().unlock('iets heel anders dan dat')).toEqual({ kind: 'wrong' });
    expect(await stored()).toEqual(entry('een', 1));
  });

  test('a workbook is never made over another', async () => {
    await made(entry('een', 1));
    expect(await tab().make(next, entry('twee', 2))).toBeUndefined();
    expect(await stored()).toEqual(entry('een', 1));
  });

  test('another passphrase opens it from then on, the old one no longer', async () => {
    const held = await made(entry('een', 1));
    const changing = await tab().change(held, { present: right, next, mine: entry('twee', 2) });
    expect(changing.kind).toBe('kept');
    expect(await tab().unlock(right)).toEqual({ kind: 'wrong' });
    expect(await tab().unlock(next)).toMatchObject({ held: { answers: entry('twee', 2) } });
  });

  test('who does not know the present passphrase changes nothing, and what is on screen is kept', async () => {
    const held = await made(entry('een', 1));
    const mine = entry('twee', 2);
    expect(await tab().change(held, { present: 'fout', next, mine })).toEqual({ kind: 'wrong' });
    expect(await stored()).toEqual(mine);
  });
});

describe('two tabs', () => {
  test('write over nothing they have not read: of each answer the newest', async () => {
    const first = await made(entry('een', 1));
    const second = first;
    await tab().keep(first, { ...entry('twee', 5), 'c/d': { answer: 1, changed: 1 } });
    const kept = await tab().keep(second, {
      ...entry('drie', 3),
      'e/f': { answer: 2, changed: 1 },
    });
    expect(kept).toMatchObject({ kind: 'kept', came: 2, wrote: true });
    expect(await stored()).toEqual({
      ...entry('twee', 5),
      'c/d': { answer: 1, changed: 1 },
      'e/f': { answer: 2, changed: 1 },
    });
  });

  test('that save at the same moment both keep what they have', async () => {
    const held = await made();
    const tabs = Array.from({ length: 5 }, (_, index) =>
      tab().keep(held, { [`m/${index}`]: { answer: index, changed: 1 } }),
    );
    await Promise.all(tabs);
    expect(Object.keys((await stored()) as AnswerBook)).toHaveLength(5);
  });

  test('do not write when there is no news', async () => {
    const held = await made(entry('een', 1));
    const kept = await tab().keep(held, entry('een', 1));
    expect(kept).toMatchObject({ kind: 'kept', wrote: false, came: 0 });
  });

  test('a tab whose passphrase was changed elsewhere writes nothing', async () => {
    const held = await made(entry('een', 1));
    await tab().change(held, { present: right, next, mine: {} });
    expect(await tab().keep(held, entry('twee', 2))).toEqual({ kind: 'elsewhere' });
    expect(await tab().unlock(next)).toMatchObject({ held: { answers: entry('een', 1) } });
  });

  test('a workbook that was wiped is not written again, nor a new one in its place', async () => {
    const held = await made(entry('een', 1));
    await tab().wipe();
    expect(await tab().keep(held, entry('twee', 2))).toEqual({ kind: 'vanished' });
    expect(await indexedDB.databases()).toEqual([]);
    await tab().make(next, {});
    expect(await tab().keep(held, entry('twee', 2))).toEqual({ kind: 'elsewhere' });
  });

  test('a tab that has it open does not hold up a wipe', async () => {
    const held = await made(entry('een', 1));
    const other = tab();
    await other.keep(held, entry('twee', 2));
    await wipe();
    expect(await indexedDB.databases()).toEqual([]);
  });
});

describe('when things go wrong', () => {
  test('a device without room keeps the record it had', async () => {
    const held = await made(entry('een', 1));
    const full = tab({
      replace: () => Promise.reject(new StorageError('full', 'a test')),
    });
    await expect(full.keep(held, entry('twee', 2))).rejects.toThrow(StorageError);
    expect(await stored()).toEqual(entry('een', 1));
  });

  test('a crash in mid-save leaves the old record whole: before the write', async () => {
    const held = await made(entry('een', 1));
    const dying = tab({ replace: () => new Promise(() => undefined) });
    void dying.keep(held, entry('twee', 2));
    expect(await stored()).toEqual(entry('een', 1));
  });

  test('a crash after the write, before it is read back, leaves both', async () => {
    const held = await made(entry('een', 1));
    const dying = tab({ forgetEarlier: () => Promise.reject(new Error('The tab died.')) });
    await dying.keep(held, entry('twee', 2)).catch(() => undefined);
    const { current, earlier } = await openBox('notities').read();
    expect([current, earlier].every(Boolean)).toBe(true);
    expect(await stored()).toEqual(entry('twee', 2));
  });

  test('a record that was damaged is told from a wrong passphrase', async () => {
    await made(entry('een', 1));
    await damage((record) => ({ ...record, body: new Uint8Array([1, 2, 3]) }));
    expect(await tab().look()).toBe('broken');
    expect(await tab().unlock(right)).toEqual({ kind: 'broken' });
  });

  test('when the new record is damaged the one before it is opened, and then written anew', async () => {
    const held = await made(entry('een', 1));
    const dying = tab({ forgetEarlier: () => Promise.reject(new Error('The tab died.')) });
    await dying.keep(held, entry('twee', 2)).catch(() => undefined);
    const { earlier } = await openBox('notities').read();
    const raw = openBox('notities');
    await raw.replace(earlier, () => 'drop');
    await raw.replace({ format: 1 }, () => 'keep');
    expect(await tab().look()).toBe('whole');
    const opened = await tab().unlock(right);
    expect(opened).toMatchObject({
      kind: 'book',
      restored: true,
      held: { answers: entry('een', 1) },
    });
    if (opened.kind !== 'book') return;
    await tab().keep(opened.held, opened.held.answers);
    expect(await tab().unlock(right)).toMatchObject({ kind: 'book', restored: false });
  });

  test('a record that is damaged while it is open is written anew from what the tab holds', async () => {
    const held = await made(entry('een', 1));
    await damage(() => 'rubbish');
    expect(await tab().keep(held, entry('twee', 2))).toMatchObject({ kind: 'kept' });
    expect(await stored()).toEqual(entry('twee', 2));
  });

  test('a record of a later version is left as it is', async () => {
    const held = await made(entry('een', 1));
    await damage((record) => ({ ...record, format: 2 }));
    expect(await tab().look()).toBe('newer');
    expect(await tab().keep(held, entry('twee', 2))).toEqual({ kind: 'newer' });
    const { current } = await openBox('notities').read();
    expect(current).toMatchObject({ format: 2 });
  });
});
