import { z } from 'zod';
import { defaultLocale } from '../i18n/locales.ts';
import type { ArticleContent } from '../articles/read.ts';
import { checkModules, type KnownToModules } from '../programme/course/checks/index.ts';
import {
  checkForbidden,
  readForbidden,
  type Forbidden,
} from '../programme/course/checks/forbidden.ts';
import { wordsIn } from '../programme/course/checks/pieces.ts';
import { readModules, type ModuleSource } from '../programme/course/read.ts';
import { readFile } from '../source/entries.ts';
import type { Finding } from '../source/finding.ts';
import type { VisitorText } from './words.ts';

/** What belongs to the programme besides its modules: its pages, its flow, the campaign. */
const beside =
  /^content\/(?:programme\/(?:easy|pages)|flows\/wat-past-bij-mij|campaign|interface\/campaign)\//;

/** The words on its buttons, but those of the workbook: they are about one's own file. */
const checkButtons = (root: string, forbidden: readonly Forbidden[]): readonly Finding[] => {
  const place = `interface/programme/${defaultLocale}.json`;
  const { source } = readFile(root, place, z.record(z.string(), z.unknown()));
  if (!source) return [];
  const pieces = wordsIn(source).filter(({ field }) => !field?.startsWith('workbook.'));
  return checkForbidden(source.file, pieces, forbidden);
};

/**
 * The modules of a content folder, and what is wrong with any text of the programme.
 * @param root the content folder
 * @param content the articles: the pages beside the modules are among them
 * @param texts all words for visitors
 */
export const checkProgramme = (
  root: string,
  { addresses, known }: ArticleContent,
  texts: readonly VisitorText[],
  {
    helplines,
    pages,
  }: { readonly helplines: KnownToModules['helplines']; readonly pages: readonly string[] },
): { readonly modules: readonly ModuleSource[]; readonly findings: readonly Finding[] } => {
  const { findings: unread, ...read } = readModules(root);
  const { forbidden, findings: wrongList } = readForbidden(root);
  return {
    modules: read.modules,
    findings: [
      ...unread,
      ...wrongList,
      ...checkModules(read, {
        helplines,
        laws: known.laws,
        links: known.links,
        forbidden,
        addresses: new Set([...pages, ...addresses]),
        hosts: known.hosts,
        unread: unread.length > 0,
      }),
      ...texts
        .filter(({ file }) => beside.test(file))
        .flatMap(({ file, prose }) => checkForbidden(file, prose, forbidden)),
      ...checkButtons(root, forbidden),
    ],
  };
};
