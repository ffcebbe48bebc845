import { Decrypter, Encrypter, generateIdentity, identityToRecipient } from 'age-encryption';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeBook } from '../../../src/programme/workbook/format.ts';
import { merge } from '../../../src/programme/workbook/merge.ts';
import { createVault } from '../../../src/programme/workbook/vault.ts';
import { books } from './books.ts';

const vault = createVault(2);
const book = { '03-triggers/top': { answer: ['stress'], changed: 7 } };
const right = 'zeven paarse vogels zingen';

/** A file as another age program makes it. */
const madeElsewhere = async (passphrase: string, text: string, work: number) => {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(work);
  return new Uint8Array(await encrypter.encrypt(text));
};

describe('a file', () => {
  test('any workbook that is exported is imported the same', async () => {
    await fc.assert(
      fc.asyncProperty(books, fc.string({ minLength: 1 }), async (answers, passphrase) => {
        const file = await vault.writeFile(passphrase, answers);
        const opened = await vault.readFile(passphrase, file);
        expect(opened).toEqual({ kind: 'book', answers });
        // Into an empty page, and into one that has it already.
        if (opened.kind !== 'book') return;
        expect(merge({}, opened.answers)).toEqual(answers);
        expect(merge(answers, opened.answers)).toEqual(answers);
      }),
    );
  });

  test('is an age file: the library itself opens it, and we open what the library makes', async () => {
    const decrypter = new Decrypter();
    decrypter.addPassphrase(right);
    const file = await vault.writeFile(right, book);
    expect(await decrypter.decrypt(file, 'text')).toBe(writeBook(book));
    const other = await madeElsewhere(right, writeBook(book), 3);
    expect(await vault.readFile(right, other)).toEqual({ kind: 'book', answers: book });
  });

  test('cut off at any place is told from a passphrase that does not fit, and opens nothing', async () => {
    const file = await vault.writeFile(right, book);
    const header = new TextDecoder('latin1').decode(file).indexOf('---') + 3;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: file.length - 1 }), async (end) => {
        const { kind } = await vault.readFile(right, file.slice(0, end));
        expect(kind).toBe('damaged');
      }),
    );
    expect(header).toBeGreaterThan(0);
  });

  test('with any byte changed opens nothing', async () => {
    const file = await vault.writeFile(right, book);
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: file.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        async (place, by) => {
          const changed = file.slice();
          changed[place] = (changed[place] ?? 0) ^ by;
          expect((await vault.readFile(right, changed)).kind).not.toBe('book');
        },
      ),
    );
  });

  test.each([
    ['a picture', new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10])],
    ['a text', new TextEncoder().encode('Lieve Sam,\n')],
  ])('%s is no file of ours', async (_, bytes) => {
    expect(await vault.readFile(right, bytes)).toEqual({ kind: 'foreign' });
  });

  test('for somebody’s key is told from one with a passphrase, and one without a workbook from both', async () => {
    const encrypter = new Encrypter();
    encrypter.addRecipient(await identityToRecipient(await generateIdentity()));
    const keyed = new Uint8Array(await encrypter.encrypt(writeBook(book)));
    expect(await vault.readFile(right, keyed)).toEqual({ kind: 'keyed' });
    const letter = await madeElsewhere(right, 'Lieve Sam,', 2);
    expect(await vault.readFile(right, letter)).toEqual({ kind: 'other' });
    const later = await madeElsewhere(right, '{"version":99}', 2);
    expect(await vault.readFile(right, later)).toEqual({ kind: 'newer' });
  });

  test('that would keep a phone busy for minutes is refused before it starts', async () => {
    const file = await vault.writeFile(right, book);
    const text = new TextDecoder('latin1').decode(file).replace(/(-> scrypt \S+) 2\n/, '$1 25\n');
    const bytes = Uint8Array.from(text, (sign) => sign.charCodeAt(0));
    expect(await vault.readFile(right, bytes)).toEqual({ kind: 'heavy' });
  });
});

