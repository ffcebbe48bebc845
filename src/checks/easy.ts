import type { ArticleSource } from '../articles/read.ts';
import { pictogramNames } from '../programme/course/easy/pictograms.ts';
import { countWords } from '../reading/sentences.ts';
import { chooseFrom, type Finding } from '../source/finding.ts';
import type { VisitorText } from './words.ts';

/** What fits on one page with room around it. */
const mostWords = 250;

/** What is wrong with one easy page. */
const checkOne = (
  { source: { file, body }, path }: ArticleSource,
  texts: readonly VisitorText[],
  pages: readonly string[],
): readonly Finding[] => {
  const findings: Finding[] = [];
  const say = (problem: string, fix: string, line?: number) =>
    findings.push({ file, line, problem, fix });

  const whole = path.replace(/makkelijk\/$/, '');
  if (!pages.includes(whole)) {
    say(
      `Er is geen pagina ${whole}, dus niemand komt hier.`,
      'Noem de map naar het nummer van de module, of naar de pagina: 3, nu.',
    );
  }
  const words = countWords(texts.find((text) => text.file === file)?.prose ?? body.prose);
  if (words > mostWords) {
    say(
      `Deze pagina heeft ${words} woorden, hoogstens ${mostWords} mag.`,
      'Laat weg wat iemand nu niet hoeft te doen of te weten.',
    );
  }
  const headings = body.prose.filter(({ level }) => level !== undefined);
  const drawn = body.components.filter(({ name }) => name === 'Plaatje');
  for (const { text, level, line } of headings) {
    if (level !== 2)
      say(`"${text}" is geen kop met ##.`, 'Gebruik alleen ## op deze pagina.', line);
  }
  headings.forEach(({ text, line = 0 }, at) => {
    const end = headings[at + 1]?.line ?? Infinity;
    const own = drawn.filter(({ line: place = 0 }) => place > line && place < end);
    if (own.length === 1) return;
    say(
      `Bij "${text}" staan ${own.length} plaatjes.`,
      'Zet onder elke kop precies één plaatje: <Plaatje id="praten" />.',
      line,
    );
  });
  for (const { line, attributes } of drawn) {
    const { id } = attributes;
    if (id === undefined || pictogramNames.some((name) => name === id)) continue;
    say(`Het plaatje "${id}" is er niet.`, `Kies uit: ${chooseFrom(pictogramNames, id)}.`, line);
  }
  return findings;
};

/**
 * The easy pages of the programme: short enough for one page, a pictogram a part, and beside a page that is there.
 * How plain their sentences are is `onePageGate`.
 * @param pages addresses of pages that are no article
 */
export const checkEasyPages = (
  articles: readonly ArticleSource[],
  texts: readonly VisitorText[],
  pages: readonly string[],
): readonly Finding[] =>
  articles
    .filter(({ kind }) => kind === 'easy')
    .flatMap((article) => checkOne(article, texts, pages));
