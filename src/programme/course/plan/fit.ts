/** A part as it is printed. */
export interface PrintedPart {
  readonly title: string;
  readonly lines: readonly string[];
}

/** A piece of paper, in millimetres: columns of a width, each of a height. */
export interface PaperSheet {
  readonly columns: number;
  readonly width: number;
  readonly height: number;
  /** Sizes of letter to try, in points, the largest first. */
  readonly sizes: readonly number[];
}

/** One A4 with its margins, and room above for the name of the sheet and below for who to call. */
export const sheet: PaperSheet = { columns: 2, width: 86, height: 225, sizes: [11, 10, 9, 8, 7] };
/** A card for a wallet, folded: two faces of the size of a bank card. */
export const card: PaperSheet = { columns: 2, width: 77, height: 40, sizes: [8, 7, 6] };

const millimetre = 2.835; // points
/** A letter is about half as wide as it is high, and a line a third higher: on the safe side. */
const letter = 0.52;
const leading = 1.33;
/** A title with the room above it, in lines. */
const title = 1.7;

const linesFor = (text: string, perLine: number) => Math.max(1, Math.ceil(text.length / perLine));

/** The height of parts in one column, in lines. */
const heightOf = (parts: readonly PrintedPart[], perLine: number): number =>
  parts.reduce(
    (sum, part) =>
      sum + title + part.lines.reduce((lines, line) => lines + linesFor(line, perLine), 0),
    0,
  );

const fits = (
  parts: readonly PrintedPart[],
  { columns, width, height }: PaperSheet,
  size: number,
) => {
  const perLine = Math.floor((width * millimetre) / (size * letter));
  const room = Math.floor((height * millimetre) / (size * leading));
  // What does not fit at the end of a column goes to the next: a little is lost at each but the last.
  return heightOf(parts, perLine) <= room * columns - 2 * (columns - 1);
};

/**
 * Makes parts fit on a piece of paper: the largest letter that does, and when even the smallest does
 * not, fewer lines of the longest part.
 * @returns the size of the letter in points, the parts, and how many lines had to be left out
 */
export const fit = (
  parts: readonly PrintedPart[],
  paper: PaperSheet,
): { readonly size: number; readonly parts: readonly PrintedPart[]; readonly left: number } => {
  const size = paper.sizes.find((one) => fits(parts, paper, one));
  if (size !== undefined) return { size, parts, left: 0 };
  const smallest = paper.sizes.at(-1) ?? 7;
  let shorter = parts;
  let left = 0;
  while (!fits(shorter, paper, smallest)) {
    const most = Math.max(...shorter.map(({ lines }) => lines.length));
    if (most === 0) break;
    const at = shorter.findLastIndex(({ lines }) => lines.length === most);
    shorter = shorter.map((part, index) =>
      index === at ? { ...part, lines: part.lines.slice(0, -1) } : part,
    );
    left += 1;
  }
  return { size: smallest, parts: shorter.filter(({ lines }) => lines.length > 0), left };
};
