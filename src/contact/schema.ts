import { z } from 'zod';
import { day, oneOf, signing, text, webAddress, yesNo } from '../source/fields.ts';

/** What kind of help it is; decides where the card stands on the contact page. */
export const helplineKinds = ['emergency', 'helpline', 'report', 'care', 'tool'] as const;

/** Whom an organisation is for: the ids that `audience` may hold. */
export const helplineAudiences = [
  'kinderen',
  'jongeren',
  'volwassenen',
  'ouders',
  'professionals',
  'naasten',
] as const;

/** Where a line stands on the contact page, in the order of the page. */
export const helplineGroups = [
  'helpwanted',
  'young',
  'parents',
  'violence',
  'despair',
  'feelings',
  'behaviour',
  'report',
  'tools',
  'professionals',
  'belgium',
] as const;

/** Days of the week as they are written in `hours`, Monday first. */
export const weekdays = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'] as const;

/** Fields an editor may name in `unverified`. */
export const checkable = [
  'phone',
  'shortNumber',
  'chat',
  'url',
  'anonymous',
  'free',
  'ages',
  'audience',
  'hours',
  'chatHours',
  'holidaysClosed',
  'eves',
  'languages',
] as const;

const tel = z.string().regex(/^(\+[1-9]\d{7,14}|\d{3,11})$/, {
  error:
    'Schrijf bij "tel" alleen cijfers tussen aanhalingstekens, zonder spatie of streepje: ' +
    "'08000432'. Een gewoon nummer begint met het land: '+31202615275'.",
});

const clock = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, {
  error: "Schrijf een tijd als uren:minuten tussen aanhalingstekens: '09:00'.",
});

/** Languages that somebody can be helped in; Dutch goes without saying. */
const spoken = ['nl', 'en', 'fr', 'de', 'ar', 'tr', 'pl', 'uk'] as const;

/** Chat where the website is all that is known: somebody has to look there. */
export const onWebsite = 'website';

/** The start of a website, where a chat has to be looked for; a host that is called after it is one. */
const isHomePage = (address: string): boolean => {
  // What is no address is said elsewhere.
  if (!URL.canParse(address)) return false;
  const { hostname, pathname, search, hash } = new URL(address);
  return `${pathname}${search}${hash}` === '/' && !hostname.includes('chat');
};

const slot = z.strictObject({
  /** The days on which these times hold. */
  days: z
    .array(oneOf(weekdays, '[mo, tu, we, th, fr]'), {
      error: 'Vul bij "days" een lijst met dagen in: [mo, tu, we, th, fr].',
    })
    .min(1, 'Noem bij "days" ten minste één dag.'),
  /** When the line opens, Dutch time. */
  from: clock,
  /** When the line closes, Dutch time; earlier than `from` means after midnight. */
  to: clock,
});

/** When someone can be reached: day and night, not known, or a week of times. */
export const hoursSchema = z.union(
  [
    z.literal('always'),
    z.literal('unknown'),
    z.array(slot).min(1, 'Noem bij "hours" ten minste één regel met tijden.'),
  ],
  {
    error:
      'Schrijf bij "hours": always (dag en nacht), unknown (weten we niet), of een lijst met ' +
      "regels zoals { days: [mo, tu, we, th, fr], from: '09:00', to: '17:00' }.",
  },
);

/** Where a fact comes from: what it says, which page or paper, and the year of that page. */
const source = z.strictObject({
  /** Which fact this source gives, such as "nummer". */
  what: text('bij "what" welk gegeven de bron geeft'),
  /** Address or name of the source. */
  where: text('bij "where" het adres of de naam van de bron'),
  /** Year of the page; `onbekend` when the page does not tell. */
  year: z.union([z.int().min(1990).max(2100), z.literal('onbekend')], {
    error: 'Vul bij "year" het jaar van de bron in, bijvoorbeeld 2026, of: onbekend.',
  }),
});

const eves = z.string().regex(/^(usual|([01]\d|2[0-3]):[0-5]\d)$/, {
  error: 'Schrijf bij "eves" hoe laat het op 24 en 31 december dichtgaat: \'17:00\', of: usual.',
});

/** `content/organisation/reach.yaml`: when our own line answers, and where its chat opens. */
export const reachSchema = z
  .strictObject({
    /** When somebody answers the telephone. */
    hours: hoursSchema,
    /** Where the chat opens; there is none yet when it is left out. */
    chat: webAddress('chat').optional(),
    chatHours: hoursSchema.optional(),
    holidaysClosed: yesNo('holidaysClosed').optional(),
    eves: eves.optional(),
  })
  .refine(({ chat }) => chat === undefined || !isHomePage(chat), {
    error: 'Dit is het begin van een website, en niet de chat zelf. Haal "chat" weg tot er een is.',
    path: ['chat'],
  })
  .refine(({ chat, chatHours }) => chat !== undefined || chatHours === undefined, {
    error: 'Er staan tijden van een chat, en er is geen chat. Vul "chat" in, of haal dit weg.',
    path: ['chatHours'],
  });

