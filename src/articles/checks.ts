import { chooseFrom, type Finding } from '../source/finding.ts';
import { checkComponent, type Allowed } from '../source/components.ts';
import type { MdxBody } from '../source/read.ts';
import type { ArticleContent, ArticleSource } from './read.ts';

/** What an editor may put in a text, with the attributes each must have. */
const components: Allowed = {
  Bel: ['id'],
  Let: ['soort', 'titel'],
  Meer: ['titel'],
  Stappen: [],
  Wet: ['id'],
};

/** The kinds of callout. */
const callouts = ['tip', 'let-op', 'gevaar'];

/** Every topic has these parts, in this order: what to do comes first. */
const topicParts = [
  'Wat doe je nu?',
  'Wat is het?',
  'Hoe gaat het?',
  'Wat kunnen anderen doen?',
  'Wat zegt de wet?',
];

type Ids = Pick<ReadonlyMap<string, unknown>, 'has' | 'keys'>;

/** What articles may lean on and do not own. */
export interface KnownElsewhere {
  /** Organisations, by id. */
  readonly helplines: Ids;
  /** Addresses of pages that are not articles: `/advies/`. */
  readonly pages: readonly string[];
}

/** What is wrong between the articles and what they name. */
export const checkArticles = (
  { articles, laws, links }: ArticleContent,
  { helplines, pages }: KnownElsewhere,
): readonly Finding[] => {
  const addresses = new Set([...pages, ...articles.map(({ path }) => path)]);
  return articles.flatMap(({ kind, source }) => {
    const findings: Finding[] = [];
    const unknown = (
      id: string,
      known: Ids,
      folder: string,
      place: { field: readonly (string | number)[] } | { line: number | undefined },
    ) => {
      if (known.has(id)) return;
      const finding = source.finding(
        'field' in place ? place.field : [],
        `"${id}" staat niet in content/${folder}.`,
        `Kies uit: ${chooseFrom(known.keys(), id)}.`,
      );
      findings.push('line' in place ? { ...finding, ...place, field: undefined } : finding);
    };
    source.data.helplines.forEach((id, at) => {
      unknown(id, helplines, 'contact', { field: ['helplines', at] });
    });
    source.data.laws.forEach((id, at) => {
      unknown(id, laws, 'law', { field: ['laws', at] });
    });
    source.data.sources.forEach((id, at) => {
      unknown(id, links, 'links', { field: ['sources', at] });
    });
    for (const component of source.body.components) {
      findings.push(...checkComponent(source.file, component, components));
      const { name, line, attributes } = component;
      const { id, soort } = attributes;
      if (name === 'Bel' && id !== undefined) unknown(id, helplines, 'contact', { line });
      if (name === 'Wet' && id !== undefined) unknown(id, laws, 'law', { line });
      if (name === 'Let' && soort !== undefined && !callouts.includes(soort)) {
        findings.push({
          file: source.file,
          line,
          problem: `Een <Let> van de soort "${soort}" is er niet.`,
          fix: `Kies: ${callouts.join(', ')}.`,
        });
      }
    }
    for (const { to, line } of source.body.links) {
      const report = (problem: string, fix: string) =>
        findings.push({ file: source.file, line, problem, fix });
      const address = to.replace(/#.*$/, '');
      if (/^https?:/.test(to)) {
        if ([...links.values()].some(({ url }) => url === to)) continue;
        report(
          `Het adres ${to} staat niet in content/links.`,
          'Zet het in een bestand in content/links, met de dag waarop je het zag.',
        );
      } else if (address !== '' && !addresses.has(address)) {
        report(
          `De pagina ${to} bestaat niet.`,
          `Bedoel je een van deze? ${chooseFrom(addresses, to)}.`,
        );
      }
    }
    if (kind === 'topics') findings.push(...checkParts(source));
    return findings;
  });
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
