import { z } from 'zod';
import { day, oneOf, rule, signing, text, webAddress, yesNo } from '../source/fields.ts';
import { hostOf } from '../source/web-address.ts';
import { signKinds } from '../signing/rules.ts';

/** Whom a page is for; search shows its results in these groups, in this order. */
export const articleAudiences = ['jongere', 'ouder', 'docent', 'hulpverlener', 'iedereen'] as const;

const ids = (field: string, example: string) =>
  z
    .array(z.string().regex(/^[a-z0-9-]+$/, `Schrijf bij "${field}" alleen ids: ${example}.`), {
      error: `Vul bij "${field}" een lijst in: ${example}. Niets? Schrijf [].`,
    })
    .default([]);

const between = (field: string, least: number, most: number) =>
  text(`bij "${field}" een tekst`)
    .min(least, `Maak "${field}" langer: ten minste ${least} tekens.`)
    .max(most, `Maak "${field}" korter: hoogstens ${most} tekens.`);

/** `content/topics|guides/…/nl.mdx`: what stands above the text. */
export const articleSchema = z.strictObject({
  /** The heading of the page. */
  title: between('title', 3, 70),
  /** A shorter name, for the menu and the path to this page. */
  label: between('label', 2, 30).optional(),
  /** One or two short sentences, for a card and under the heading. */
  short: between('short', 10, 120),
  /** For search engines. */
  description: between('description', 50, 170),
  audience: oneOf(articleAudiences, 'audience: jongere'),
  /** Place in a list, low first. */
  order: z.int({ error: 'Vul bij "order" een heel getal in, bijvoorbeeld 10.' }),
  ...signing,
  /** The day on which somebody last compared the text with its sources. */
  checked: day('checked'),
  /** Words that people search with and that are not in the text. */
  synonyms: z
    .array(text('bij "synonyms" een zoekwoord'), {
      error: 'Vul bij "synonyms" een lijst in: [chantage, exposed].',
    })
    .default([]),
  /** Organisations that help, the most useful first. */
  helplines: ids('helplines', '[helpwanted, politie]'),
  /** Laws that the page shows, from `content/law/`. */
  laws: ids('laws', '[afpersing]'),
  /** Where the facts come from, from `content/links/`. */
  sources: ids('sources', '[politie-sextortion]'),
});

/** `content/news/<id>/nl.mdx`: an article with a day. */
export const newsSchema = articleSchema.extend({ date: day('date') });

/**
 * `content/programme/pages/…/nl.mdx`: an article that stands beside the modules. It has no description:
 * a browser would keep one in its history.
 */
export const programmePageSchema = articleSchema.omit({ description: true }).extend({
  audience: oneOf(['jezelf', 'naaste', 'hulpverlener', 'jongere', 'iedereen'], 'audience: jezelf'),
  /** The public site has the page only while it is signed for this kind; until then editors see it in a preview. */
  publicAfter: oneOf(signKinds, 'publicAfter: klinisch').optional(),
});

/**
 * `content/programme/easy/<place>/nl.mdx`: a module, or "Drang nu", on one page for who reads little. All that
 * stands on it counts as its text, so it has no lists of sources and laws below it.
 */
export const easyPageSchema = programmePageSchema
  .pick({ title: true, short: true, audience: true, order: true, status: true, review: true })
  .extend({ checked: day('checked') })
  .transform((words) => ({ ...words, synonyms: [], helplines: [], laws: [], sources: [] }));

/** `content/law/<id>.yaml`: a rule in plain words, in one place. */
export const lawSchema = z
  .strictObject({
    name: text('bij "name" een korte naam'),
    /** Article and law, as jurists write it. */
    article: text('bij "article" het artikel en de wet'),
    /** The day from which the act itself is punishable, or the right is there. An older act under a new number has none. */
    since: day('since').optional(),
    /** What held before that day: whoever cannot say so has the day of a new number. For editors alone. */
    beforeThat: text('bij "beforeThat" wat er vóór die dag gold').optional(),
    ...rule,
  })
  .refine(({ since, beforeThat }) => (since === undefined) === (beforeThat === undefined), {
    error:
      'Bij "since" hoort "beforeThat": wat gold er vóór die dag? Was het toen ook al zo, en kreeg de wet alleen een ander nummer? Haal "since" dan weg.',
    path: ['since'],
  });

/** `content/links/*.yaml`: every address outside this site that a text leads to. */
export const linksSchema = z.record(
  z.string().regex(/^[a-z0-9-]+$/, 'Schrijf een id met kleine letters, cijfers en streepjes.'),
  z.strictObject({
    name: text('bij "name" de naam van de pagina'),
    url: webAddress('url'),
    /** The day on which the address was last written down or seen. */
    seen: day('seen'),
    /** Whether somebody opened it on that day. */
    verified: yesNo('verified'),
  }),
);

/** Whether an address is on one of these hosts, or below it: `help.x.com` is on `x.com`. */
const isOn = (address: string, hosts: readonly string[]): boolean => {
  const host = hostOf(address) ?? '';
  return hosts.some((own) => host === own || host.endsWith(`.${own}`));
};

/** `content/apps/<id>.yaml`: how to report in an app or game, as its maker says. */
export const appSchema = z
  .strictObject({
    name: text('bij "name" de naam van de app'),
    /** The hosts of its maker: a way to report never leads elsewhere. */
    hosts: z
      .array(
        z.string().regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/, 'Schrijf een naam als whatsapp.com.'),
        { error: 'Vul bij "hosts" een lijst in: [whatsapp.com].' },
      )
      .min(1, 'Noem bij "hosts" ten minste één site van de maker.'),
    /** The page of its maker about reporting. */
    url: webAddress('url'),
    /** What to press, in order: of the account or the words, never of an image. */
    steps: z
      .array(text('bij "steps" een stap'), { error: 'Vul bij "steps" een lijst met stappen in.' })
      .min(1, 'Schrijf ten minste één stap.')
      .max(5, 'Schrijf hoogstens vijf stappen.'),
    /** What somebody has to know before they press. */
    note: text('bij "note" wat iemand vooraf moet weten').optional(),
    /** Where the steps come from. */
    source: rule.source,
    /** The day on which somebody wrote them down, or walked through them. */
    seen: day('seen'),
    /** Whether somebody walked through them in the app itself on that day. */
    verified: yesNo('verified'),
    review: rule.review,
  })
  .refine(({ url, hosts }) => isOn(url, hosts), {
    error: 'Het adres bij "url" is niet van de maker: de site ervan staat niet bij "hosts".',
    path: ['url'],
  })
  .refine(({ verified, review }) => verified || review !== undefined, {
    error: 'Niemand liep deze stappen na. Schrijf bij "review" wie dat doet, en wat de vraag is.',
    path: ['verified'],
  });

/** What stands above a text, of whatever kind. */
export type ArticleWords = Omit<z.output<typeof articleSchema>, 'audience' | 'description'> & {
  /** A page of the programme has none. */
  description?: string | undefined;
  audience: z.output<typeof articleSchema | typeof programmePageSchema>['audience'];
  /** The day of a news item. */
  date?: string | undefined;
  /** Only a page of the programme waits for a signature. */
  publicAfter?: z.output<typeof programmePageSchema>['publicAfter'];
};
export type App = z.output<typeof appSchema>;
export type Law = z.output<typeof lawSchema>;
export type Link = z.output<typeof linksSchema>[string];
