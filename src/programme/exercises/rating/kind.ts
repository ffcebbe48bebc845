import { scoreLines, scoreQuestions } from '../fields/scores.ts';
import { defineKind, toTen, type Asked } from '../kind.ts';

const wordsOf = ({ spec, texts }: Asked<'rating'>) =>
  spec.scale === 'drie'
    ? { values: [1, 2, 3], words: texts.three.map((word, at) => `${at + 1} ${word}`) }
    : { values: toTen, ends: [texts.lowest, texts.highest] as const };

/** A number for each sentence. */
export default defineKind<'rating'>({
  kind: 'rating',
  questions: (asked) => scoreQuestions(asked, asked.spec.items, wordsOf(asked)),
  summary: (asked, answer) => scoreLines(asked, asked.spec.items, answer),
});
