import type { PlainSite } from './normalise.ts';

const sizeOf = ({ scripts }: PlainSite): number =>
  scripts.reduce((sum, { bytes }) => sum + bytes.length, 0);

/** Name and size of each script, without the hash in its name. */
const cutOf = ({ scripts }: PlainSite): string =>
  scripts
    .map(({ path, bytes }) => `${path.replace(/\.[\w-]{8}\.js$/, '')} ${bytes.length}`)
    .sort()
    .join('\n');

/**
 * Pages that load another script than the page before it lets expect: the names in both sites must pair
 * off, one to one.
 */
const crossed = (before: PlainSite, after: PlainSite): readonly string[] => {
  const [there, back] = [new Map<string, string>(), new Map<string, string>()];
  return [...before.loads].flatMap(([path, names]) =>
    names.flatMap((name, index) => {
      const other = after.loads.get(path)?.[index];
      if (other === undefined) return [];
      const isPair = (there.get(name) ?? other) === other && (back.get(other) ?? name) === name;
      there.set(name, other);
      back.set(other, name);
      return isPair ? [] : [`${path} loads ${other} in the place of ${name}`];
    }),
  );
};

/** What two sites have that is not the same. */
export interface Difference {
  readonly compared: number;
  /** Paths of which the lines are not equal; a path that one of them lacks is among them. */
  readonly paths: readonly string[];
  /** Those of them that have the same lines in another order. */
  readonly reordered: readonly string[];
  readonly crossed: readonly string[];
  /** Of what is no difference a visitor meets. */
  readonly notes: readonly string[];
}

/** Compares two sites. */
export const compare = (before: PlainSite, after: PlainSite): Difference => {
  const [left, right] = [before.files, after.files];
  const all = [...new Set([...left.keys(), ...right.keys()])].sort();
  const same = (path: string): boolean => {
    const [one, other] = [left.get(path), right.get(path)];
    return one?.length === other?.length && !!one?.every((line, index) => line === other?.[index]);
  };
  const differ = all.filter((path) => !same(path));
  /** Without the numbers of names: these follow the order in which the names appear. */
  const sorted = (lines: readonly string[] = []): string =>
    lines
      .map((line) => line.trim().replace(/#\d+/g, '#'))
      .sort()
      .join('\n');
  const count = ({ scripts }: PlainSite): number => scripts.length;
  return {
    compared: all.length,
    paths: differ,
    reordered: differ.filter((path) => sorted(left.get(path)) === sorted(right.get(path))),
    crossed: crossed(before, after),
    notes:
      cutOf(before) === cutOf(after)
        ? []
        : [
            `Scripts were cut or named differently: ${count(before)} files of ${sizeOf(before)} bytes before, ${count(after)} of ${sizeOf(after)} now.`,
          ],
  };
};
