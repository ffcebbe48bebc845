import { z } from 'zod';
import { idPattern, signing, text } from '../../source/fields.ts';
import { conditionSchema } from '../condition-schema.ts';

/** One of something, or a list of which one is enough. */
const oneOrMore = (what: string) =>
  z
    .union([text(what).transform((one): readonly string[] => [one]), z.array(text(what)).min(1)])
    .optional();

/** What an advice may say somewhere: one passage of it for which all of this is so. */
const claimSchema = z
  .strictObject({
    /** Where it stands: a part of the advice, `opening`, or `bericht` for a message that tells it. */
    part: oneOrMore('een deel van het advies'),
    /** Blocks, or messages that tell it, by their id. */
    block: oneOrMore('het id van een blok'),
    /** Who helps: the card of an organisation. */
    helpline: oneOrMore('het id van een organisatie'),
    /** An organisation whose number stands in a text. */
    number: oneOrMore('het id van een organisatie'),
    /** The page or place that it links to. */
    link: oneOrMore('een adres van deze site'),
    /** Pieces of a sentence, as in `content/language/`: `*` is the rest of a word, `…` some words. */
    words: oneOrMore('een stukje van een zin'),
    /** Pieces of a sentence in which those words may stand. */
    except: oneOrMore('een stukje van een zin'),
  })
  .refine((claim) => Object.keys(claim).some((key) => key !== 'except'), {
    error: 'Zeg wat er moet staan of niet mag staan: part, block, helpline, number, link of words.',
  })
  .refine(({ words, except }) => words !== undefined || except === undefined, {
    path: ['except'],
    error: 'Bij "except" hoort "words": het zijn de zinnen waarin die woorden wel mogen.',
  });
export type Claim = z.infer<typeof claimSchema>;

const listOf = <T extends z.ZodType>(item: T) =>
  z
    .union([z.array(item), item.transform((one) => [one])])
    .default([])
    .transform((items): readonly z.infer<T>[] => items);

const anyOf = z.strictObject({ any: z.array(claimSchema).min(2) });
const together = z.strictObject({ together: z.tuple([claimSchema, claimSchema]) });

const agreementSchema = z
  .strictObject({
    /** Never changes: findings and tests name it. */
    id: z.string().regex(idPattern, {
      error: 'Een id heeft alleen kleine letters, cijfers en streepjes.',
    }),
    /** The agreement in one plain sentence that an expert can sign. */
    says: text('bij "says" de afspraak in één gewone zin'),
    why: text('bij "why" waarom dit is afgesproken'),
    source: text('bij "source" waar dit vandaan komt'),
    /** For whom; without it for everybody. Beside questions it may ask for `outcome`, `topic` and `danger`. */
    when: conditionSchema.optional(),
    /** What each of them reads; of `any` one is enough. */
    must: listOf(z.union([anyOf, claimSchema])),
    /** What none of them reads; or two things that none of them reads `together`. */
    never: listOf(z.union([together, claimSchema])),
    /** What each of them reads exactly once. */
    once: listOf(claimSchema),
    /**
     * Not so yet, with the reason: `npm run check` says so each time. With a `when` the rest is proved already.
     */
    open: z
      .strictObject({
        why: text('bij "why" waarom het nog niet zo is'),
        when: conditionSchema.optional(),
      })
      .optional(),
    ...signing,
  })
  .refine(({ must, never, once }) => must.length + never.length + once.length > 0, {
    error: 'Een afspraak heeft "must", "never" of "once".',
  });
export type Agreement = z.infer<typeof agreementSchema>;

/** `agreements.yaml`: what holds for every visitor of a flow, signed by experts and proved by the checks. */
export const agreementsSchema = z.array(agreementSchema).min(1);
