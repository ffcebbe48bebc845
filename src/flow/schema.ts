import { z } from 'zod';
import { idPattern, signing } from '../source/fields.ts';
import { curly } from '../source/quotes.ts';
import { conditionSchema } from './condition-schema.ts';
import type { Condition } from './condition.ts';

/** Ids become addresses of nothing, but names of files and fields: plain and stable. */
const id = z
  .string()
  .regex(idPattern, {
    error: 'Een id heeft alleen kleine letters, cijfers en streepjes.',
  })
  // A word that every JavaScript object answers to.
  .refine((name) => name !== 'constructor', { error: '"constructor" kan geen id zijn.' });

const text = z.string().trim().overwrite(curly).min(1, { error: 'Hier hoort tekst te staan.' });

/** One rule of a route: where to, and when. The first rule that holds wins. */
export interface Rule {
  readonly when?: Condition | undefined;
  readonly to: string;
}

/** `next: leeftijd`, or a list of `{ when, to }` that ends with a rule without `when`. */
const routeSchema = z
  .union([id, z.array(z.strictObject({ when: conditionSchema.optional(), to: id })).min(1)])
  .transform((route): readonly Rule[] => (typeof route === 'string' ? [{ to: route }] : route));

/** `flow.yaml`: where a flow starts and how long it may be. */
export const flowSchema = z.strictObject({
  /** The first question. */
  start: id,
  /** A visitor reaches advice in at most this many answers. */
  maxAnswers: z.int().min(1).max(12),
  /** No advice is longer than this, folded parts aside. */
  maxWords: z.int().min(50),
  /** That length holds for who ticks up to so many answers of a question with several. */
  countedFacts: z.int().min(1).default(2),
  /** Parts that every advice must have. */
  requiredParts: z.array(z.string()).min(1),
  /** Organisations (ids of `content/contact/`) that every advice names, whatever was answered. */
  requiredHelplines: z.array(z.string()).min(1),
  /** The coarse topics that its outcomes choose from. */
  topics: z.array(id).min(1),
  /** Of a flow with blocks of the part `eerst`. */
  firstLine: z
    .strictObject({
      /** From so many answers on a first line stands above every question, and above none before. */
      after: z.int().min(1),
      /** Who did it, is asked here: until then no line names somebody to turn to. */
      doer: id,
      /** The words for people to turn to. */
      people: z.array(text).min(1),
    })
    .optional(),
});

/**
 * `variants: { ander: { not: { rol: [mezelf] } } }`: for whom there are other words. The words themselves stand
 * under the same id in the file of each language.
 */
const variantsSchema = z.record(id, conditionSchema).optional();

/** `question.yaml`: routing and nothing else. */
export const questionSchema = z.strictObject({
  /** One answer, or several. */
  kind: z.enum(['one', 'many']),
  options: z
    .array(
      z.strictObject({
        /** Never changes: conditions and translations point to it. */
        id,
        /** Where this answer leads; without it the `next` of the question counts. */
        next: routeSchema.optional(),
        /** Offered only when this holds. */
        when: conditionSchema.optional(),
        /** "Weet ik niet" or "zeg ik liever niet". */
        unsure: z.boolean().optional(),
        /** How old somebody is who answers this: no helpline stands there that does not take that age. */
        ages: z
          .strictObject({ from: z.int().min(0).optional(), to: z.int().max(120).optional() })
          .optional(),
      }),
    )
    .min(2),
  /** Where all answers without a `next` of their own lead. */
  next: routeSchema.optional(),
  /** Why nobody needs "weet ik niet" here. */
  sure: text.optional(),
  variants: variantsSchema,
});

/** `outcome.yaml`: a situation. */
export const outcomeSchema = z.strictObject({
  /** One of the `topics` of the flow, the only thing that may ever be counted. */
  topic: id,
  /** Somebody may be in danger: 112 must be among the helpers. */
  danger: z.boolean(),
  /** The module goes on here, behind an urgent advice. */
  next: id.optional(),
  variants: variantsSchema,
});

/** The parts of an advice below a heading, in the order of reading. */
export const headedParts = [
  'let-op',
  'nu',
  'vandaag',
  'later',
  'liever-niet',
  'wie-helpt',
] as const;
/** All parts: before them stands one piece that opens the advice, below its title. */
export const parts = ['opening', ...headedParts] as const;
export type Part = (typeof parts)[number];

/** The line above the questions, which no situation is known for yet. */
export const firstLinePart = 'eerst';

