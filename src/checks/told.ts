import type { ArticleSource } from '../articles/read.ts';
import type { HelplineClaim, ClaimedFact } from '../reading/claims.ts';
import type { HelplineFacts } from '../contact/schema.ts';
import type { HelplineSource } from '../contact/read.ts';
import { defaultLocale } from '../i18n/locales.ts';
import type { Finding } from '../source/finding.ts';
import type { VisitorText } from './words.ts';

// What a text tells of things whose facts stand elsewhere: a number, what it costs, when somebody answers, a year.

type Organisations = ReadonlyMap<string, HelplineSource>;

/** Where a number is at home: in its own data, and in the words on its own card. */
const atHome = /^content\/(?:contact|law|figures|links)\//;

/** A number to call, as people type it; no amount, no date and no part of an address. */
const phoneNumber =
  /(?<![\d.,:/€-])(?:\+\d{2} ?\d[\d -]{7,}\d|0\d{2,3}[ -]\d{2,}(?:[ -]?\d+)*)(?![\d/])/;
/** The short ones stand in a sentence by themselves: not in "113 meldingen", nor in an address. */
const shortNumber =
  /(?<![\d.,:/€\p{L}-])(?:112|113)(?![\d.,]\d|[\d%/-]|\.\p{Ll}| (?:meldingen|keer|mensen|jaar))/u;

/** A number that an editor typed: it stands once, in `content/contact`. */
export const checkTyped = ({ file, prose }: VisitorText): readonly Finding[] =>
  atHome.test(file)
    ? []
    : prose.flatMap(({ text, line, field }) => {
        // A field has no components, and may say "Bel 112".
        const found = phoneNumber.exec(text) ?? (field ? null : shortNumber.exec(text));
        return found
          ? [
              {
                file,
                line,
                problem: `Het nummer ${found[0]} staat los in de tekst.`,
                fix: 'Schrijf <Bel id="…" />: dan klopt het overal.',
              },
            ]
          : [];
      });

/** Whether the data of an organisation say so, and somebody looked. */
const holdsOf: Readonly<Record<ClaimedFact, (facts: HelplineFacts) => boolean>> = {
  free: ({ phone, shortNumber: short, unverified }) =>
    (phone?.free ?? short !== undefined) && !unverified.includes('free'),
  chat: ({ chat }) => chat !== undefined,
  always: ({ hours, kind }) => hours === 'always' && kind !== 'tool',
  anonymous: ({ anonymous, unverified }) => anonymous === true && !unverified.includes('anonymous'),
};

const inData: Readonly<Record<ClaimedFact, string>> = {
  free: 'dat bellen gratis is',
  chat: 'dat er een chat is',
  always: 'dat er dag en nacht iemand is',
  anonymous: 'dat het zonder naam kan',
};

/** The sentence around a place, and the one after it when that names nobody itself. */
const around = (before: string, after: string): string => {
  const start = before.split(/[.?!:](?:\s|$)/).at(-1) ?? '';
  const [rest = '', next = ''] = after.split(/(?<=[.?!])\s/);
  return `${start} ${rest} ${/^(?:Dat|Bellen|Chatten|Dag en nacht|Je naam|Je hoeft)/.test(next) ? next : ''}`;
};

/** What a text says of an organisation beside its number, and its data do not. */
export const checkClaims = (
  { file, prose }: VisitorText,
  organisations: Organisations,
  claims: readonly HelplineClaim[],
): readonly Finding[] =>
  prose.flatMap(({ calls = [], line }) =>
    calls.flatMap(({ id, before, after }) => {
      const { facts } = organisations.get(id) ?? {};
      if (!facts) return [];
      const said = around(before, after);
      return claims
        .filter(({ find, fact }) => find(said) !== undefined && !holdsOf[fact](facts.data))
        .map(({ find, fact }) => ({
          file,
          line,
          problem: `Bij "${id}" staat "${find(said) ?? ''}", en in content/contact/${id} staat niet ${inData[fact]}, of nog niet zeker.`,
          fix: 'Laat het hier weg, of kijk het na bij de organisatie en zet het in haar gegevens.',
        }));
    }),
  );

/** A name with something between brackets ends its sentence: "vraag Politie (geen spoed) 0900-8844 om raad". */
export const checkPlace = (
  { file, prose }: VisitorText,
  organisations: Organisations,
): readonly Finding[] =>
  prose.flatMap(({ calls = [], line }) =>
    calls.flatMap(({ id, after }) => {
      const name = organisations.get(id)?.words[defaultLocale]?.data.name ?? '';
      const goesOn = /^\s+(?!en \S+$|en \S+\.)\p{Ll}/u.test(after);
      return name.includes('(') && goesOn
        ? [
            {
              file,
              line,
              problem: `Na "${name}" gaat de zin verder. Met het nummer erbij leest niemand dat.`,
              fix: `Zet <Bel id="${id}" /> aan het eind van de zin: "Bel vandaag de politie: <Bel id="${id}" />."`,
            },
          ]
        : [];
    }),
  );

/** A year longer ago than this says nothing of today. */
const mostYears = 3;

const year = /(?<![\d-])(?:19|20)\d\d(?![\d-])/g;

/**
 * Years in a text that lie too far before a day. News keeps its years, and figures and laws stand in data.
 * @param today as `2026-11-28`
 */
export const oldYearsIn = (
  { kind, source: { file, body } }: ArticleSource,
  today: string,
): readonly {
  readonly file: string;
  readonly line: number | undefined;
  readonly year: string;
}[] =>
  kind === 'news'
    ? []
    : body.prose.flatMap(({ text, line }) =>
        (text.match(year) ?? [])
          .filter((one) => Number(one) < Number(today.slice(0, 4)) - mostYears)
          .map((one) => ({ file, line, year: one })),
      );

/** Years that already lay too far back on the day on which somebody last looked at the text. */
export const checkYears = (article: ArticleSource): readonly Finding[] =>
  oldYearsIn(article, article.source.data.checked).map(({ file, line, year: one }) => ({
    file,
    line,
    problem: `Het jaar ${one} is meer dan ${mostYears} jaar voor de dag waarop deze tekst is nagekeken.`,
    fix: 'Zeg wat nu geldt, zonder jaar. Een cijfer hoort in content/figures of content/campaign, met zijn bron.',
  }));
