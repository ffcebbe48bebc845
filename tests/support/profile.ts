import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { compressors } from 'hyparquet-compressors';
import { z } from 'zod';

/** Firefox packs its sessions as LZ4, behind this name and the length of what is in it. */
const mozlz4 = 'mozLz40\0';

const unpackSession = (bytes: Buffer): readonly Buffer[] => {
  if (bytes.subarray(0, 8).toString('latin1') !== mozlz4) return [];
  const unpack = compressors.LZ4_RAW;
  if (!unpack) throw new Error('LZ4 cannot be unpacked.');
  return [Buffer.from(unpack(bytes.subarray(12), bytes.readUInt32LE(8)))];
};

/** Where Chromium's cache puts an answer: behind a header and the address. Firefox: at the start. */
const answerStarts = (bytes: Buffer): readonly number[] => {
  const isChromium = bytes.length > 24 && bytes.readBigUInt64LE(0) === 0xfcfb6d1ba7725c30n;
  return isChromium ? [24 + bytes.readUInt32LE(12)] : [0];
};

/** An answer is cached as it came over the wire: as Brotli or gzip, with other things behind it. */
const unpackAnswer = (bytes: Buffer): readonly Buffer[] =>
  answerStarts(bytes).flatMap((start) =>
    [brotliDecompressSync, gunzipSync].flatMap((unpack) => {
      try {
        return [unpack(bytes.subarray(start))];
      } catch {
        return [];
      }
    }),
  );

const filesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** A table of LevelDB packs its blocks; a profile this young has none, only logs that are plain. */
const cannotRead = (file: string) => /\.(?:ldb|sst)$/.test(file);

/**
 * Reads every byte of a browser's profile: as it lies there, and unpacked where a browser packs.
 * @param markers what is looked for, in one byte a letter and in two
 * @returns each file, relative to the folder, with what it holds; also the files that cannot be read
 */
export const findIn = (folder: string, markers: readonly string[]): readonly string[] =>
  filesOf(folder).flatMap((file) => {
    const name = relative(folder, file);
    if (cannotRead(file)) return [`${name}: cannot be read`];
    const bytes = readFileSync(file);
    const layers = [bytes, ...unpackSession(bytes), ...unpackAnswer(bytes)];
    return markers
      .filter((marker) =>
        layers.some(
          (layer) => layer.includes(marker, 0, 'utf8') || layer.includes(marker, 0, 'utf16le'),
        ),
      )
      .map((marker) => `${name}: ${marker}`);
  });

/** What Firefox keeps of the fields of a page, to fill them in again. */
const filled = z.looseObject({ url: z.string() });

const filledIn = (kept: unknown): readonly unknown[] =>
  typeof kept !== 'object' || kept === null
    ? []
    : Object.entries(kept).flatMap(([name, value]) =>
        name === 'formdata' ? [value] : filledIn(value),
      );

/**
 * Reads what Firefox would fill in again when it restores its tabs, open and closed.
 * @param file packed, as it lies in the profile; one that is not there yet holds nothing
 */
export const restoredIn = (file: string): readonly z.infer<typeof filled>[] => {
  if (!existsSync(file)) return [];
  const [session] = unpackSession(readFileSync(file));
  return session ? z.array(filled).parse(filledIn(JSON.parse(session.toString()))) : [];
};
