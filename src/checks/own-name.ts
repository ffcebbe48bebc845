import type { Organisation } from '../contact/organisation.ts';
import type { Finding } from '../source/finding.ts';
import type { FieldText } from '../source/strings.ts';
import type { VisitorText } from './words.ts';

/** Words that the code puts a name in. */
const isInterface = (file: string) => file.startsWith('content/interface/');
/** Running texts; data also names reports, by the name they came out under. */
const isRunning = (file: string) => file.endsWith('.mdx');

const namesOf = ({ name, short }: Organisation['now']): readonly string[] => [name, short];

/** The first piece that has one of the names, and which. */
const firstWith = (
  prose: readonly FieldText[],
  names: readonly string[],
): { readonly name: string; readonly line: number | undefined } | undefined => {
  for (const { text, line } of prose) {
    const name = names.find((one) => new RegExp(`(?<!\\p{L})${one}(?!\\p{L})`, 'u').test(text));
    if (name !== undefined) return { name, line };
  }
  return undefined;
};

/**
 * Texts that call the organisation by the name that the site does not show, one finding a file: a
 * visitor would meet two organisations. A text that has both tells how they belong together. In words
 * of the interface no name stands: the code puts it there.
 */
export const checkOwnName = (
  texts: readonly Pick<VisitorText, 'file' | 'prose'>[],
  organisation: Organisation,
): readonly Finding[] => {
  const { shown, earlier, now } = organisation;
  const [ours, others] = [namesOf(organisation[shown]), namesOf(shown === 'now' ? earlier : now)];
  return texts.flatMap(({ file, prose }) => {
    if (isInterface(file)) {
      const found = firstWith(prose, [...ours, ...others]);
      return found
        ? {
            file,
            line: found.line,
            problem: `Hier staat de naam van onze organisatie: "${found.name}".`,
            fix: 'Schrijf {organisation}; de naam komt uit content/organisation/names.yaml.',
          }
        : [];
    }
    const other = isRunning(file) ? firstWith(prose, others) : undefined;
    if (!other || firstWith(prose, ours)) return [];
    return {
      file,
      line: other.line,
      problem: `Hier heet onze organisatie "${other.name}", en de site zegt "${ours[1] ?? ''}".`,
      fix: 'Schrijf de naam die de site laat zien (content/organisation/names.yaml), of noem ze allebei en zeg hoe het zit.',
    };
  });
};
