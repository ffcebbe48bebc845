import { defaultLocale } from '../i18n/locales.ts';
import type { Finding } from '../source/finding.ts';
import { checkPlaces } from './places.ts';
import { checkNamedIds, checkReferences, type Ids } from '../source/references.ts';
import type { MdxBody } from '../source/mdx.ts';
import type { ArticleContent, ArticleSource } from './read.ts';

/** Every topic has these parts, in this order: what to do comes first. */
const topicParts = [
  'Wat doe je nu?',
  'Wat is het?',
  'Hoe gaat het?',
  'Wat kunnen anderen doen?',
  'Wat zegt de wet?',
];

/** What articles may lean on and do not own. */
export interface KnownElsewhere {
  /** Organisations, by id. */
  readonly helplines: Ids;
  /** Addresses of pages that are not articles: `/advies/`. */
  readonly pages: readonly string[];
  /** Facts of the campaign, by id: only its own pages show them. */
  readonly facts?: Ids;
  /** The day of the check: `2026-11-28`. */
  readonly today?: string;
}

/** What is wrong between the articles and what they name. */
export const checkArticles = (
  { articles, apps, addresses, known: own }: ArticleContent,
  { helplines, pages, facts = new Map(), today = dayOf(new Date()) }: KnownElsewhere,
): readonly Finding[] => {
  const known = {
    ids: {
      App: ['apps', own.apps],
      Bel: ['contact', helplines],
      Feit: ['campaign/facts.yaml', facts],
      Wet: ['law', own.laws],
    },
    addresses: new Set([...pages, ...addresses]),
    hosts: own.hosts,
  } as const;
  const places = checkPlaces(articles, pages);
  const texts = articles.flatMap(({ kind, locale, path, source }) => [
    ...checkNamedIds(source, 'helplines', source.data.helplines, 'contact', helplines),
    ...checkNamedIds(source, 'laws', source.data.laws, 'law', own.laws),
    ...checkNamedIds(source, 'sources', source.data.sources, 'links', own.links),
    ...checkReferences(source, { ...known, here: path }),
    ...(kind === 'topics' && locale === defaultLocale ? checkParts(source) : []),
  ]);
  const read = new Set(articles.map(({ path }) => path));
  // Nobody knows what a text names that could not be read.
  const unread = addresses.some((path) => !read.has(path));
  return [...places, ...texts, ...checkApps(apps, unread ? undefined : articles, today)];
};

const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

/**
 * Apps that no text names, and that somebody would have seen on a day that is still to come.
 * @param articles all texts; without them any app may be named
 */
const checkApps = (
  apps: ArticleContent['apps'],
  articles: readonly ArticleSource[] | undefined,
  today: string,
): readonly Finding[] => {
  const named = new Set(
    articles?.flatMap(({ source }) =>
      source.body.components.flatMap(({ name, attributes: { id } }) =>
        name === 'App' ? [id] : [],
      ),
    ),
  );
  return [...apps].flatMap(([id, source]) => [
    ...(articles === undefined || named.has(id)
      ? []
      : [
          source.finding(
            ['name'],
            'Geen tekst noemt deze app, dus niemand leest hoe je er meldt.',
            `Zet <App id="${id}" /> in een tekst, of gooi het bestand weg.`,
          ),
        ]),
    ...(source.data.seen <= today
      ? []
      : [
          source.finding(
            ['seen'],
            `Op ${source.data.seen} kan nog niemand hebben gekeken: die dag moet nog komen.`,
            'Zet er de dag waarop iemand het opschreef of naliep.',
          ),
        ]),
  ]);
};

/** What a topic must have: each of its parts with something in it, and a way to help. */
const checkParts = (source: ArticleSource['source']): readonly Finding[] => {
  const { file, data, body } = source;
  const headings = body.prose.filter(({ level }) => level === 2).map(({ text }) => text);
  if (headings.join('|') !== topicParts.join('|')) {
    return [
      {
        file,
        problem: `De koppen van een onderwerp staan vast, en hier staat: ${headings.join(' · ')}.`,
        fix: `Gebruik precies deze koppen, in deze volgorde: ${topicParts.join(' · ')}.`,
      },
    ];
  }
  const findings: Finding[] = partsOf(body.prose)
    .filter(({ words }) => words < leastWords)
    .map(({ heading, line, words }) => ({
      file,
      line,
      problem: `Onder "${heading}" staan maar ${words} woorden.`,
      fix: `Vertel hier wat iemand moet weten: ten minste ${leastWords} woorden.`,
    }));
  for (const field of ['helplines', 'laws', 'sources'] as const) {
    if (data[field].length > 0) continue;
    findings.push(
      source.finding(
        [field],
        `Een onderwerp noemt bij "${field}" ten minste één id.`,
        'Vul er een in.',
      ),
    );
  }
  if (!body.links.some(({ to }) => to === '/advies/')) {
    findings.push({
      file,
      problem: 'Dit onderwerp leidt nergens naar de adviesmodule.',
      fix: 'Zet onder "Wat doe je nu?" een link: [adviesmodule](/advies/).',
    });
  }
  return findings;
};

/** Below this a part says too little to help. */
const leastWords = 25;

/** The parts under the main headings, and how many words each has. */
const partsOf = (prose: MdxBody['prose']) => {
  const parts: { heading: string; line: number | undefined; words: number }[] = [];
  for (const { text, line, level } of prose) {
    const part = parts.at(-1);
    if (level === 2) parts.push({ heading: text, line, words: 0 });
    else if (part) part.words += text.split(/\s+/).length;
  }
  return parts;
};
