import { join } from 'node:path';
import type { z } from 'zod';
import { defaultLocale, isLocale, locales, type Locale } from '../i18n/locales.ts';
import type { Allowed } from '../source/components.ts';
import {
  checkNothingElse,
  readEntries,
  readFile,
  readFiles,
  type FolderShape,
  type Words,
} from '../source/entries.ts';
import { chooseFrom, type Finding } from '../source/finding.ts';
import { namesIn, shownPath } from '../source/folders.ts';
import type { Source } from '../source/read.ts';
import { agreementsSchema, type Agreement } from './agreements/schema.ts';
import { questionsAsked, type Condition } from './condition.ts';
import { answeredOnly, type Flow, type Variant } from './model.ts';
import {
  blockSchema,
  blockWordsSchema,
  firstLinePart,
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
  readonly words: Words<W>;
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
  readonly tell: Words<z.infer<typeof tellSchema>>;
  /** What holds for everybody; absent when it could not be read. */
  readonly agreements: Source<readonly Agreement[]> | undefined;
  readonly flow: Flow;
  /** Ids of things whose data could not be read: they exist, and more is not known of them. */
  readonly unread: ReadonlySet<string>;
}

const listed = (
  variants: Readonly<Record<string, Condition>> | undefined,
): readonly Variant[] | undefined =>
  variants && Object.entries(variants).map(([id, when]) => ({ id, when }));

/** Which of two first lines is shown where both hold: what hangs on more answers says more. */
export const compareFirstLines = (a: BlockThing, b: BlockThing): number =>
  a.data.data.order - b.data.data.order ||
  questionsAsked(b.data.data.when) - questionsAsked(a.data.data.when);

/** The blocks that are a first line, the one that goes before the others first. */
export const firstLinesOf = (blocks: readonly BlockThing[]): readonly BlockThing[] =>
  blocks
    .filter(({ data }) => data.data.part === firstLinePart)
    .sort((a, b) => compareFirstLines(a, b) || a.id.localeCompare(b.id));

/** What may stand in the folder of a flow. */
const inFlow = ['flow.yaml', 'agreements.yaml', 'questions', 'outcomes', 'blocks', 'tell'];

/** What an editor may put in an advice; a question is nothing but its fields. */
const components: Allowed = ['Bel', 'Meer'];

/**
 * Reads `content/flows/<id>/`.
 * @param root the content folder
 * @returns the sources as far as they could be read, and a finding for each mistake on the way
 */
export const readFlow = (
  root: string,
  id: string,
): { readonly sources?: FlowSources; readonly findings: readonly Finding[] } => {
  const base = join(root, 'flows', id);
  const findings: Finding[] = [...checkNothingElse(root, `flows/${id}`, inFlow)];
  const unread = new Set<string>();

  const things = <D, W>(shape: Omit<FolderShape<D, W>, 'folder'>, kind: string) => {
    const read = readEntries(root, { ...shape, folder: `flows/${id}/${kind}` });
    findings.push(...read.findings);
    return read.entries.flatMap((entry): readonly Thing<D, W>[] => {
      const { data, words } = entry;
      if (data) return [{ id: entry.id, data, words }];
      unread.add(entry.id);
      return [];
    });
  };
  const questions = things(
    {
      what: 'de vraag',
      data: { file: 'question.yaml', schema: questionSchema },
      words: { schema: questionWordsSchema, components: [] },
    },
    'questions',
  );
  const outcomes = things(
    {
      what: 'de uitkomst',
      data: { file: 'outcome.yaml', schema: outcomeSchema },
      words: { schema: outcomeWordsSchema, components },
    },
    'outcomes',
  );
  const blocks = things(
    {
      what: 'het blok',
      data: { file: 'block.yaml', schema: blockSchema },
      words: { schema: blockWordsSchema, components },
    },
    'blocks',
  );
  const told = readFiles(root, {
    folder: `flows/${id}/tell`,
    what: 'de taal',
    schema: tellSchema,
    id: {
      pattern: new RegExp(`^(?:${Object.keys(locales).join('|')})$`),
      says: `Hier hoort een bestand voor een taal van de site: ${defaultLocale}.yaml.`,
    },
  });
  findings.push(...told.findings);
  const tell: Partial<Record<Locale, Source<z.infer<typeof tellSchema>>>> = {};
  for (const [locale, source] of told.files) if (isLocale(locale) && source) tell[locale] = source;
  if (!namesIn(base).includes('flow.yaml')) {
    findings.push({
      file: shownPath(root, join(base, 'flow.yaml')),
      problem: `De vragenlijst "${id}" heeft geen flow.yaml.`,
      fix: 'Maak flow.yaml met start, maxAnswers, maxWords, requiredParts, requiredHelplines en topics.',
    });
    return { findings };
  }
  const { source: settings, findings: wrong } = readFile(root, `flows/${id}/flow.yaml`, flowSchema);
  findings.push(...wrong);
  if (!settings) return { findings };

  const agreed = readFile(root, `flows/${id}/agreements.yaml`, agreementsSchema);
  findings.push(...agreed.findings);
  if (!agreed.source && !agreed.unread) {
    findings.push({
      file: shownPath(root, join(base, 'agreements.yaml')),
      problem: `De vragenlijst "${id}" heeft geen agreements.yaml.`,
      fix: 'Zet er in wat voor iedereen moet gelden. Zonder afspraken bewaakt niemand het advies.',
    });
  }

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
  const routing: Omit<Flow, 'firstLines'> = {
    id,
    start: settings.data.start,
    questions: Object.fromEntries(
      questions.map((thing) => {
        const { kind, options, next, variants } = thing.data.data;
        return [
          thing.id,
          {
            id: thing.id,
            kind,
            next,
            variants: listed(variants),
            options: options.map((option, at) => ({
              id: option.id,
              unsure:
                kind === 'one' && at === options.findIndex(({ unsure }) => unsure)
                  ? true
                  : undefined,
              next: option.next,
              when: option.when,
              alone: kind === 'many' && option.unsure ? true : undefined,
            })),
          },
        ];
      }),
    ),
    outcomes: Object.fromEntries(
      outcomes.map(({ id: outcome, data: { data } }) => [
        outcome,
        { ...data, id: outcome, variants: listed(data.variants) },
      ]),
    ),
    blocks: blocks
      .flatMap(({ id: block, data }) => {
        const { part, order, ...piece } = data.data;
        return part === firstLinePart ? [] : [{ order, block: { ...piece, id: block, part } }];
      })
      .sort(
        ({ order: one, block: a }, { order: other, block: b }) =>
          parts.indexOf(a.part) - parts.indexOf(b.part) || one - other || a.id.localeCompare(b.id),
      )
      .map(({ block }) => block),
  };
  const flow: Flow = {
    ...routing,
    firstLines: firstLinesOf(blocks).map(({ id: line, data }) => ({
      id: line,
      when: data.data.when && answeredOnly(data.data.when, routing.questions),
    })),
  };
  const folder = shownPath(root, base);
  return {
    sources: {
      id,
      folder,
      settings,
      questions,
      outcomes,
      blocks,
      tell,
      agreements: agreed.source,
      flow,
      unread,
    },
    findings,
  };
};