/** `block.yaml`: a piece of advice and when it fits. */
export const blockSchema = z
  .strictObject({
    part: z.enum([firstLinePart, ...parts]),
    /** Place within the part, low first; of first lines that hold, the lowest is shown. */
    order: z.int(),
    /** The situations it belongs to. */
    outcomes: z.array(id).default([]),
    /** Shown only when this holds. */
    when: conditionSchema.optional(),
    /** Who helps: an id of `content/contact/`. */
    helpline: id.optional(),
    /** Of a part with steps: this tells something, and there is nothing to tick. A title that asks is not ticked. */
    tick: z.literal(false).optional(),
    /** For who reads by night: with a script it is not shown by day. */
    night: z.literal(true).optional(),
    /** Whom to call with one large button: an id of `content/contact/` with a number. */
    button: id.optional(),
  })
  .refine(({ part, button }) => part === 'nu' || button === undefined, {
    path: ['button'],
    error: 'Alleen een blok met part "nu" heeft een "button": er is één grote knop.',
  })
  .refine(({ part, helpline }) => (part === 'wie-helpt') === (helpline !== undefined), {
    path: ['helpline'],
    error: 'Een blok met part "wie-helpt" heeft een "helpline", en andere blokken niet.',
  })
  .refine(({ part, outcomes }) => (part === firstLinePart) === (outcomes.length === 0), {
    path: ['outcomes'],
    error:
      'Een blok noemt bij "outcomes" zijn uitkomsten; alleen een blok met part "eerst" heeft die niet.',
  })
  .refine(({ part, when }) => part !== firstLinePart || when !== undefined, {
    path: ['when'],
    error: 'Een blok met part "eerst" heeft een "when": bij welke antwoorden staat deze regel er?',
  });

/** Words of variants, by id: those that are other words than for everybody. */
const otherWords = <T extends z.ZodRawShape>(fields: T) =>
  z
    .record(
      z.string(),
      z.strictObject(fields).refine((words) => Object.keys(words).length > 0, {
        error: 'Hier horen woorden te staan die anders zijn.',
      }),
    )
    .optional();

/** A sentence with one "…", where the answers come. */
const frame = text.refine((sentence) => /^[^…]+…[^…]*$/u.test(sentence), {
  error: 'Hier hoort een stukje zin met één "…" erin: daar komt het antwoord. Er staat iets voor.',
});

/**
 * How a question and its answers are said to who writes and signs: "als het voor mezelf is". Without it their
 * labels stand there, between quotes.
 */
const inSentenceSchema = z
  .strictObject({
    /** What the question is about, in a word or two. */
    name: text.optional(),
    /** Behind "als", and the same for who answers something else. */
    is: frame.optional(),
    isNot: frame.optional(),
    /** In a list of what somebody answered; without it the answer alone. */
    answer: frame.optional(),
    /** What comes in those sentences; or a sentence of its own, for an answer that fits in none. */
    options: z
      .record(
        z.string(),
        z.union([
          text,
          z.strictObject({ answer: text, fill: text }),
          z.strictObject({ answer: text, is: text, isNot: text }),
        ]),
      )
      .default({}),
  })
  .refine(({ is, isNot }) => (is === undefined) === (isNot === undefined), {
    path: ['is'],
    error:
      'Bij "is" hoort "isNot", en andersom: wat er staat als het wel zo is, en als het niet zo is.',
  });

/** Words of a question: labels by option id. */
export const questionWordsSchema = z.strictObject({
  title: text,
  hint: text.optional(),
  options: z.record(z.string(), text),
  variants: otherWords({
    title: text.optional(),
    hint: text.optional(),
    options: z.record(z.string(), text).optional(),
  }),
  /** In our own language only: no visitor reads it. */
  inSentence: inSentenceSchema.optional(),
  ...signing,
});

/** Words of a situation. */
export const outcomeWordsSchema = z.strictObject({
  title: text,
  /** One sentence in the visitor's own voice, in a flow with "hulp om het te vertellen". */
  tell: text.optional(),
  /** Label of the button that goes on behind an urgent advice. */
  continue: text.optional(),
  variants: otherWords({
    title: text.optional(),
    tell: text.optional(),
    continue: text.optional(),
  }),
  ...signing,
});

/** Words of a piece of advice; an opening has no title of its own. */
export const blockWordsSchema = z.strictObject({ title: text.optional(), ...signing });

/** What stands before the visitor's own sentence, and what behind it. */
const around = z.strictObject({ begin: text, end: text });

/** Somebody to tell it, with the words for it in three tones. */
const recipientSchema = z.strictObject({
  /** Agreements name it. */
  id,
  label: text,
  /** Who may tell it to them; without it everybody. */
  when: conditionSchema.optional(),
  /** Whether what happened can stand in it: not in a message to whom it happened to. */
  details: z.boolean().default(true),
  /** Says nothing of what happened. */
  kort: text,
  gewoon: around,
  /** Who asks somebody to come now writes none. */
  briefje: around.optional(),
});

const said = z.array(z.strictObject({ when: conditionSchema, text }));

/** `tell/nl.yaml`: whom to tell it and in what words. */
export const tellSchema = z.strictObject({
  ...signing,
  /** In the order in which they are offered; the first that fits is chosen. */
  to: z.array(recipientSchema).min(1),
  /** For whom no fact stands in a message, and what happened only when they choose so. */
  quiet: conditionSchema.optional(),
  /** For whom a note on paper comes too late: they say it, or ask in a message. */
  urgent: conditionSchema.optional(),
  /** Whose messages somebody else reads. */
  watched: conditionSchema.optional(),
  /** In whose role a visitor may read along, and who may: `role` answers the first question. */
  mirror: z.array(z.strictObject({ role: id, label: text, when: conditionSchema })).default([]),
  /** Sentences about what happened, that fit the answers. */
  facts: said,
  /** What whoever reads it has to know, whatever stands there. */
  requests: said,
});
