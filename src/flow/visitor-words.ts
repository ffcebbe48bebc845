import { defaultLocale } from '../i18n/locales.ts';
import type { VisitorClass } from './classes.ts';
import type { Answers } from './condition.ts';
import type { FlowSources } from './read.ts';

/** What a visitor answers, in the words of the buttons: “Voor mij”, “12 tot en met 15”. */
export const answersInWords = ({ questions }: FlowSources, answers: Answers): string =>
  Object.entries(answers)
    .flatMap(([id, chosen]) => {
      const question = questions.find((one) => one.id === id);
      // An outcome that somebody went on from: what was answered before it says so already.
      if (!question) return [];
      const labels = question.words[defaultLocale]?.data.options;
      const said = chosen.map((option) => `“${labels?.[option] ?? option}”`);
      return said.length > 0 ? [said.join(' en ')] : ['niets aangevinkt'];
    })
    .join(', ');

/** How many they are, of how many, and what the first of them answers. */
export const visitorsInWords = (
  sources: FlowSources,
  { visitors, first }: Pick<VisitorClass, 'visitors' | 'first'>,
  of: bigint,
): string => {
  const inDutch = (count: bigint) => count.toLocaleString('nl-NL');
  const said = answersInWords(sources, first);
  if (of === 1n) return `de enige bezoeker hier antwoordt ${said}`;
  const who = visitors === of ? 'alle' : `${inDutch(visitors)} van de`;
  return `${who} ${inDutch(of)} bezoekers; de eerste antwoordt ${said}`;
};
