import { z } from 'zod';
import { day, text, webAddress, yesNo } from '../source/fields.ts';

/** `content/campaign/facts.yaml`: each fact in one place, with where it comes from. */
export const factsSchema = z.record(
  z.string().regex(/^[a-z0-9-]+$/, 'Schrijf een id met kleine letters, cijfers en streepjes.'),
  z.strictObject({
    /** The fact, in one to three sentences. */
    text: text('bij "text" het feit'),
    /** The year it is about, or in which it was published. */
    year: z.int().min(2000).max(2100),
    source: z.strictObject({
      what: text('bij "what" de naam van de bron'),
      where: webAddress('where').optional(),
      /** The line in the text of the annual report. */
      line: z.int().min(1).optional(),
    }),
    checked: day('checked'),
    /** Whether somebody compared it with the source itself. */
    verified: yesNo('verified'),
  }),
);

export type Fact = z.output<typeof factsSchema>[string];
