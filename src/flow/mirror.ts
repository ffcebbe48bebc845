import { holds, type Answers } from './condition.ts';
import { optionsFor, replay, type Flow, type Place } from './model.ts';
import type { TellTexts } from './page-data.ts';

/** Whom a visitor may read along with: nobody where their reading could do harm. */
export const mirrorsFor = ({ mirror }: Pick<TellTexts, 'mirror'>, answers: Answers) =>
  mirror.filter(({ when }) => holds(when, answers));

/**
 * Where somebody in another role comes with the same answers. What cannot be answered in that role falls away, and
 * what only that role is asked counts as "weet ik niet". The visitor's own answers stay as they are.
 * @param role an answer to the first question
 * @returns nothing when that role has no way to an advice
 */
export const mirrored = (flow: Flow, answers: Answers, role: string): Place | undefined => {
  let given: Answers = { ...answers, [flow.start]: [role] };
  for (;;) {
    const place = replay(flow, given);
    const { node, path } = place;
    const question = flow.questions[node];
    if (!question) return place;
    const unsure = optionsFor(question, place.answers).find((option) => option.unsure);
    if (!unsure || path.includes(node)) return undefined;
    given = { ...given, [node]: [unsure.id] };
  }
};
