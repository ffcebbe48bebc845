import { z } from 'zod';
import type { Part } from '../../../src/flow/schema.ts';
import { readYaml } from '../../../src/source/read.ts';

/** Where a text stands on the page: a part of an advice, what opens it, or the message that can be sent. */
export type Place = Part | 'eerst' | 'bericht';
const places: readonly Place[] = [
  'eerst',
  'opening',
  'let-op',
  'nu',
  'vandaag',
  'later',
  'liever-niet',
  'wie-helpt',
  'bericht',
];

/** One piece of what a visitor reads. */
export interface Unit {
  readonly place: Place;
  /** Its title and its text; a number to call stands there as `<id of the organisation>`. */
  readonly text: string;
  readonly links: readonly string[];
  /** Of the card of an organisation: its id. */
  readonly card?: string | undefined;
  /** Behind a fold: who wants to know more opens it. */
  readonly folded?: true | undefined;
}

/** One way in which a text can say it. */
const waySchema = z.union([
  z.strictObject({
    /** `@w` stands for a word, `@s` for any sign within a sentence. */
    phrase: z.string(),
    within: z.array(z.enum(places)).optional(),
  }),
  /** The number of an organisation, in a text. */
  z.strictObject({ number: z.string() }),
  /** An organisation among who helps. */
  z.strictObject({ card: z.string() }),
  z.strictObject({ link: z.string() }),
]);

const exampleSchema = z.union([
  z.string(),
  z.strictObject({
    text: z.string().default(''),
    place: z.enum(places).default('vandaag'),
    card: z.string().optional(),
    link: z.string().optional(),
  }),
]);
type Example = z.infer<typeof exampleSchema>;

const conceptSchema = z.strictObject({
  /** What it means, in one plain sentence. */
  says: z.string(),
  any: z.array(waySchema).min(1),
  /** A step that takes some doing: it may stand behind a fold. */
  inFold: z.literal(true).optional(),
  /** Texts that say it, in several words. */
  holds: z.array(exampleSchema).min(1),
  /** Texts that come close, and do not. */
  not: z.array(exampleSchema).min(1),
});
export type Concept = z.infer<typeof conceptSchema>;

const root = import.meta.dirname;

/** Reads a file of the panel. */
export const readPanelFile = <T>(name: string, schema: z.ZodType<T>): T => {
  const read = readYaml(root, `${root}/${name}`, schema);
  if ('source' in read) return read.source.data;
  const [first] = read.findings;
  throw new Error(`${name}:${first?.line ?? '?'} ${first?.field ?? ''} ${first?.problem ?? ''}`);
};

/** Every concept by its id: the words of the panel for what a text says. */
export const concepts: ReadonlyMap<string, Concept> = new Map(
  Object.entries(readPanelFile('concepts.yaml', z.record(z.string(), conceptSchema))),
);

const patterns = new Map<string, RegExp>();
const patternOf = (phrase: string): RegExp => {
  const known = patterns.get(phrase);
  if (known) return known;
  const made = new RegExp(
    phrase.replaceAll('@w', String.raw`[^\s.,;:!?]+`).replaceAll('@s', '[^.!?]'),
    'iu',
  );
  patterns.set(phrase, made);
  return made;
};

const says = (way: z.infer<typeof waySchema>, unit: Unit): boolean => {
  if ('number' in way) return unit.text.includes(`<${way.number}>`);
  if ('card' in way) return unit.card === way.card;
  if ('link' in way) return unit.links.some((link) => patternOf(way.link).test(link));
  return (way.within?.includes(unit.place) ?? true) && patternOf(way.phrase).test(unit.text);
};

const conceptOf = (id: string): Concept => {
  const concept = concepts.get(id);
  if (!concept) throw new Error(`There is no concept "${id}".`);
  return concept;
};

/** Whether some of these texts say it, in sight or behind a fold. */
export const isSaid = (id: string, units: readonly Unit[]): boolean =>
  conceptOf(id).any.some((way) => units.some((unit) => says(way, unit)));

/** Whether it is said where it is needed: in sight, or behind a fold when it may stand there. */
export const isThere = (id: string, units: readonly Unit[]): boolean => {
  const { inFold } = conceptOf(id);
  return isSaid(
    id,
    units.filter(({ folded }) => inFold ?? !folded),
  );
};

/** An example as a visitor would read it. */
export const unitOf = (example: Example): Unit => {
  if (typeof example === 'string') return { place: 'vandaag', text: example, links: [] };
  const { text, place, card, link } = example;
  return { text, place, card, links: link === undefined ? [] : [link] };
};
