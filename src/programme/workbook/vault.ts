import { Decrypter, Encrypter } from 'age-encryption';
import { randomBytes } from '@noble/hashes/utils.js';
import { base64nopad } from '@scure/base';
import type { AnswerBook } from '../exercises/book.ts';
import { beginsLikeAge, type Unopened } from './age-file.ts';
import { readBook, writeBook, type ReadFile } from './format.ts';
import { toPassphrase, withPassphrase } from './passphrase.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * A workbook as it lies on the device: two age files. The passphrase opens `key`; what is in it
 * opens `body`. So an autosave needs neither the passphrase nor a second of work, and the
 * passphrase is forgotten as soon as the workbook is open.
 */
export interface Sealed {
  readonly key: Bytes;
  readonly body: Bytes;
}

/** What opens the body: 256 random bits. */
export type BookKey = string;

/** Whole, but not to be opened with this passphrase or key. */
interface Wrong {
  readonly kind: 'wrong';
}
/** What came of opening a file: `ReadFile`, or why it did not come so far. */
export type OpenedFile = ReadFile | Wrong | Unopened;
/** What came of opening what lies on the device. There it makes no difference why it cannot be read. */
export type Opened = Extract<ReadFile, { kind: 'book' | 'newer' }> | Wrong | { kind: 'broken' };
/** A workbook that the passphrase opened, with the key to write it again. */
export type Unlocked =
  | Exclude<Opened, { kind: 'book' }>
  | { readonly kind: 'book'; readonly answers: AnswerBook; readonly key: BookKey };

/**
 * 2^15: 32 MB and 1.2 s on a processor slowed down six times, as a cheap phone is; 2^16 takes 2.4 s.
 * The age program takes 2^18. The three bits between are less than half a word of a passphrase.
 */
const phoneWork = 15;
/** A random key has nothing to stretch. */
const noWork = 1;

const encrypt = async (secret: string, work: number, text: string): Promise<Bytes> => {
  const encrypter = new Encrypter();
  encrypter.addRecipient(toPassphrase(secret, work));
  return new Uint8Array(await encrypter.encrypt(text));
};

const decrypt = async (
  secret: string,
  file: Uint8Array,
): Promise<{ readonly kind: 'text'; readonly text: string } | Wrong | Unopened> => {
  if (!beginsLikeAge(file)) return { kind: 'foreign' };
  const tried: { kind: (Wrong | Unopened)['kind'] } = { kind: 'damaged' };
  const decrypter = new Decrypter();
  decrypter.addIdentity(
    withPassphrase(secret, (why) => {
      tried.kind = why;
    }),
  );
  try {
    return { kind: 'text', text: await decrypter.decrypt(file, 'text') };
  } catch {
    return tried;
  }
};

const openFile = async (secret: string, file: Uint8Array, later?: number): Promise<OpenedFile> => {
  const opened = await decrypt(secret, file);
  return opened.kind === 'text' ? readBook(opened.text, undefined, later) : opened;
};

const openBody = async (secret: string, body: Uint8Array): Promise<Opened> => {
  const opened = await openFile(secret, body);
  const { kind } = opened;
  if (kind === 'book') return opened;
  return { kind: kind === 'newer' || kind === 'wrong' ? kind : 'broken' };
};

/**
 * Seals and opens workbooks and their files.
 * @param work the scrypt work factor; only tests, which open hundreds, give a lower one
 */
export const createVault = (work = phoneWork) => ({
  /** A workbook under a passphrase, with a new key inside. */
  make: async (passphrase: string, answers: AnswerBook) => {
    const key: BookKey = base64nopad.encode(randomBytes(32));
    const sealed: Sealed = {
      key: await encrypt(passphrase, work, key),
      body: await encrypt(key, noWork, writeBook(answers)),
    };
    return { sealed, key };
  },
  /** The same workbook with other answers: the passphrase that opens it stays. */
  reseal: async (sealed: Sealed, key: BookKey, answers: AnswerBook): Promise<Sealed> => ({
    key: sealed.key,
    body: await encrypt(key, noWork, writeBook(answers)),
  }),
  /** Opens a workbook with its key: quick, for one that was opened before. */
  open: (sealed: Sealed, key: BookKey): Promise<Opened> => openBody(key, sealed.body),
  /** Opens a workbook with a passphrase. */
  unlock: async (sealed: Sealed, passphrase: string): Promise<Unlocked> => {
    const key = await decrypt(passphrase, sealed.key);
    if (key.kind !== 'text') return { kind: key.kind === 'wrong' ? 'wrong' : 'broken' };
    const opened = await openBody(key.text, sealed.body);
    if (opened.kind === 'wrong') return { kind: 'broken' };
    return opened.kind === 'book' ? { ...opened, key: key.text } : opened;
  },
  /** One file to keep elsewhere: `age --decrypt` opens it too, with the passphrase as `tidy` has it. */
  writeFile: async (passphrase: string, answers: AnswerBook): Promise<Bytes> =>
    encrypt(passphrase, work, writeBook(answers)),
  /** Opens such a file, also one that another age program made. */
  readFile: (passphrase: string, file: Uint8Array): Promise<OpenedFile> =>
    openFile(passphrase, file, 0),
});

export type Vault = ReturnType<typeof createVault>;
