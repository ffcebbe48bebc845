import { z } from 'zod';
import { text } from '../source/fields.ts';

const words = (example: string) =>
  z
    .array(text('een woord om mee te zoeken'), {
      error: `Vul hier een lijst met woorden in: ${example}.`,
    })
    .min(1, `Noem ten minste één woord: ${example}.`);

const pages = z.array(
  z
    .string()
    .regex(
      /^\/(?:[a-z0-9-]+\/)*$/,
      'Schrijf het adres van een pagina, met een / voor en achter: /advies/.',
    ),
  { error: 'Vul hier een lijst met pagina’s in: [/advies/, /contact/].' },
);

/** Who may be searching: the pages of a subject can be others for each. */
const askers = ['ouder', 'docent', 'hulpverlener', 'vriend'] as const;

/** `content/search/<language>.yaml`: what people type, and what comes first. */
export const searchSchema = z.strictObject({
  review: text('bij "review" wat een deskundige nog moet beslissen').optional(),
  /** Words that say the same; the first stands for all. Words of more than one word are also found joined. */
  same: z.array(words('[chantage, afpersing]'), {
    error: 'Vul bij "same" een lijst in met op elke regel woorden die hetzelfde zeggen.',
  }),
  /** By which words somebody says who they are, and their pages. */
  askers: z.partialRecord(
    z.enum(askers, `Kies uit: ${askers.join(', ')}.`),
    z.strictObject({ words: words('[dochter, zoon]'), pages }),
  ),
  /** By what they are about; an id is for editors alone. */
  subjects: z.record(
    z.string().regex(/^[a-z0-9-]+$/, 'Schrijf een id met kleine letters, cijfers en streepjes.'),
    z.strictObject({
      /** Words that occur together, in any order; one line of these is enough. */
      words: words('[chantage, beeld doorsturen]'),
      /** The best first. */
      pages: pages.min(1, 'Noem ten minste één pagina.'),
      /** Pages instead of those, by who asks. */
      for: z.partialRecord(z.enum(askers, `Kies uit: ${askers.join(', ')}.`), pages).default({}),
      /** Organisations whose card stands above all pages. */
      helplines: z.array(z.string()).default([]),
      /** How much this counts beside another subject that fits. */
      weight: z
        .int({ error: 'Vul bij "weight" een heel getal in van 0 tot en met 5.' })
        .min(0, 'Kies bij "weight" 0 of meer.')
        .max(5, 'Kies bij "weight" hoogstens 5.')
        .default(1),
    }),
  ),
  /** Pages, each with all below it, that come after pages with help. */
  later: pages,
  /** Words that say nothing by themselves. */
  skip: words('[ik, mijn, de]'),
});

/** What people type, in one language. */
export type SearchWords = z.output<typeof searchSchema>;
