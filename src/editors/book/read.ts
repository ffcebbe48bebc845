import { join } from 'node:path';
import { readArticles } from '../../articles/read.ts';
import type { Law } from '../../articles/schema.ts';
import { plainFacts } from '../../campaign/fact.ts';
import { readFacts } from '../../campaign/read.ts';
import { lessonsOf } from '../../checks/lessons.ts';
import { callsIn, readHelplines, type Contact } from '../../contact/read.ts';
import { readFlow, type FlowSources } from '../../flow/read.ts';
import { defaultLocale } from '../../i18n/locales.ts';
import type { LessonContent } from '../../lessons/read.ts';
import { readModules, type ModuleSource } from '../../programme/course/read.ts';
import { readAgreedLines, type AgreedLine } from '../../reading/agreed.ts';
import { foldersIn } from '../../source/folders.ts';
import type { Signed } from './signed.ts';
import type { Named } from './text.ts';

/** Everything that stands in the book. */
export interface BookContent {
  readonly flows: readonly FlowSources[];
  readonly modules: readonly ModuleSource[];
  readonly lessons: LessonContent;
  readonly contact: Contact;
  readonly laws: ReadonlyMap<string, Law>;
  readonly lines: ReadonlyMap<string, AgreedLine>;
  readonly named: Named;
  /** Without it everything is a concept. */
  readonly signed: Signed | undefined;
}

/**
 * Reads what stands in the book, of a folder that `npm run check` finds right.
 * @param root the content folder
 * @param signed who signed what of it
 */
export const readBookContent = (root: string, signed?: Signed): BookContent => {
  const contact = readHelplines(root);
  const articles = readArticles(root);
  const campaign = readFacts(root);
  return {
    flows: foldersIn(join(root, 'flows')).flatMap((id) => readFlow(root, id).sources ?? []),
    modules: readModules(root).modules,
    lessons: lessonsOf(root, articles, contact, campaign),
    contact,
    laws: articles.laws,
    lines: readAgreedLines(root).lines,
    named: {
      calls: callsIn(contact),
      laws: articles.laws,
      facts: plainFacts(campaign.facts, defaultLocale),
    },
    signed,
  };
};
