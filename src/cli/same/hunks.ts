/** A change, and the files that have it. */
export interface Hunk {
  readonly files: readonly string[];
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/**
 * The changes of a diff without context, each once however many files have it: one word in a footer is
 * one place, and not a page of output for each page.
 * @param folders what stands before the path of a file in the diff
 */
export const hunksOf = (diff: string, folders: readonly string[]): readonly Hunk[] => {
  const found = new Map<string, { files: Set<string>; removed: string[]; added: string[] }>();
  for (const part of diff.split(/^diff --git .*\n/m).slice(1)) {
    const [head = '', ...hunks] = part.split(/^@@ .*\n/m);
    const path = [...head.matchAll(/^(?:---|\+\+\+) (.+?)\t?$/gm)].find(
      ([, name]) => name !== '/dev/null',
    )?.[1];
    const file = folders.reduce((name, folder) => name.replace(`${folder}/`, ''), path ?? '?');
    for (const body of hunks) {
      const lines = body.split('\n');
      const of = (sign: string): string[] =>
        lines.filter((line) => line.startsWith(sign)).map((line) => line.slice(1));
      const hunk = found.get(body) ?? { files: new Set(), removed: of('-'), added: of('+') };
      hunk.files.add(file);
      found.set(body, hunk);
    }
  }
  return [...found.values()]
    .map(({ files, ...rest }) => ({ files: [...files], ...rest }))
    .sort((one, other) => other.files.length - one.files.length);
};

const around = 60;
const most = 4;

const firstDifference = (one: string, other: string): number => {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
};

/** The first lines of a change, and of long ones the characters around the first that differs. */
export const shorten = (
  removed: readonly string[],
  added: readonly string[],
): readonly [readonly string[], readonly string[]] => {
  const cut = (line: string, other = ''): string => {
    const at = firstDifference(line, other);
    const from = line.length <= 2 * around ? 0 : Math.max(0, at - around);
    const piece = line.slice(from, from + 2 * around);
    return `${from > 0 ? '…' : ''}${piece}${from + 2 * around < line.length ? '…' : ''}`;
  };
  const some = (lines: readonly string[], others: readonly string[]): readonly string[] => [
    ...lines.slice(0, most).map((line, index) => cut(line, others[index])),
    ...(lines.length > most ? [`… ${lines.length - most} lines more`] : []),
  ];
  return [some(removed, added), some(added, removed)];
};
