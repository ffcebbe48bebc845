import { z } from 'zod';
import { oneOf } from '../../source/fields.ts';

// What stands in `module.yaml` of each kind of exercise: ids and numbers, no words.
// The words for every id stand in `nl.mdx`, under `exercises.<id>.labels`.

/** An id in Dutch: it becomes a key in a visitor's workbook, so it never changes. */
export const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, {
  error: 'Een id heeft alleen kleine letters, cijfers en streepjes.',
});
const ids = (least: number, most = 24) =>
  z
    .array(id)
    .min(least, { error: `Geef er minstens ${least}.` })
    .max(most, { error: `Geef er hoogstens ${most}.` });

/** The parts of "Mijn plan" that an exercise can fill. */
export const planParts = [
  'redenen',
  'wat-ik-zoek',
  'triggers',
  'uitgangen',
  'antwoordkaartjes',
  'eerst-dit-doen',
  'als-dan',
  'veilig',
  'mensen',
  'gesprek',
  'milde-zin',
  'noodplan',
  'doel',
] as const;
export type PlanPart = (typeof planParts)[number];

const exercise = <const K extends string, S extends z.core.$ZodLooseShape>(kind: K, shape: S) =>
  z.strictObject({
    id,
    kind: z.literal(kind),
    /** How long it takes, in minutes: shown before, and counted in the step it stands in. */
    minutes: z.int().min(1).max(10, { error: 'Een oefening duurt hoogstens 10 minuten.' }),
    /** The part of "Mijn plan" where its answers come. */
    plan: oneOf(planParts, 'plan: triggers').optional(),
    ...shape,
  });

/** Some of these, at most `max`; with `rate` each gets 0–10; `top` picks the most important ones. */
const chips = exercise('chips', {
  options: ids(3).optional(),
  /** In place of `options`: the same under headings. */
  groups: z.record(id, ids(2)).optional(),
  max: z.int().min(1).max(12).optional(),
  rate: z.boolean().default(false),
  top: z.int().min(1).max(5).optional(),
  /** One field of one's own beside the choices. */
  own: z.boolean().default(false),
});
/** A number for each sentence: `drie` is 1–3, `tien` is 0–10. */
const rating = exercise('rating', {
  items: ids(1, 8),
  scale: oneOf(['drie', 'tien'], 'scale: tien'),
});
/** Going on and stopping: what each gives and what each costs. */
const balance = exercise('balance', {
  boxes: z.strictObject({
    'doorgaan-geeft': ids(2),
    'doorgaan-kost': ids(2),
    'stoppen-geeft': ids(2),
    'stoppen-kost': ids(2),
  }),
});
/** 0–10, then "waarom geen 0?" and "wat brengt je één stap verder?". */
const ruler = exercise('ruler', { items: ids(1, 4), reasons: ids(3), steps: ids(3) });
/** Periods of a life, each with a mood; words only, no acts. */
const timeline = exercise('timeline', {
  periods: ids(3),
  moods: ids(3, 6),
  max: z.int().min(2).max(8).default(6),
});
/** When in the week it is hard: seven days by four parts, 0–3. It has no ids of its own. */
const dayMap = exercise('day-map', {});
/** situatie → gevoel → gedachte → drang (0–10) → wat ik deed → gevolg. */
const chain = exercise('chain', {
  situations: ids(3),
  feelings: ids(3),
  thoughts: ids(3),
  did: ids(3),
  soon: ids(2),
  later: ids(2),
});
/** Steps in a circle, each with ways out; the visitor picks three. */
const circle = exercise('circle', { steps: ids(4, 8), exits: z.record(id, ids(2, 8)) });
/** A thought, how far one believes it (0–100), an answer, and the belief after. */
const answerCards = exercise('answer-cards', {
  thoughts: ids(3),
  answers: ids(3),
  count: z.int().min(1).max(6).default(3),
});
/** A timer with the strength of an urge (0–10) at moments, as a graph. */
const urgeSurf = exercise('urge-surf', {
  /** The length a visitor gets first; others can be chosen. */
  duration: z.int().min(1).max(20),
  /** Where in the body it is felt, in neutral words. */
  places: ids(3, 10),
});
/** Things to do first, in one's own order. */
const firstThings = exercise('first-things', { things: ids(10), count: z.int().min(3).max(10) });
/** Things to arrange, each with a day. */
const checklist = exercise('checklist', { items: ids(3, 12), helpers: ids(1, 8) });
/** A feeling, its strength, what it asks for, one thing to do, the strength after. */
const emotionWheel = exercise('emotion-wheel', {
  /** Groups of feelings: `boos: [boos, geprikkeld, jaloers]`. */
  feelings: z.record(id, ids(2, 6)),
  needs: ids(4),
  actions: ids(4),
});
/** Als … dan … met hulp van …. */
const ifThen = exercise('if-then', {
  situations: ids(3),
  actions: ids(3),
  helpers: ids(2),
  count: z.int().min(1).max(5).default(3),
});
/** To whom (a role, no name), why, when, the first sentence, what not to tell, and a fallback. */
const conversation = exercise('conversation', {
  roles: ids(4),
  reasons: ids(3),
  moments: ids(3),
  openings: ids(3),
  keep: ids(2),
  fallbacks: ids(2),
});
/** Roles in three rings around oneself, and one contact for this week. */
const people = exercise('people', { roles: ids(6), contacts: ids(3) });
/** Needs, each 0–10, and one goal to go towards. */
const needsWheel = exercise('needs-wheel', { needs: ids(6, 12), steps: ids(4) });
const light = z.strictObject({ signs: ids(3), actions: ids(2) });
/** Green, orange, red: signs and what to do; who helps; the day after a slip. */
const trafficLight = exercise('traffic-light', {
  groen: light,
  oranje: light,
  rood: light,
  people: ids(3),
  /** The 24 hours after a slip, in order. */
  day: ids(4, 8),
});
/** A week: each day a mood, sleep, hard moments and why. */
const week = exercise('week', { reasons: ids(4) });
/** Moments of urge: situation, strength before, what one did, strength after. */
const urgeDiary = exercise('urge-diary', { situations: ids(4), techniques: ids(4) });
/** Sentences that are true or not; `notes` in `nl.mdx` says why. */
const trueFalse = exercise('true-false', { cards: z.record(id, z.boolean()) });
/** Sentences to put in groups; `notes` in `nl.mdx` says why. */
const sort = exercise('sort', { groups: ids(2, 3), items: z.record(id, id) });
/** Sentences to finish: beginnings to choose from, and room for one's own. */
const sentences = exercise('sentences', { fields: z.record(id, ids(2)) });
/** A calming exercise, step by step; nothing to fill in. */
const grounding = exercise('grounding', { steps: ids(3, 10) });

/** One exercise of a module, by its kind. */
export const exerciseSchema = z.discriminatedUnion('kind', [
  chips,
  rating,
  balance,
  ruler,
  timeline,
  dayMap,
  chain,
  circle,
  answerCards,
  urgeSurf,
  firstThings,
  checklist,
  emotionWheel,
  ifThen,
  conversation,
  people,
  needsWheel,
  trafficLight,
  week,
  urgeDiary,
  trueFalse,
  sort,
  sentences,
  grounding,
]);

export type Exercise = z.infer<typeof exerciseSchema>;
export type ExerciseKind = Exercise['kind'];
/** The exercise of one kind. */
export type ExerciseOf<K extends ExerciseKind> = Extract<Exercise, { kind: K }>;
