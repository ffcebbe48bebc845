import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { findIn } from './profile.ts';

// A scan that finds nothing proves nothing, unless it finds what is there in every form.

const folder = mkdtempSync(join(tmpdir(), 'profile-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const marker = 'zilverreiger';
const text = Buffer.from(`voor ${marker} na`);
const behind = Buffer.from('\0\0and what the browser puts behind it');

/** An entry of Chromium's cache: a header, the address, the answer. */
const entry = (address: string, answer: Buffer) => {
  const header = Buffer.alloc(24);
  header.writeBigUInt64LE(0xfcfb6d1ba7725c30n);
  header.writeUInt32LE(address.length, 12);
  return Buffer.concat([header, Buffer.from(address), answer, behind]);
};
/** LZ4 without any repetition: a length, and the letters. */
const lz4 = Buffer.concat([Buffer.from([0xf0, text.length - 15]), text]);
const length = Buffer.alloc(4);
length.writeUInt32LE(text.length);

const forms: Readonly<Record<string, Buffer>> = {
  plain: text,
  'two bytes a letter': Buffer.from(text.toString(), 'utf16le'),
  'Chromium, Brotli': entry('https://example.org/', brotliCompressSync(text)),
  'Chromium, gzip': entry('https://example.org/', gzipSync(text)),
  'Firefox, Brotli': Buffer.concat([brotliCompressSync(text), behind]),
  'Firefox, gzip': Buffer.concat([gzipSync(text), behind]),
  'Firefox, session': Buffer.concat([Buffer.from('mozLz40\0'), length, lz4]),
};
for (const [name, bytes] of Object.entries(forms)) writeFileSync(join(folder, name), bytes);
writeFileSync(join(folder, 'other'), 'niets');
writeFileSync(join(folder, '000005.ldb'), 'packed');

test('a marker is found in every form in which a browser may keep it', () => {
  expect([...findIn(folder, [marker])].sort()).toEqual(
    [
      '000005.ldb: cannot be read',
      ...Object.keys(forms).map((name) => `${name}: ${marker}`),
    ].sort(),
  );
});
