import { z } from 'zod';
import { day, idPattern, oneOf, rule, signing, text, yesNo } from '../source/fields.ts';
import { kindNames, levelNames, topicNames } from './kinds.ts';

const minutes = (field: string) =>
  z
    .int({ error: `Vul bij "${field}" een heel aantal minuten in, bijvoorbeeld 50.` })
    .min(1)
    .max(240);

const list = (field: string, least: number, most: number) =>
  z
    .array(text(`bij "${field}" een tekst`), {
      error: `Vul bij "${field}" een lijst in, met voor elke regel een streepje.`,
    })
    .min(least, { error: `Noem bij "${field}" minstens ${least}.` })
    .max(most, { error: `Noem bij "${field}" hoogstens ${most}.` });

const sized = (field: string, least: number, most: number) =>
  text(`bij "${field}" een tekst`)
    .min(least, { error: `Maak "${field}" langer: ten minste ${least} tekens.` })
    .max(most, { error: `Maak "${field}" korter: hoogstens ${most} tekens.` });

const version = z
  .string({ error: "Schrijf de versie tussen aanhalingstekens: '1.0'." })
  .regex(/^\d+\.\d+$/, { error: "Schrijf de versie als twee getallen: '1.0'." });

const order = z.int({ error: 'Vul bij "order" een heel getal in, bijvoorbeeld 10.' });

/** Under which terms somebody may copy and change a document. */
const licences = ['cc-by-4.0', 'cc-by-sa-4.0', 'cc-by-nc-sa-4.0'] as const;

const edition = {
  /** Goes up when the content changes. */
  version,
  /** The day of this version; it is also the date inside the files. */
  date: day('date'),
  licence: oneOf(licences, 'licence: cc-by-nc-sa-4.0'),
};

/** `content/lessons/<pack>/lesson.yaml`: what a teacher sees at a glance. */
export const packSchema = z.strictObject({
  title: sized('title', 3, 60),
  /** One or two short sentences, for a card. */
  short: sized('short', 20, 160),
  /** For search engines. */
  description: sized('description', 50, 170),
  levels: z.array(oneOf(levelNames, 'levels: [vo-onderbouw]')).min(1),
  topics: z.array(oneOf(topicNames, 'topics: [sexting, grenzen]')).min(1).max(4),
  ages: z.strictObject({ from: z.int().min(9).max(18), to: z.int().min(9).max(25) }),
  /** "De leerling kan …" */
  goals: list('goals', 2, 5),
  /** Ids of `content/lessons/kerndoelen.yaml`. */
  kerndoelen: list('kerndoelen', 1, 6),
  /** What a teacher brings: "beamer of digibord". */
  needs: list('needs', 1, 8),
  ...edition,
  /** Place in the list, low first. */
  order,
  /** Words that people search with and that are not in the text. */
  synonyms: list('synonyms', 0, 12).default([]),
  ...signing,
  /** `false` while somebody still writes it: then it is only in the preview for editors. */
  ready: yesNo('ready'),
});

const common = { title: sized('title', 3, 70), ...signing };

/** `content/lessons/<pack>/<document>.mdx`: what stands above a document. */
export const documentSchema = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.literal('lesplan'), ...common, minutes: minutes('minutes') }),
    z.strictObject({
      kind: z.literal('antwoordblad'),
      ...common,
      /** The worksheets it answers, by file name without `.mdx`. */
      for: list('for', 1, 8),
    }),
    ...(
      [
        'docentenhandleiding',
        'dias',
        'werkblad',
        'gespreksregels',
        'hulpkaart',
        'ouderbrief',
        'protocol',
      ] as const
    ).map((kind) => z.strictObject({ kind: z.literal(kind), ...common })),
  ],
  { error: `Kies bij "kind" uit: ${kindNames.join(', ')}.` },
);

/** `content/lessons/kerndoelen.yaml`: what the law or a curriculum asks of a school, by id. */
export const goalsSchema = z.record(
  z.string().regex(/^[a-z0-9-]+$/),
  z.strictObject({
    name: text('bij "name" de korte naam'),
    ...rule,
  }),
);

/** `content/cases/<id>/nl.mdx`: a story that a class talks about; below it stands the story. */
export const caseSchema = z.strictObject({
  title: sized('title', 3, 60),
  /** A made-up first name. */
  name: sized('name', 2, 20),
  age: z.int().min(9).max(18),
  /**
   * What the story already tells: an answer by question of the advice module. A class is not asked it.
   * So nobody in a class chooses between "veilig" and "ik denk aan zelfdoding".
   */
  given: z.record(z.string().regex(idPattern), z.string().regex(idPattern), {
    error: 'Vul bij "given" in wat al vaststaat: { rol: mezelf, nu: veilig }.',
  }),
  /** What the class talks about afterwards. */
  questions: list('questions', 3, 6),
  ...signing,
});

/** What a handout is for; it tells where it stands. */
export const handoutKinds = ['tips', 'hulpkaart'] as const;

/** `content/handouts/<id>/nl.mdx`: a sheet of one or two pages outside the packs. */
export const handoutSchema = z.strictObject({
  kind: oneOf(handoutKinds, 'kind: tips'),
  title: sized('title', 3, 70),
  short: sized('short', 20, 160),
  description: sized('description', 50, 170),
  ...edition,
  order,
  synonyms: list('synonyms', 0, 12).default([]),
  ...signing,
});

export type PackData = z.output<typeof packSchema>;
export type DocumentData = z.output<typeof documentSchema>;
export type CoreGoal = z.output<typeof goalsSchema>[string];
export type CaseData = z.output<typeof caseSchema>;
export type HandoutData = z.output<typeof handoutSchema>;
