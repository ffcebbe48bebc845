import { attempt } from '../../privacy/attempt.ts';
import { bookLimits } from './format.ts';

/** Says nothing about where it comes from; the visitor may give it another name. */
export const fileName = 'notities.age';
/** The largest workbook fits: a sign takes three bytes at most, and letters for bytes four of three. */
const largest = bookLimits.size * 4 + 100_000;

/**
 * Hands bytes to the visitor as a file; the browser puts it with the downloads.
 * @returns whether the browser took it
 */
export const handOver = (bytes: Uint8Array<ArrayBuffer>): boolean => {
  const url = attempt(() =>
    URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' })),
  );
  if (url === undefined) return false;
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(url);
  return true;
};

/** The bytes of a file, or why there are none: larger than a workbook, or the browser could not read it. */
export const bytesOf = async (file: File): Promise<Uint8Array | 'large' | 'unread'> => {
  if (file.size > largest) return 'large';
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return 'unread';
  }
};
