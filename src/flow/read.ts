import { basename, dirname, join, relative } from 'node:path';
import { z } from 'zod';
import { locales, shownLocales } from '../i18n/locales.ts';
import { idPattern } from '../source/fields.ts';
import { chooseFrom, type Finding } from '../source/finding.ts';
import { filesIn, foldersIn, namesIn, shownPath } from '../source/folders.ts';
import { kept } from '../source/kept.ts';
import { readMdx, readYaml, type Read, type Source } from '../source/read.ts';
import type { Flow } from './model.ts';
import {
  blockSchema,
  blockWordsSchema,
  flowSchema,
  outcomeSchema,
  outcomeWordsSchema,
  parts,
  questionSchema,
  questionWordsSchema,
  tellSchema,
} from './schema.ts';

/** A thing of a flow with the files it comes from. */
export interface Thing<D, W> {
  readonly id: string;
  readonly data: Source<D>;
  /** Words by language; a language that could not be read is absent. */
  readonly words: Readonly<Record<string, Source<W>>>;
}

export type QuestionThing = Thing<
  z.infer<typeof questionSchema>,
  z.infer<typeof questionWordsSchema>
>;
export type OutcomeThing = Thing<z.infer<typeof outcomeSchema>, z.infer<typeof outcomeWordsSchema>>;
export type BlockThing = Thing<z.infer<typeof blockSchema>, z.infer<typeof blockWordsSchema>>;

/** A flow as it was read: its sources for the checks, its routing for the rest. */
export interface FlowSources {
  readonly id: string;
  /** The folder, as an editor writes it. */
  readonly folder: string;
  readonly settings: Source<z.infer<typeof flowSchema>>;
  readonly questions: readonly QuestionThing[];
  readonly outcomes: readonly OutcomeThing[];
  readonly blocks: readonly BlockThing[];
  readonly tell: Readonly<Record<string, Source<z.infer<typeof tellSchema>>>>;
  readonly flow: Flow;
  /** Ids of things whose data could not be read: they exist, and more is not known of them. */
  readonly unread: ReadonlySet<string>;
}

const kinds = {
  questions: { file: 'question.yaml', what: 'vraag' },
  outcomes: { file: 'outcome.yaml', what: 'uitkomst' },
  blocks: { file: 'block.yaml', what: 'blok' },
} as const;
type Kind = keyof typeof kinds;

/** The languages that every text must have, and those it may have. */
const required: readonly string[] = shownLocales;
const known = Object.keys(locales);

/**
 * Reads `content/flows/<id>/`.
 * @param root the content folder
 * @returns the sources as far as they could be read, and a finding for each mistake on the way
 */