describe('a passphrase', () => {
  test('that is wrong is said to be wrong, however often', async () => {
    const { sealed } = await vault.make(right, book);
    for (let turn = 0; turn < 20; turn += 1) {
      expect(await vault.unlock(sealed, `fout ${turn}`)).toEqual({ kind: 'wrong' });
    }
    expect((await vault.unlock(sealed, right)).kind).toBe('book');
  });

  test.each([
    ['a space that a keyboard adds', `${right} `],
    ['two spaces', right.replace(' ', '  ')],
    ['a line that came with a paste', `${right}\n`],
  ])('is the same with %s', async (_, typed) => {
    const { sealed } = await vault.make(right, book);
    expect((await vault.unlock(sealed, typed)).kind).toBe('book');
  });

  test('is the same with an accent in one sign or in two', async () => {
    const { sealed } = await vault.make('cafe\u0301 met regen', book);
    expect((await vault.unlock(sealed, 'caf\u00e9 met regen')).kind).toBe('book');
  });

  test('is another with another letter or capital', async () => {
    const { sealed } = await vault.make(right, book);
    expect((await vault.unlock(sealed, right.toUpperCase())).kind).toBe('wrong');
  });
});

describe('a sealed workbook', () => {
  test('is written again without the passphrase, which still opens it', async () => {
    const { sealed, key } = await vault.make(right, {});
    const again = await vault.reseal(sealed, key, book);
    expect(await vault.unlock(again, right)).toEqual({ kind: 'book', answers: book, key });
    expect(await vault.open(again, key)).toEqual({ kind: 'book', answers: book });
  });

  test('is never twice the same, so that nobody sees whether something changed', async () => {
    const { sealed, key } = await vault.make(right, book);
    const again = await vault.reseal(sealed, key, book);
    expect(again.body).not.toEqual(sealed.body);
  });

  test('with a body of another workbook is broken, not wrong', async () => {
    const one = await vault.make(right, book);
    const other = await vault.make(right, book);
    const mixed = { key: one.sealed.key, body: other.sealed.body };
    expect(await vault.unlock(mixed, right)).toEqual({ kind: 'broken' });
  });

  /** A body under a key, as some version of this site wrote it. */
  const bodyWith = (key: string, text: string) => madeElsewhere(key, text, 1);

  // What lies in the body, and what comes of opening it: with its key, and with the passphrase.
  test.each([
    ['a workbook', writeBook(book), 'book'],
    ['one of a later version', '{"version":99}', 'newer'],
    ['something else', 'Lieve Sam,', 'broken'],
  ])('with %s', async (_, text, kind) => {
    const { sealed, key } = await vault.make(right, {});
    const made = { key: sealed.key, body: await bodyWith(key, text) };
    expect((await vault.open(made, key)).kind).toBe(kind);
    expect((await vault.unlock(made, right)).kind).toBe(kind);
  });

  test('is opened by its own key alone; in rubbish there is nothing to open', async () => {
    const { sealed, key } = await vault.make(right, book);
    const other = await vault.make(right, book);
    expect(other.key).not.toBe(key);
    expect(await vault.open(sealed, other.key)).toEqual({ kind: 'wrong' });
    const rubbish = new Uint8Array([1, 2, 3]);
    expect(await vault.open({ ...sealed, body: rubbish }, key)).toEqual({ kind: 'broken' });
    expect(await vault.unlock({ ...sealed, body: rubbish }, right)).toEqual({ kind: 'broken' });
    expect(await vault.unlock({ ...sealed, key: rubbish }, right)).toEqual({ kind: 'broken' });
    const cut = sealed.key.slice(0, 90);
    expect(await vault.unlock({ ...sealed, key: cut }, right)).toEqual({ kind: 'broken' });
  });

  test('has a key of 256 random bits, and a body that costs no time to open', async () => {
    const { sealed, key } = await vault.make(right, book);
    expect(Buffer.from(key, 'base64')).toHaveLength(32);
    expect(new TextDecoder().decode(sealed.body)).toMatch(
      /^age-encryption\.org\/v1\n-> scrypt \S+ 1\n/,
    );
  });

  test('keeps a moment just after the last of a clock, that a file may not bring', async () => {
    const late = { 'nu/golf': { answer: 1, changed: 8.64e15 + 5 } };
    const { sealed, key } = await vault.make(right, late);
    expect(await vault.open(sealed, key)).toEqual({ kind: 'book', answers: late });
  });

  test('shows nothing of what is in it', async () => {
    const marked = { 'a/b': { answer: 'MERKTEKEN', changed: 1 } };
    const { sealed } = await vault.make(right, marked);
    const bytes = Buffer.concat([sealed.key, sealed.body]).toString('latin1');
    expect(bytes).not.toMatch(/MERKTEKEN|a\/b|vogels/);
  });

  test('asks on a visitor’s device the work of 2^15, and no less', async () => {
    const { key } = (await createVault().make(right, book)).sealed;
    expect(new TextDecoder().decode(key)).toMatch(/^age-encryption\.org\/v1\n-> scrypt \S+ 15\n/);
  });
});
