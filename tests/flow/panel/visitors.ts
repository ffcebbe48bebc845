import { readdirSync } from 'node:fs';
import { z } from 'zod';
import { readPanelFile } from './concepts.ts';
import { factsSchema } from './facts.ts';

/** A concept, or several of which one is enough. */
const wishSchema = z.union([z.string(), z.array(z.string()).min(2)]);
export type Wish = z.infer<typeof wishSchema>;

const visitorSchema = z.strictObject({
  /** What the visitor comes for: advice, where to report, or the front of the programme. */
  about: z.enum(['advies', 'melden', 'wat-past-bij-mij']),
  story: z.string(),
  facts: factsSchema,
  first: z.strictObject({
    says: z.array(wishSchema).min(1),
    never: z.array(z.string()).default([]),
    /** A line that would do, in other words than those of the site. */
    like: z.string(),
  }),
  must: z.array(wishSchema),
  never: z.array(z.string()),
});
export type Visitor = z.infer<typeof visitorSchema> & { readonly id: string };

/** What holds for all of them. */
export const everybody = readPanelFile(
  'everybody.yaml',
  z.strictObject({
    must: z.array(wishSchema),
    /** What nobody who needs it can do without. */
    vital: z.array(z.string()),
    never: z.array(z.string()),
  }),
);

/** The panel: people who are not there, by the file they stand in. */
export const visitors: readonly Visitor[] = readdirSync(`${import.meta.dirname}/visitors`)
  .sort()
  .flatMap((name) =>
    Object.entries(readPanelFile(`visitors/${name}`, z.record(z.string(), visitorSchema))).map(
      ([id, visitor]) => ({ id, ...visitor }),
    ),
  );

/** The concepts that a wish names. */
export const namedIn = (wish: Wish): readonly string[] =>
  typeof wish === 'string' ? [wish] : wish;
