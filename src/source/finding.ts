/** A mistake in the content, in the words of the editor who has to mend it (Dutch). */
export interface Finding {
  /** Path from the root of the project, with forward slashes. */
  readonly file: string;
  /** Line in the file, from 1. */
  readonly line?: number | undefined;
  /** Field in the file: `options.2.next`. */
  readonly field?: string | undefined;
  /** What is wrong. */
  readonly problem: string;
  /** What to do about it. */
  readonly fix: string;
  /** What it names that is not there, `content/contact/112`: one thing that is gone is one mistake. */
  readonly missing?: string | undefined;
}

/** The ids that were meant, as a sentence: at most twelve, the most alike first. */
export const chooseFrom = (ids: Iterable<string>, written = ''): string => {
  const letters = [...new Set(written)];
  const sorted = [...new Set(ids)]
    .map((id) => ({ id, likeness: letters.filter((letter) => id.includes(letter)).length }))
    .sort((a, b) => b.likeness - a.likeness || a.id.localeCompare(b.id));
  const shown = sorted
    .slice(0, 12)
    .map(({ id }) => id)
    .join(', ');
  return sorted.length > 12 ? `${shown}, … (${sorted.length} in totaal)` : shown;
};

/** Each mistake once: a text that is read for two ends is found wrong twice. */
export const onlyOnce = (findings: readonly Finding[]): readonly Finding[] => {
  const keyed = findings.map(
    (one) => [JSON.stringify([one.file, one.line, one.problem]), one] as const,
  );
  return [...new Map(keyed).values()];
};

const placeOf = ({ file, line }: Finding): string =>
  line === undefined ? file : `${file}:${line}`;

/** More places than this an editor looks for by the name itself. */
const mostPlaces = 8;

/** One finding for a thing that is not there, with the places that name it. */
const asOne = ([first, ...others]: readonly [Finding, ...Finding[]]): Finding => {
  if (others.length === 0) return first;
  const places = [first, ...others].map(placeOf);
  const shown = places.slice(0, mostPlaces).join(', ');
  const more = places.length > mostPlaces ? ` en nog ${places.length - mostPlaces}` : '';
  return {
    ...first,
    field: undefined,
    problem: `${first.problem} Het wordt op ${places.length} plekken genoemd: ${shown}${more}.`,
    fix: `Is het weggehaald? Haal het dan ook op die plekken weg. Een tikfout? ${first.fix}`,
  };
};

/** What names the same missing thing is one mistake, and not one for each place. */
export const together = (findings: readonly Finding[]): readonly Finding[] => {
  const groups = new Map<string, [Finding, ...Finding[]]>();
  const rest: Finding[] = [];
  for (const one of findings) {
    const group = one.missing === undefined ? undefined : groups.get(one.missing);
    if (group) group.push(one);
    else if (one.missing === undefined) rest.push(one);
    else groups.set(one.missing, [one]);
  }
  return [...rest, ...[...groups.values()].map(asOne)];
};

/** One message for all mistakes at once, grouped by file. */
export const formatFindings = (findings: readonly Finding[]): string => {
  const lines = [...findings]
    .sort((a, b) => a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0))
    .map(({ file, line, field, problem, fix }) => {
      const place = [placeOf({ file, line, problem, fix }), field].filter(Boolean).join('  ');
      return `${place}\n  Fout: ${problem}\n  Doe:  ${fix}`;
    });
  const count = findings.length === 1 ? '1 fout' : `${findings.length} fouten`;
  return `${lines.join('\n\n')}\n\n${count} in de inhoud. Er is niets gebouwd.`;
};