/** `content/contact/<id>/helpline.yaml`: the facts, the same in every language. */
export const helplineSchema = z
  .strictObject({
    /** What kind of help it is. */
    kind: oneOf(helplineKinds, 'kind: helpline'),
    /** Where it stands on the contact page: its card in the first, a way to it in the others. */
    groups: z
      .array(oneOf(helplineGroups, '[young, parents]'), {
        error: 'Vul bij "groups" in waar het staat op /contact/, bijvoorbeeld [young, parents].',
      })
      .min(1, 'Noem bij "groups" ten minste één plek op /contact/.'),
    /** The country in which the number works. */
    country: oneOf(['nl', 'be'], 'country: nl'),
    /** The phone number; leave it out when there is none, or when nobody is sure of it. */
    phone: z
      .strictObject({
        /** The number as people write it. */
        number: text('bij "number" het telefoonnummer'),
        /** The same number as a phone dials it. */
        tel,
        /** Whether the call is free; leave it out when that is not known. */
        free: yesNo('free').optional(),
      })
      .optional(),
    /** A short number that reaches the same people, such as 113; it is shown first. */
    shortNumber: z
      .string()
      .regex(/^\d{3,4}$/, {
        error: 'Schrijf bij "shortNumber" drie of vier cijfers tussen aanhalingstekens: \'113\'.',
      })
      .optional(),
    /** Where the chat opens; `website` when that is somewhere on the website, at a place nobody knows. */
    chat: z
      .union([z.literal(onWebsite), webAddress('chat')], {
        error:
          'Vul bij "chat" het adres in waar de chat opent (https://…), of: website, als je ergens ' +
          'op de website kunt chatten.',
      })
      .optional(),
    /** The website. */
    url: webAddress('url').optional(),
    /** Whether this is the organisation of this site: then the site itself is its website. */
    own: yesNo('own').default(false),
    /** Who answers day and night, for whom nobody answers here: ids of `content/contact/`. */
    instead: z.array(z.string()).default([]),
    /** Whether a visitor may stay anonymous; leave it out when that is not known. */
    anonymous: yesNo('anonymous').optional(),
    /** Whom it is for. */
    audience: z
      .array(oneOf(helplineAudiences, '[jongeren, ouders]'), {
        error: 'Vul bij "audience" een lijst in, bijvoorbeeld [jongeren, ouders].',
      })
      .min(1, 'Noem bij "audience" ten minste één groep.'),
    /** The ages it is for; leave it out when it is for every age, `unknown` when nobody told. */
    ages: z
      .union(
        [
          z.literal('unknown'),
          z.strictObject({
            /** The youngest age. */
            from: z.int({ error: 'Vul bij "from" een leeftijd in als getal.' }).min(0).optional(),
            /** The oldest age. */
            to: z.int({ error: 'Vul bij "to" een leeftijd in als getal.' }).max(120).optional(),
          }),
        ],
        { error: 'Schrijf bij "ages": { from: 8, to: 18 }, een van die twee, of: unknown.' },
      )
      .optional(),
    /** The languages in which somebody can be helped; leave it out when only Dutch is known. */
    languages: z
      .array(oneOf(spoken, '[nl, en]'), {
        error: 'Vul bij "languages" een lijst in, bijvoorbeeld [nl, en].',
      })
      .optional(),
    /** When someone can be reached (by phone, or by chat when there is no phone); of ourselves: reach.yaml. */
    hours: hoursSchema.optional(),
    /** When somebody answers the chat, of a line with a phone too; leave it out when that is not known. */
    chatHours: hoursSchema.optional(),
    /** Whether it is closed on the days in holidays.yaml; leave it out when that is not known. */
    holidaysClosed: yesNo('holidaysClosed').optional(),
    /** The hour at which it closes on an eve in holidays.yaml, or `usual`; leave it out when not known. */
    eves: eves.optional(),
    /** Where the facts come from. */
    source: z
      .array(source, { error: 'Vul bij "source" een lijst met bronnen in.' })
      .min(1, 'Noem bij "source" ten minste één bron (what, where, year).'),
    /** The day on which someone last compared the facts with the sources. */
    checked: day('checked'),
    /** Whether name and contact were seen on a page of the organisation itself. */
    verified: yesNo('verified'),
    /** Fields that still need a look; the site then does not lean on them. */
    unverified: z.array(oneOf(checkable, '[hours]')).default([]),
    /** A remark for editors; never shown on the site. */
    note: text('bij "note" een opmerking').optional(),
  })
  .refine((it) => it.phone ?? it.shortNumber ?? it.chat ?? it.url ?? it.kind === 'care', {
    error: 'Vul ten minste één weg in om hulp te bereiken: phone, chat of url.',
    path: ['phone'],
  })
  .refine(({ chat }) => chat === undefined || chat === onWebsite || !isHomePage(chat), {
    error:
      'Dit is het begin van een website, en niet de chat zelf. Schrijf "chat: website", en zet ' +
      'het adres bij "url".',
    path: ['chat'],
  })
  .refine(({ chat, chatHours }) => chat !== undefined || chatHours === undefined, {
    error: 'Er staan tijden van een chat, en er is geen chat. Vul "chat" in, of haal dit weg.',
    path: ['chatHours'],
  })
  .refine(({ chat, url }) => chat !== onWebsite || url !== undefined, {
    error: 'Bij "chat: website" hoort het adres van die website: vul "url" in.',
    path: ['chat'],
  })
  .refine(
    (it) =>
      (it.phone ?? it.shortNumber) === undefined ||
      it.url !== undefined ||
      (it.hours !== undefined && it.hours !== 'unknown') ||
      it.instead.length > 0,
    {
      error:
        'Niemand weet wanneer hier iemand opneemt, en er is geen website om dat te zien. Noem bij ' +
        '"instead" wie dag en nacht opneemt: [csg, 113].',
      path: ['hours'],
    },
  )
  .refine((it) => it.verified || it.unverified.length > 0, {
    error: 'Bij "verified: false" hoort een lijst "unverified": welke velden zijn nog onzeker?',
    path: ['unverified'],
  })
  .refine(({ own, hours }) => own || hours !== undefined, {
    error: 'Vul "hours" in: tijden, always (dag en nacht), of unknown (weten we niet).',
    path: ['hours'],
  })
  .refine((it) => !it.own || [it.hours, it.chat, it.chatHours].every((one) => one === undefined), {
    error: 'Onze eigen tijden en chat staan in content/organisation/reach.yaml. Haal ze hier weg.',
    path: ['hours'],
  })
  .transform((it) => ({ ...it, hours: it.hours ?? ('unknown' as const) }));

