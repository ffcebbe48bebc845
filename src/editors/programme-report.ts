import { join } from 'node:path';
import { inDefaultLanguage, readArticles } from '../articles/read.ts';
import { readHelplines } from '../contact/read.ts';
import { defaultLocale } from '../i18n/locales.ts';
import { modulePath } from '../programme/course/read.ts';
import { minutesOf, stepsOf } from '../programme/course/steps.ts';
import type { ReadingScore } from '../reading/score.ts';
import { countWords } from '../reading/sentences.ts';
import { signedFilesOf } from '../signing/state.ts';
import { shownPath } from '../source/folders.ts';
import type { MdxBody } from '../source/mdx.ts';
import { checkContentFolder } from '../checks/content.ts';

/** A text of the programme or the campaign, for who has to approve it. */
export interface TextReport {
  readonly path: string;
  readonly title: string;
  readonly file: string;
  readonly status: 'concept' | 'beoordeeld';
  readonly words: number;
  readonly score: ReadingScore | undefined;
}

/** A module, with what it asks of a visitor. */
export interface ModuleReport extends TextReport {
  readonly weight: string;
  readonly minutes: number;
  readonly steps: number;
  readonly exercises: readonly string[];
}

/** A fact that these texts lean on, and that nobody compared with its source yet. */
interface Unverified {
  readonly name: string;
  readonly file: string;
  /** Which fields, when it is not all of it. */
  readonly what: readonly string[];
}

interface ProgrammeReport {
  readonly modules: readonly ModuleReport[];
  readonly pages: readonly TextReport[];
  readonly unverified: readonly Unverified[];
}

/** The ids that texts name with a component: `<Bel id="113" />`. */
const named = (bodies: readonly MdxBody[], component: string): readonly string[] =>
  bodies.flatMap(({ components }) =>
    components.flatMap(({ name, attributes: { id } }) =>
      name === component && id !== undefined ? [id] : [],
    ),
  );

/**
 * The state of every text of the programme and the campaign: whether it is approved, how hard it is
 * to read, how much it asks, and which facts below it are not verified.
 * @param root the content folder; what could not be read is left out, `npm run check` names it
 */
export const programmeReport = (root: string): ProgrammeReport => {
  const { modules, pages: read, signed } = checkContentFolder(root);
  const signedFiles = signedFilesOf(root, signed);
  const statusOf = (file: string) => (signedFiles.has(file) ? 'beoordeeld' : 'concept');
  const scores = new Map(read.map(({ file, score }) => [file, score]));
  const { articles, laws } = readArticles(root);
  const beside = inDefaultLanguage(articles).filter(
    ({ kind }) => kind === 'programme' || kind === 'easy' || kind === 'campaign',
  );
  const bodies = [
    ...modules.map(({ words }) => words.body),
    ...beside.map(({ source }) => source.body),
  ];

  const calls = new Set([
    ...modules.flatMap(({ data }) => data.data.helplines),
    ...beside.flatMap(({ source }) => source.data.helplines),
    ...named(bodies, 'Bel'),
  ]);
  const rules = new Set([
    ...beside.flatMap(({ source }) => source.data.laws),
    ...named(bodies, 'Wet'),
  ]);
  const helplines = [...readHelplines(root).helplines].filter(
    ([id, { facts }]) => calls.has(id) && facts.data.unverified.length > 0,
  );
  const unsure = [...laws].filter(([id, { verified }]) => rules.has(id) && !verified);

  return {
    modules: modules.map(({ data: { data }, words }) => ({
      path: modulePath(data.order),
      title: words.data.title,
      file: words.file,
      status: statusOf(words.file),
      words: countWords(words.body.prose),
      score: scores.get(words.file),
      weight: data.weight,
      minutes: minutesOf(words.body, data.exercises),
      steps: stepsOf(words.body, data.exercises).length,
      exercises: data.exercises.map(({ kind }) => kind),
    })),
    pages: beside.map(({ path, source: { data, file, body } }) => ({
      path,
      title: data.title,
      file,
      status: statusOf(file),
      words: countWords(body.prose),
      score: scores.get(file),
    })),
    unverified: [
      ...helplines.map(([, { facts, words }]) => ({
        name: words[defaultLocale]?.data.name ?? facts.file,
        file: facts.file,
        what: facts.data.unverified,
      })),
      ...unsure.map(([id, { name }]) => ({
        name,
        file: shownPath(root, join(root, 'law', `${id}.yaml`)),
        what: [],
      })),
    ],
  };
};
