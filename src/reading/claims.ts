import { z } from 'zod';
import { oneOf, text } from '../source/fields.ts';
import { phraseSearch } from './phrase.ts';

/** What a text can say of an organisation that its data know. */
const claimedFacts = ['free', 'chat', 'always', 'anonymous'] as const;

/** A fact of an organisation. */
export type ClaimedFact = (typeof claimedFacts)[number];

/** `content/language/claims.yaml`: how a text says such a thing. */
export const claimsSchema = z.array(
  z
    .strictObject({
      feit: oneOf(claimedFacts, 'feit: free'),
      zinnen: z.array(text('een stukje van een zin').max(200, 'Schrijf een stukje.')).min(1),
    })
    .transform(({ feit, zinnen }) => ({ fact: feit, find: phraseSearch(zinnen) })),
);

/** A way of saying something of an organisation. */
export type HelplineClaim = z.output<typeof claimsSchema>[number];
