import { useSyncExternalStore } from 'react';
import type { VisitAnswers, Json } from './book.ts';
import { withValue, type Path } from './fields/model.ts';

/** The answer under a key, and how to write a part of it. Draws again only when this answer changes. */
export const useAnswer = (answers: VisitAnswers, key: string) => {
  const answer = useSyncExternalStore(answers.subscribe, () => answers.read()[key]?.answer);
  const onAnswer = (path: Path, value: Json | undefined) => {
    // What is in the book now, not what was drawn: two fields may write before a draw.
    answers.write(key, withValue(answers.read()[key]?.answer, path, value));
  };
  return { answer, onAnswer };
};