/** `content/contact/<id>/nl.mdx`: the words; the body is one or two short sentences. */
export const helplineWordsSchema = z.strictObject({
  /** The name as visitors know it. */
  name: text('bij "name" de naam van de organisatie'),
  /** One sentence: for what you can come here. */
  when: text('bij "when" één zin: waarvoor kun je hier terecht?').max(
    120,
    'Houd "when" korter dan 120 tekens: één korte zin.',
  ),
  ...signing,
});

/** `content/contact/holidays.yaml`: days on which lines may be closed. */
export const holidaysSchema = z.strictObject({
  /** First day that the list covers. */
  from: day('from'),
  /** Last day that the list covers; after it the site no longer says "nu open". */
  until: day('until'),
  /** The days, with their Dutch name. */
  days: z
    .array(
      z.strictObject({
        date: day('date'),
        name: text('bij "name" de naam van de feestdag'),
        /** Some offices close and some do not, as on Good Friday: nobody can tell from here. */
        varies: yesNo('varies').default(false),
      }),
    )
    .min(1, 'Noem bij "days" ten minste één feestdag.'),
  /** Evenings before a holiday: many lines close early then, and few say when. */
  eves: z.array(
    z.strictObject({
      date: day('date'),
      name: text('bij "name" de naam van de avond'),
      /** From this hour on nobody knows, of a line that does not tell. */
      from: clock,
    }),
    { error: 'Vul bij "eves" een lijst in met avonden: { date, name, from }.' },
  ),
  /** Where the list comes from. */
  source: z.array(source).min(1, 'Noem bij "source" ten minste één bron.'),
  /** The day on which someone last looked at the list. */
  checked: day('checked'),
});

/** What brings somebody to "Praat nu": three that need somebody else each. */
export const situations = ['danger', 'despair', 'talk'] as const;

const lines = (what: string) =>
  z
    .array(z.string(), { error: `Vul bij ${what} een lijst met organisaties in: ['113', csg].` })
    .min(1, `Noem bij ${what} ten minste één organisatie.`);

const talk = z.strictObject({
  /** Who is meant for everybody here: on top while somebody answers. */
  first: z.string({ error: 'Vul bij "first" een organisatie in: helpwanted.' }),
  /** Who is on top by day when `first` is closed, and stands below it when it is open: somebody of `night`. */
  day: z.string().optional(),
  /** Who answers day and night. */
  night: lines('"night"'),
  /** Whom to call, for what. */
  situations: z.strictObject({
    danger: lines('"danger"').max(3, 'Noem bij "danger" hoogstens drie organisaties.'),
    despair: lines('"despair"').max(3, 'Noem bij "despair" hoogstens drie organisaties.'),
    talk: lines('"talk"').max(3, 'Noem bij "talk" hoogstens drie organisaties.'),
  }),
});

/** `content/contact/praat-nu.yaml`: who stands in "Praat nu", by front door. */
export const talkSchema = z.strictObject({ helpwanted: talk, programme: talk });

/** A front door that has a "Praat nu". */
export type TalkDoor = keyof TalkLines;
/** Who stands in "Praat nu". */
export type TalkLines = z.output<typeof talkSchema>;
/** When we ourselves can be reached. */
export type Reach = z.output<typeof reachSchema>;
/** The facts of one organisation. */
export type HelplineFacts = z.output<typeof helplineSchema>;
/** The words of one organisation, in one language. */
export type HelplineWords = z.output<typeof helplineWordsSchema>;
/** The list of holidays. */
export type Holidays = z.output<typeof holidaysSchema>;
