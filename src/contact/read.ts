import { join } from 'node:path';
import { checkComponent } from '../source/components.ts';
import type { Finding } from '../source/finding.ts';
import { foldersIn, namesIn, shownPath } from '../source/folders.ts';
import { readMdx, readYaml, type Source } from '../source/read.ts';
import {
  helplineSchema,
  helplineWordsSchema,
  holidaysSchema,
  type HelplineFacts,
  type HelplineWords,
} from './schema.ts';

/** A file of an organisation: its facts, and its words in a language. */
const isOurs = /^(?:helpline\.yaml|[a-z]{2}\.mdx)$/;

/** An organisation as it was read from `content/contact/<id>/`. */
export interface HelplineSource {
  readonly facts: Source<HelplineFacts>;
  readonly words: Source<HelplineWords> | undefined;
}

/**
 * Reads every organisation and the holidays, for the checks.
 * @param root the content folder
 */
export const readHelplines = (
  root: string,
): {
  readonly helplines: ReadonlyMap<string, HelplineSource>;
  readonly findings: readonly Finding[];
} => {
  const base = join(root, 'contact');
  const findings: Finding[] = [];
  const helplines = new Map<string, HelplineSource>();
  const folders = foldersIn(base);
  for (const id of namesIn(base)) {
    const folder = join(base, id);
    if (id === 'holidays.yaml') {
      const read = readYaml(root, folder, holidaysSchema);
      if ('findings' in read) findings.push(...read.findings);
      continue;
    }
    if (!folders.includes(id)) {
      findings.push({
        file: shownPath(root, folder),
        problem: `"${id}" hoort niet in de map content/contact.`,
        fix: 'Zet het in de map van een organisatie: <id>/helpline.yaml of <id>/nl.mdx.',
      });
      continue;
    }
    const files = namesIn(folder);
    for (const [file, what] of [
      ['helpline.yaml', 'gegevens'],
      ['nl.mdx', 'tekst'],
    ] as const) {
      if (files.includes(file)) continue;
      findings.push({
        file: shownPath(root, join(folder, file)),
        problem: `De organisatie "${id}" heeft geen ${what}.`,
        fix: `Maak ${file} in deze map, of gooi de map weg.`,
      });
    }
    for (const name of files.filter((one) => !isOurs.test(one))) {
      findings.push({
        file: shownPath(root, join(folder, name)),
        problem: `"${name}" hoort niet in de map van een organisatie.`,
        fix: 'Haal het weg. Er horen alleen helpline.yaml en nl.mdx in.',
      });
    }
    if (!files.includes('helpline.yaml')) continue;
    const facts = readYaml(root, join(folder, 'helpline.yaml'), helplineSchema);
    const words = files.includes('nl.mdx')
      ? readMdx(root, join(folder, 'nl.mdx'), helplineWordsSchema)
      : undefined;
    if ('findings' in facts) findings.push(...facts.findings);
    if (words && 'findings' in words) findings.push(...words.findings);
    if (words && 'source' in words) {
      const { file, body } = words.source;
      findings.push(...body.components.flatMap((one) => checkComponent(file, one, [])));
    }
    if ('source' in facts) {
      helplines.set(id, {
        facts: facts.source,
        words: words && 'source' in words ? words.source : undefined,
      });
    }
  }
  return { helplines, findings };
};
