import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createAnswers, type AnswerBook } from '../../../src/programme/exercises/book.ts';
import { bytesOf } from '../../../src/programme/workbook/files.ts';
import { bookLimits, writeBook } from '../../../src/programme/workbook/format.ts';
import { createKeeper } from '../../../src/programme/workbook/keeper.ts';
import { isSameBook, merge } from '../../../src/programme/workbook/merge.ts';
import { sift } from '../../../src/programme/workbook/sift.ts';
import { createVault } from '../../../src/programme/workbook/vault.ts';
import { kindByKey, sink } from '../../support/exercises.ts';
import { books } from './books.ts';
import { device } from './device.ts';

// What is kept can be exported, what is exported opens, and what is refused changes nothing.

const vault = createVault(2);
const right = 'zeven paarse vogels zingen';
const text = 'x'.repeat(4000);

/** A book that is exactly so many signs when it is written, of answers that are each allowed. */
const bookOf = (signs: number): AnswerBook => {
  const one = (length: number) => ({ answer: 'x'.repeat(length), changed: 1 });
  const book: Record<string, { answer: string; changed: number }> = { last: one(0) };
  let left = signs - JSON.stringify({ version: 1, answers: book }).length;
  for (let at = 0; left > 4000; at += 1) {
    const key = `oud/${String(at).padStart(4, '0')}`;
    book[key] = one(3900);
    left -= `,"${key}":`.length + JSON.stringify(one(3900)).length;
  }
  book['last'] = one(left);
  return book;
};

/** What of a book is kept on a device and put in a file, and what comes back of both. */
const keepAndExport = async (mine: AnswerBook) => {
  const box = device();
  const keeper = createKeeper(box, vault);
  const held = await keeper.make(right, {});
  if (!held) throw new Error('There is one already.');
  const before = await box.read();
  const kept = await keeper.keep(held, mine).catch((error: unknown) => error);
  const file = await vault.writeFile(right, mine).catch((error: unknown) => error);
  const opened = file instanceof Uint8Array ? await vault.readFile(right, file) : undefined;
  const again = await keeper.unlock(right);
  return {
    kept,
    file,
    isUnchanged: (await box.read()).current === before.current,
    fromFile: opened?.kind === 'book' ? opened.answers : opened,
    fromDevice: again.kind === 'book' ? again.held.answers : again,
  };
};

describe('a book of any size', () => {
  test('that is kept can be exported, and what is exported opens the same', async () => {
    const small = fc.integer({ min: 100, max: 20_000 }).map(bookOf);
    await fc.assert(
      fc.asyncProperty(small, books, async (some, more) => {
        const mine = merge(some, more);
        const { kept, fromFile, fromDevice } = await keepAndExport(mine);
        expect(kept).toMatchObject({ kind: 'kept' });
        expect([fromFile, fromDevice]).toEqual([mine, mine]);
      }),
      { numRuns: 40 },
    );
  });

  test('that is just small enough too; with one sign more it is refused by both, and changes nothing', async () => {
    const most = bookOf(bookLimits.size);
    const fits = await keepAndExport(most);
    expect(fits.kept).toMatchObject({ kind: 'kept' });
    expect(isSameBook(fits.fromFile as AnswerBook, most)).toBe(true);
    expect(isSameBook(fits.fromDevice as AnswerBook, most)).toBe(true);
    const { kept, file, isUnchanged } = await keepAndExport(bookOf(bookLimits.size + 1));
    expect([kept, file]).toMatchObject([{ refusal: 'large' }, { refusal: 'large' }]);
    expect(isUnchanged).toBe(true);
  });

  test('in the largest script fits in a file that is taken', async () => {
    const answers = Object.fromEntries(
      Array.from({ length: 990 }, (_, at) => [
        `oud/${at}`,
        { answer: '語'.repeat(4000), changed: 1 },
      ]),
    );
    const file = await vault.writeFile(right, answers);
    expect(file.length).toBeGreaterThan(11_000_000);
    expect(await bytesOf(new File([file], 'notities.age'))).toBeInstanceOf(Uint8Array);
  });
});

test('a workbook of before, as large as could be opened, opens, and holds what is answered now', async () => {
  // It was read up to two million signs, and written without any limit.
  const old = await keepAndExport(bookOf(1_999_995));
  expect(old.kept).toMatchObject({ kind: 'kept' });
  expect((await keepAndExport(merge(bookOf(2_000_000), bookOf(40_000)))).kept).toMatchObject({
    kind: 'kept',
  });
});

describe('what a file brings', () => {
  const module = sink[0]?.id ?? '';
  const good = { answer: { scores: { slaap: 3 } }, changed: 5 };

  test.each([
    'geheim/iets',
    'toString',
    '03-onbekend/vertrekpunt',
    `${module}/geen-oefening`,
    `${module}/vertrekpunt/nog`,
    'nu/anders',
    'dagboek/golf',
    '',
  ])('"%s" is no exercise of this programme: it does not come in, however much it is', (key) => {
    const { fitting, unknown } = sift(
      { [`${module}/vertrekpunt`]: good, [key]: { answer: text, changed: 1 } },
      kindByKey,
    );
    expect(fitting).toEqual({ [`${module}/vertrekpunt`]: good });
    expect(Object.keys(unknown)).toEqual([key]);
  });

  test('numbers for more sentences than a module has do not come in', () => {
    const scores = Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`zin-${at}`, 3]));
    const key = `${module}/vertrekpunt`;
    expect(sift({ [key]: { answer: { scores }, changed: 1 } }, kindByKey).odd).toHaveProperty([
      key,
    ]);
  });

  test('at the last moment of any clock gives way to what is answered after it, also when that is kept', async () => {
    const file = await vault.writeFile(right, { 'nu/golf': { answer: 'z', changed: 8.64e15 } });
    const opened = await vault.readFile(right, file);
    if (opened.kind !== 'book') throw new Error(opened.kind);
    const answers = createAnswers();
    answers.replace(opened.answers);
    for (const answer of ['b', 'a']) answers.write('nu/golf', answer);
    const keeper = createKeeper(device(), vault);
    await keeper.make(right, answers.read());
    const again = await keeper.unlock(right);
    if (again.kind !== 'book') throw new Error(again.kind);
    expect(merge(opened.answers, again.held.answers)['nu/golf']?.answer).toBe('a');
  });

  test('with a moment that this site itself never gives is held to a clock', async () => {
    const beyond = { 'nu/golf': { answer: 1, changed: 8.64e15 + 5 } };
    const opened = await vault.readFile(right, await vault.writeFile(right, beyond));
    expect(opened).toEqual({
      kind: 'book',
      answers: { 'nu/golf': { answer: 1, changed: 8.64e15 } },
    });
  });
});

test.each([
  ['a text that is too long', { answer: 'x'.repeat(4001), changed: 1 }],
  ['a moment before all', { answer: 1, changed: -1 }],
])('%s is not written: it could not be read', (_, entry) => {
  expect(() => writeBook({ 'a/b': entry })).toThrow('unknown');
});
