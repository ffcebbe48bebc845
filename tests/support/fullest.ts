import type { Answers } from '../../src/flow/condition.ts';
import { blocksFor, optionsFor, replay } from '../../src/flow/model.ts';
import type { FlowSources } from '../../src/flow/read.ts';

/** Every set of answers that begins like this, in which all is ticked that can be ticked. */
const everythingTicked = ({ flow }: FlowSources, begin: Answers): readonly Answers[] => {
  const found: Answers[] = [];
  const waiting: Answers[] = [begin];
  for (let answers = waiting.pop(); answers; answers = waiting.pop()) {
    const place = replay(flow, answers);
    const question = flow.questions[place.node];
    if (!question) {
      found.push(place.answers);
      continue;
    }
    const offered = optionsFor(question, place.answers).filter(({ alone }) => !alone);
    const sets =
      question.kind === 'many' ? [offered.map(({ id }) => id)] : offered.map(({ id }) => [id]);
    waiting.push(...sets.map((set) => ({ ...place.answers, [question.id]: set })));
  }
  return found;
};

/** Of who begins like this and ticks all that there is, the answers of whoever reads most. */
export const fullest = (sources: FlowSources, begin: Answers): Answers => {
  const { flow, blocks } = sources;
  const sizes = new Map(
    blocks.map(({ id, words }) => [id, JSON.stringify(words.nl?.body.texts).length]),
  );
  const lengthOf = (answers: Answers) =>
    blocksFor(flow, replay(flow, answers).node, answers).reduce(
      (sum, { id }) => sum + (sizes.get(id) ?? 0),
      0,
    );
  const [first, ...others] = everythingTicked(sources, begin).map((answers) => ({
    answers,
    length: lengthOf(answers),
  }));
  if (!first) throw new Error('Nobody comes to an advice.');
  return others.reduce((most, one) => (one.length > most.length ? one : most), first).answers;
};
