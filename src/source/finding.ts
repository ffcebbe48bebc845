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

/** One message for all mistakes at once, grouped by file. */
export const formatFindings = (findings: readonly Finding[]): string => {
  const lines = [...findings]
    .sort((a, b) => a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0))
    .map(({ file, line, field, problem, fix }) => {
      const place = [line === undefined ? file : `${file}:${line}`, field]
        .filter(Boolean)
        .join('  ');
      return `${place}\n  Fout: ${problem}\n  Doe:  ${fix}`;
    });
  const count = findings.length === 1 ? '1 fout' : `${findings.length} fouten`;
  return `${lines.join('\n\n')}\n\n${count} in de inhoud. Er is niets gebouwd.`;
};
