import { checkPage, checkSentences, youthGate } from '../reading/check.ts';
import type { WordLists } from '../reading/lists.ts';
import { wordsOf } from '../reading/sentences.ts';
import type { Reading } from './reading-level.ts';
import type { VisitorText } from './words.ts';

/** Words outside pages and advices, taken together as a reader meets them. */
const otherTexts = [
  /^content\/interface\/[^/]+\//,
  /^content\/apps\//,
  /^content\/contact\//,
  /^content\/law\//,
  /^content\/figures\//,
  /^content\/flows\/[^/]+\/(?:questions|tell)\//,
];

/** Fields that nobody reads as a sentence: the number of an article of law. */
const noSentence = ['article'];

/** The name on a button or in a menu says nothing about a text: only what has this many words counts. */
const leastWords = 3;

/** Buttons, questions, cards, apps, laws and notes at figures: one score a kind, and each its sentences. */
export const readOthers = (texts: readonly VisitorText[], lists: WordLists): Reading => {
  const groups = new Map<string, Pick<VisitorText, 'file' | 'prose'>[]>();
  for (const { file, prose } of texts) {
    const name = otherTexts.flatMap((kind) => kind.exec(file) ?? []).at(0);
    if (name === undefined) continue;
    const read = prose.filter(({ field }) => !noSentence.includes(field ?? ''));
    groups.set(name, [...(groups.get(name) ?? []), { file, prose: read }]);
  }
  const pages = [...groups].map(([file, group]) => {
    const prose = group
      .flatMap((text) => text.prose)
      .filter(({ text }) => wordsOf(text).length >= leastWords);
    return { file, ...checkPage({ file, prose }, youthGate, lists) };
  });
  const sentences = [...groups.values()]
    .flat()
    .flatMap((text) => checkSentences(text, youthGate, lists));
  return { pages, findings: [...sentences, ...pages.flatMap(({ findings }) => findings)] };
};
