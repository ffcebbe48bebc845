import { z } from 'zod';

/** What is going on, as a visitor would tell it on the phone: never in the words of a questionnaire. */
export const happenings = [
  'threatened',
  'forced-webcam',
  'images-spread',
  'fake-image',
  'secretly-filmed',
  'paid-content-leaked',
  'child-photos-found',
  'sexual-messages',
  'unwanted-image',
  'gifts',
  'in-love',
  'asked-to-meet',
  'sent-image',
  'paid',
  'account-hacked',
  'fake-profile',
  'stalked',
  'phone-watched',
  'outed',
  'honour-at-stake',
  'touched',
  'not-believed',
  'long-ago',
  'saw-abuse-images',
  'got-abuse-images',
  'child-approached',
  'child-may-be-abused',
  'forwarded',
  'made-image',
  'threatened-other',
  'looked-on-purpose',
  'wants-to-stop',
  'urge-now',
  'chats-with-child',
  'harmed-child',
  'close-one-looks',
  'police-came',
] as const;

export type Happening = (typeof happenings)[number];

export const roles = ['self', 'friend', 'sibling', 'parent', 'partner', 'professional'] as const;

/** Who does it, seen from the one it is about. Nobody: who saw, looked or did something himself. */
export const doers = [
  'stranger',
  'ex',
  'partner',
  'peer',
  'family',
  'adult-in-charge',
  'unknown',
  'nobody',
] as const;

/** What is true of a visitor. A questionnaire may ask for it or not: it stays true. */
export const factsSchema = z.strictObject({
  role: z.enum(roles),
  /** Where a professional or a volunteer meets the young person. */
  work: z.enum(['school', 'club', 'care', 'volunteer']).optional(),
  now: z.enum(['safe', 'danger', 'meeting-today', 'suicidal', 'unsure']),
  /** The hour at which help is looked for, when it matters. */
  hour: z.int().min(0).max(23).optional(),
  /** What weighs most comes first. */
  happened: z.array(z.enum(happenings)).min(1),
  who: z.enum(doers),
  /** The doer lives in the same house. */
  livesIn: z.literal(true).optional(),
  /** Of the one it is about. */
  age: z.union([z.int().min(0).max(99), z.literal('not-told')]),
  /** Of the one in the image when it was made, when that is another age. */
  ageOnImage: z.int().min(0).max(99).optional(),
  wants: z.array(z.enum(['money', 'images', 'sex', 'silence', 'something'])).optional(),
  where: z
    .enum(['group-app', 'snapchat', 'instagram', 'tiktok', 'telegram', 'game', 'porn-site', 'site'])
    .optional(),
  /** What the doer knows. */
  knows: z.array(z.enum(['address', 'school'])).optional(),
  meets: z.enum(['today', 'tomorrow', 'soon']).optional(),
  home: z.enum(['safe', 'unsafe', 'unknown']).optional(),
  /** The one in the image has no file of it. */
  fileGone: z.literal(true).optional(),
  toldNobody: z.literal(true).optional(),
  /** Who reports knows which child it is. */
  knowsChild: z.literal(true).optional(),
  /** Children are near somebody who may harm them. */
  childNear: z.literal(true).optional(),
  /** A child may be in danger today. */
  childInDanger: z.enum(['yes', 'unsure']).optional(),
  country: z.literal('be').optional(),
});

export type Facts = z.infer<typeof factsSchema>;

/** The age that an image counts for: unknown counts as under 18. */
export const ageOnImage = ({ age, ageOnImage: then }: Facts): number =>
  then ?? (age === 'not-told' ? 0 : age);
