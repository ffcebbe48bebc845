import { z } from 'zod';
import { oneOf, signing, text } from '../../source/fields.ts';
import { id } from '../exercises/base.ts';
import { exerciseSchema } from '../exercises/schema.ts';
import { exerciseWordsSchema } from '../exercises/words.ts';

/** The five phases, in order. */
export const phases = ['begrijpen', 'eerlijk', 'anders', 'samen', 'volhouden'] as const;
/** How heavy a module is: shown before, and a heavy one may be skipped. */
export const weights = ['licht', 'middel', 'zwaar'] as const;

/** `module.yaml`: the place of a module, its exercises, who helps. No words. */
export const moduleSchema = z.strictObject({
  /** 1–17: the address, and the order that is suggested. */
  order: z.int().min(1).max(17),
  phase: oneOf(phases, 'phase: begrijpen'),
  weight: oneOf(weights, 'weight: licht'),
  /** What its method rests on, by id of `content/links`; none when nobody found anything. */
  sources: z.array(id, {
    error:
      'Noem bij "sources" waar de methode vandaan komt: [prevent-it]. Niets gevonden? Schrijf [].',
  }),
  /** The sentences of "Vertrekpunt": rated 1–3 before and after. */
  start: z
    .array(id)
    .min(3, { error: 'Geef 3 of 4 zinnen voor het vertrekpunt.' })
    .max(4, { error: 'Geef 3 of 4 zinnen voor het vertrekpunt.' }),
  exercises: z
    .array(exerciseSchema)
    .min(2, { error: 'Een module heeft minstens twee oefeningen.' }),
  /** The exercises whose answers make the card for "Mijn plan". */
  card: z.array(id).min(1, { error: 'Zet minstens één oefening op het kaartje.' }),
  /** Who to turn to at the end, by id of `content/contact`. */
  helplines: z.array(id).min(1, { error: 'Noem minstens één organisatie om mee te praten.' }),
});

/** The top of a module's `nl.mdx`: its words. Below stand the story and the steps. */
export const moduleWordsSchema = z.strictObject({
  title: text('title'),
  /** One sentence for the list of modules. */
  short: text('short'),
  goals: z
    .array(text('goals'))
    .min(2, { error: 'Geef 2, 3 of 4 doelen.' })
    .max(4, { error: 'Geef 2, 3 of 4 doelen.' }),
  /** Only for a heavy module: what is coming, and that it may be skipped. */
  warning: text('warning').optional(),
  /** A sentence for each id of `start`, in the ik-vorm. */
  start: z.record(id, text('start')),
  exercises: z.record(id, exerciseWordsSchema),
  /** The name of the card in "Mijn plan". */
  card: text('card'),
  /** When to look for a human, and whom: one to three sentences for the end. */
  refer: text('refer'),
  /** For professionals: what the module does, in the words of their trade. */
  method: text('bij "method" welke methode de module gebruikt'),
  /** For professionals: what nobody knows about it yet. */
  unknown: text('bij "unknown" wat we over deze module niet weten'),
  ...signing,
});

export type ModuleData = z.infer<typeof moduleSchema>;
export type ModuleWords = z.infer<typeof moduleWordsSchema>;
