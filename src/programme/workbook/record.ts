import { sha256 } from '@noble/hashes/sha2.js';
import { randomBytes } from '@noble/hashes/utils.js';
import { base64nopad } from '@scure/base';
import * as z from 'zod/mini';
import type { Sealed } from './vault.ts';

const format = 1;

const isBytes = (value: unknown): value is Uint8Array<ArrayBuffer> =>
  value instanceof Uint8Array && value.buffer instanceof ArrayBuffer;
const bytes = z.custom<Uint8Array<ArrayBuffer>>(isBytes);

const recordSchema = z.strictObject({
  format: z.literal(format),
  /** Another for every write: it tells one record from another, and nothing more. */
  stamp: z.string(),
  key: bytes,
  body: bytes,
  /** Tells a record that was damaged from a passphrase that does not fit. */
  sum: z.string(),
});

export type WorkbookRecord = z.infer<typeof recordSchema>;

/** What lies on the device. */
export type FoundRecord =
  | { readonly kind: 'none' | 'newer' | 'broken' }
  | { readonly kind: 'whole'; readonly record: WorkbookRecord };

const sumOf = ({ key, body }: Sealed): string => {
  const both = new Uint8Array(key.length + body.length);
  both.set(key);
  both.set(body, key.length);
  return base64nopad.encode(sha256(both));
};

/** A record to write, with a stamp of its own. */
export const toRecord = ({ key, body }: Sealed): WorkbookRecord => ({
  format,
  stamp: base64nopad.encode(randomBytes(16)),
  key,
  body,
  sum: sumOf({ key, body }),
});

const later = z.looseObject({ format: z.int().check(z.gt(format)) });

/** Reads what lies on the device. Nothing of it is trusted before. */
export const readRecord = (value: unknown): FoundRecord => {
  if (value === undefined) return { kind: 'none' };
  if (later.safeParse(value).success) return { kind: 'newer' };
  const { success, data } = recordSchema.safeParse(value);
  if (!success || data.sum !== sumOf(data)) return { kind: 'broken' };
  return { kind: 'whole', record: data };
};
