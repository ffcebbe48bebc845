import { fill } from '../../../i18n/fill.ts';
import { defineKind } from '../kind.ts';
import { changeOf, runsOf } from './runs.ts';

/** How many waits come on the card. */
const shown = 3;

/** A timer with the strength of an urge at moments. */
export default defineKind<'urge-surf'>({
  kind: 'urge-surf',
  questions: () => [],
  summary: ({ texts }, answer) =>
    runsOf(answer)
      .slice(-shown)
      .map(({ minutes, marks }) => {
        const change = changeOf(marks);
        return change
          ? fill(texts.kinds['urge-surf'].line, { minutes, ...change })
          : fill(texts.kinds['urge-surf'].lineShort, { minutes });
      }),
});
