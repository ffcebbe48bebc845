import type { Json } from '../book.ts';
import { labelled, labelOf, type AnyAsked } from '../kind.ts';
import { numberAt, type ExerciseQuestion, type Scale } from './model.ts';
import { inParts } from './parts.ts';

type Words = Pick<AnyAsked, 'words' | 'texts'>;

/** A number for each of these ids, kept at `scores`. */
export const scoreQuestions = (
  asked: Words,
  ids: readonly string[],
  scale: Pick<Scale, 'values' | 'words' | 'ends'>,
): readonly ExerciseQuestion[] =>
  inParts(
    'scores',
    asked.words.title,
    labelled(asked, ids).map(({ id, label }) => ({
      type: 'scale',
      path: ['scores', id],
      label,
      ...scale,
    })),
  );

/** The scores that were given, each behind its label: `Slaap 6`. */
export const scoreLines = (
  asked: Words,
  ids: readonly string[],
  answer: Json | undefined,
): readonly string[] =>
  ids.flatMap((id) => {
    const score = numberAt(answer, 'scores', id);
    return score === undefined ? [] : `${labelOf(asked, id)} ${score}`;
  });
