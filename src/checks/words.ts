import { basename, relative } from 'node:path';
import { defaultLocale } from '../i18n/locales.ts';
import { checkLabels } from '../reading/check.ts';
import { checkHarm, checkTerms } from '../reading/harm.ts';
import type { WordLists } from '../reading/lists.ts';
import { checkSpelling } from '../reading/spelling.ts';
import type { AgreedUse } from '../source/agreed.ts';
import type { Finding } from '../source/finding.ts';
import { contentFilesIn } from '../source/folders.ts';
import { textsIn, type FieldText } from '../source/strings.ts';

/** A file with words for visitors. */
export interface VisitorText {
  readonly file: string;
  readonly prose: readonly FieldText[];
  /** The agreed lines among them. */
  readonly agreed: readonly AgreedUse[];
}

/**
 * The word lists themselves; what people type, spelled as they do; names of pages of others, in any language;
 * names of our organisation; facts about an organisation, an agreed line and agreements about an advice, whose
 * words are notes between editors.
 */
const notForVisitors =
  /^(?:language|links|organisation|search)\/|\/(?:helpline|line|agreements)\.yaml$/;

/** `nl.mdx`, or a file that has no language in its name; `en.json` is checked when English is. */
const isDutch = (path: string) => {
  const [name = ''] = basename(path).split('.');
  return name.length !== 2 || name === defaultLocale;
};

/**
 * Every file of the content folder with words that a visitor reads, whatever its feature.
 * @param root the content folder
 */
export const visitorTexts = (root: string): readonly VisitorText[] =>
  contentFilesIn(root).flatMap((path) => {
    const inside = relative(root, path).replaceAll('\\', '/');
    if (!/\.(?:mdx|yaml|json)$/.test(path) || notForVisitors.test(inside) || !isDutch(path)) {
      return [];
    }
    const read = textsIn(root, path);
    return read ? [{ file: read.file, prose: read.texts, agreed: read.agreed }] : [];
  });

/** Words that are misspelled, that blame or that label, and lines that harm, anywhere in the content. */
export const checkEveryWord = (
  texts: readonly VisitorText[],
  lists: WordLists,
): readonly Finding[] =>
  texts.flatMap((text) => [
    ...checkSpelling(text, lists.known),
    ...checkLabels(text, lists),
    ...checkHarm(text, lists.harm),
    ...checkTerms(text, lists.terms),
  ]);
