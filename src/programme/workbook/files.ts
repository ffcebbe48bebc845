/** Says nothing about where it comes from; the visitor may give it another name. */
export const fileName = 'notities.age';
/** A workbook of years is far smaller. */
const largest = 4_000_000;

/** Hands bytes to the visitor as a file; the browser puts it with the downloads. */
export const handOver = (bytes: Uint8Array<ArrayBuffer>): void => {
  const url = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(url);
};

/** The bytes of a file; undefined when it cannot be one of ours, or cannot be read. */
export const bytesOf = async (file: File): Promise<Uint8Array | undefined> => {
  if (file.size > largest) return undefined;
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return undefined;
  }
};
