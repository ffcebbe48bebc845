import { z } from 'zod';
import { curly } from './quotes.ts';

// Fields that more than one kind of file has, with the words an editor reads when one is wrong.

/** One of a list of words. */
export const oneOf = <const T extends readonly [string, ...string[]]>(values: T, example: string) =>
  z.enum(values, {
    error: (issue) =>
      `"${String(issue.input)}" kan hier niet. Kies uit: ${values.join(', ')}. Bijvoorbeeld: ${example}.`,
  });

/** What an id looks like: it names a file, a field or an address. */
export const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Some text, without blanks around it and with the quotes of print. */
export const text = (what: string) =>
  z
    .string({ error: `Vul ${what} in, als gewone tekst.` })
    .trim()
    .overwrite(curly)
    .min(1, `Vul ${what} in.`);

/** `true` or `false`. */
export const yesNo = (field: string) =>
  z.boolean({ error: `Schrijf bij "${field}" true (ja) of false (nee), zonder aanhalingstekens.` });

/** A full address; never without encryption. */
export const webAddress = (field: string) =>
  z.url({
    protocol: /^https$/,
    error: `Vul bij "${field}" een volledig adres in dat met https:// begint.`,
  });

/** A day. Some YAML readers turn 2026-11-24 into a Date: make it a string again. */
export const day = (field: string) =>
  z.preprocess(
    (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
    z.iso.date({ error: `Vul bij "${field}" een datum in als jaar-maand-dag: 2026-11-24.` }),
  );

/**
 * What an expert still has to say of a text, and who: "Jurist: klopt dit voor 16 en 17 jaar?". Never shown
 * to a visitor; `npm run check` lists them.
 */
const review = text('bij "review" wat een deskundige nog moet beslissen').optional();

/** Where a text stands with the experts. */
export const signing = {
  /** Editors write `concept`. `beoordeeld` is what signatures prove (`src/signing`): written here without them it is a finding. */
  status: oneOf(['concept', 'beoordeeld'], 'status: concept'),
  review,
};

/** A rule of a law or a curriculum: what it means, where that stands, and who looked when. */
export const rule = {
  /** What it means, in one to three sentences. */
  plain: text('bij "plain" wat het betekent'),
  source: z.strictObject({
    what: text('bij "what" de naam van de bron'),
    where: webAddress('where').optional(),
  }),
  checked: day('checked'),
  /** Whether somebody compared it with the source itself. */
  verified: yesNo('verified'),
  review,
};