export const readFlow = (
  root: string,
  id: string,
): { readonly sources?: FlowSources; readonly findings: readonly Finding[] } => {
  const findings: Finding[] = [];
  const unread = new Set<string>();
  const base = join(root, 'flows', id);
  const take = <T>(read: Read<T>) => kept(read, findings);

  const things = <D, W>(
    kind: Kind,
    dataSchema: z.ZodType<D>,
    wordsSchema: z.ZodType<W>,
  ): readonly Thing<D, W>[] =>
    foldersIn(join(base, kind)).flatMap((name) => {
      const folder = join(base, kind, name);
      const { file, what } = kinds[kind];
      const inFolder = namesIn(folder);
      if (!inFolder.includes(file)) {
        findings.push({
          file: shownPath(root, join(folder, file)),
          problem: `De ${what} "${name}" heeft geen bestand ${file}.`,
          fix: `Maak ${file} in deze map, of gooi de map weg.`,
        });
      }
      for (const language of required) {
        if (inFolder.includes(`${language}.mdx`)) continue;
        findings.push({
          file: shownPath(root, join(folder, `${language}.mdx`)),
          problem: `De tekst in de taal "${language}" ontbreekt voor ${what} "${name}".`,
          fix: `Maak ${language}.mdx in deze map, met een titel en een status.`,
        });
      }
      if (!idPattern.test(name)) {
        findings.push({
          file: shownPath(root, folder),
          problem: `De mapnaam "${name}" is geen goed id.`,
          fix: 'Gebruik alleen kleine letters, cijfers en streepjes.',
        });
      }
      const data = inFolder.includes(file)
        ? take(readYaml(root, join(folder, file), dataSchema))
        : undefined;
      const words = Object.fromEntries(
        known.flatMap((language) => {
          const source = inFolder.includes(`${language}.mdx`)
            ? take(readMdx(root, join(folder, `${language}.mdx`), wordsSchema))
            : undefined;
          return source ? [[language, source]] : [];
        }),
      );
      if (!data) unread.add(name);
      return data ? [{ id: name, data, words }] : [];
    });

  for (const path of filesIn(base)) {
    const place = relative(base, path).replaceAll('\\', '/');
    const [kind = '', , ...rest] = place.split('/');
    const name = basename(path);
    const fits =
      place === 'flow.yaml' ||
      (kind === 'tell' && known.some((language) => place === `tell/${language}.yaml`)) ||
      (kind in kinds &&
        rest.length === 1 &&
        (Object.entries(kinds).some(([key, { file }]) => key === kind && file === name) ||
          known.some((language) => name === `${language}.mdx`)));
    if (fits) continue;
    findings.push({
      file: shownPath(root, path),
      problem: `Het bestand "${name}" hoort niet in de map ${shownPath(root, dirname(path))}.`,
      fix: `Verplaats het naar een van: flow.yaml, ${Object.entries(kinds)
        .map(([key, { file }]) => `${key}/<id>/${file}`)
        .join(', ')}, <map>/<id>/nl.mdx, tell/nl.yaml.`,
    });
  }

  const questions = things('questions', questionSchema, questionWordsSchema);
  const outcomes = things('outcomes', outcomeSchema, outcomeWordsSchema);
  const blocks = things('blocks', blockSchema, blockWordsSchema);
  const tell = Object.fromEntries(
    known.flatMap((language) => {
      if (!namesIn(join(base, 'tell')).includes(`${language}.yaml`)) return [];
      const source = take(readYaml(root, join(base, 'tell', `${language}.yaml`), tellSchema));
      return source ? [[language, source]] : [];
    }),
  );
  if (!namesIn(base).includes('flow.yaml')) {
    findings.push({
      file: shownPath(root, join(base, 'flow.yaml')),
      problem: `De vragenlijst "${id}" heeft geen flow.yaml.`,
      fix: 'Maak flow.yaml met start, maxAnswers, maxWords, requiredParts, requiredHelplines en topics.',
    });
    return { findings };
  }
  const settings = take(readYaml(root, join(base, 'flow.yaml'), flowSchema));
  if (!settings) return { findings };

  const outcomeIds = new Set(outcomes.map((thing) => thing.id));
  for (const thing of questions) {
    if (!outcomeIds.has(thing.id)) continue;
    findings.push(
      thing.data.finding(
        [],
        `"${thing.id}" is een vraag en ook een uitkomst. Een id mag maar één keer voorkomen.`,
        `Geef de map questions/${thing.id} of outcomes/${thing.id} een andere naam.`,
      ),
    );
  }
  const start = settings.data.start;
  if (!unread.has(start) && !questions.some((thing) => thing.id === start)) {
    findings.push(
      settings.finding(
        ['start'],
        `De eerste vraag "${settings.data.start}" bestaat niet.`,
        `Kies uit: ${chooseFrom(
          questions.map((thing) => thing.id),
          settings.data.start,
        )}.`,
      ),
    );
  }
  const flow: Flow = {
    id,
    start: settings.data.start,
    questions: Object.fromEntries(
      questions.map((thing) => {
        const { kind, options, next } = thing.data.data;
        return [
          thing.id,
          {
            id: thing.id,
            kind,
            next,
            options: options.map((option) => ({
              id: option.id,
              next: option.next,
              when: option.when,
              alone: kind === 'many' && option.unsure ? true : undefined,
            })),
          },
        ];
      }),
    ),
    outcomes: Object.fromEntries(
      outcomes.map((thing) => [thing.id, { id: thing.id, ...thing.data.data }]),
    ),
    blocks: blocks
      .map((thing) => ({ id: thing.id, ...thing.data.data }))
      .sort(
        (a, b) =>
          parts.indexOf(a.part) - parts.indexOf(b.part) ||
          a.order - b.order ||
          a.id.localeCompare(b.id),
      ),
  };
  const folder = shownPath(root, base);
  return {
    sources: { id, folder, settings, questions, outcomes, blocks, tell, flow, unread },
    findings,
  };
};
