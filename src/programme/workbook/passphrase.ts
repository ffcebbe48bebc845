import { Stanza, type Identity, type Recipient } from 'age-encryption';
import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import { scryptAsync } from '@noble/hashes/scrypt.js';
import { randomBytes } from '@noble/hashes/utils.js';
import { base64nopad } from '@scure/base';

// The scrypt stanza of age (https://c2sp.org/age#the-scrypt-recipient-stanza), as the library has
// it but for one thing: it gives way to the page. The library's own blocks it for as long as it
// takes, and "Snel weg" has to work in that second too. Any age program opens what this makes.

const label = 'age-encryption.org/v1/scrypt';
/** The key that wraps is used once, for one salt: a nonce of zeros is what the format asks. */
const nonce = new Uint8Array(12);
/** The age program's own default. More would take a phone a minute, or all of its memory. */
const hardest = 18;

const stretch = (passphrase: string, salt: Uint8Array, workFactor: number) =>
  scryptAsync(passphrase, new Uint8Array([...new TextEncoder().encode(label), ...salt]), {
    N: 2 ** workFactor,
    r: 8,
    p: 1,
    dkLen: 32,
  });

/**
 * The one form in which a passphrase seals: phones add a space at the end, and write an accent as one sign
 * or as two. Another age program takes what is typed as it is, so the form is one that people type.
 */
export const tidy = (passphrase: string): string =>
  passphrase.normalize('NFKC').trim().replace(/\s+/g, ' ');

/**
 * Wraps the key of a file with a passphrase.
 * @param workFactor the base-2 logarithm of the work
 */
export const toPassphrase = (passphrase: string, workFactor: number): Recipient => ({
  wrapFileKey: async (fileKey) => {
    const salt = randomBytes(16);
    const key = await stretch(tidy(passphrase), salt, workFactor);
    const body = chacha20poly1305(key, nonce).encrypt(fileKey);
    return [new Stanza(['scrypt', base64nopad.encode(salt), String(workFactor)], body)];
  },
});

const unwrap = (key: Uint8Array, body: Uint8Array): Uint8Array | null => {
  try {
    return chacha20poly1305(key, nonce).decrypt(body);
  } catch {
    return null;
  }
};

/**
 * Unwraps the key of a file with a passphrase; `null` when that cannot be.
 * @param why is told why a lock is not tried: it has no passphrase, or asks too much work
 */
export const withPassphrase = (
  passphrase: string,
  why: (kind: 'keyed' | 'heavy' | 'damaged' | 'wrong') => void,
): Identity => ({
  unwrapFileKey: async ([stanza, ...others]) => {
    const [kind, salt = '', work = ''] = stanza?.args ?? [];
    const refuse = (kind: Parameters<typeof why>[0]) => {
      why(kind);
      return null;
    };
    if (!stanza || kind !== 'scrypt' || others.length > 0) return refuse('keyed');
    if (!/^[1-9]\d?$/.test(work) || stanza.body.length !== 32) return refuse('damaged');
    if (Number(work) > hardest) return refuse('heavy');
    const saltBytes = base64nopad.decode(salt);
    // A file that another age program made has it as it was typed there. Each try takes a second.
    for (const form of new Set([tidy(passphrase), passphrase])) {
      const fileKey = unwrap(await stretch(form, saltBytes, Number(work)), stanza.body);
      if (fileKey) return fileKey;
    }
    return refuse('wrong');
  },
});
