import { strToU8, zipSync } from 'fflate';

/** The earliest day that a zip can hold. Local time on purpose: a zip has no time zone. */
const noTime = new Date(1980, 0, 1);

/**
 * Files in one zip: the same files give the same bytes, on every machine and day.
 * @param files by path; office programs want the first one first
 */
export const zip = (files: ReadonlyMap<string, string | Uint8Array>): Uint8Array<ArrayBuffer> =>
  new Uint8Array(
    zipSync(
      Object.fromEntries(
        [...files].map(([path, content]) => [
          path,
          [
            typeof content === 'string' ? strToU8(content) : content,
            { mtime: noTime, level: /\.(?:png|pdf|docx|pptx)$/.test(path) ? 0 : 9 },
          ],
        ]),
      ),
    ),
  );
