import { useEffect } from 'react';
import { keyOf } from '../exercises/book.ts';
import { answers } from './visit.ts';
import type { ExerciseTexts } from '../exercises/kind.ts';
import { viewFor } from '../exercises/views.ts';
import { isEmpty } from '../exercises/fields/model.ts';
import { Lines } from '../exercises/fields/Paper.tsx';
import type { PageExercise } from '../exercises/page.ts';
import { useAnswer } from '../exercises/use-answer.ts';

interface Props {
  readonly module: string;
  readonly exercise: PageExercise;
  readonly texts: ExerciseTexts;
  /** The form on paper, which stands in the page until this one works. */
  readonly paper: HTMLElement | null;
}

/** Hides the form on paper for as long as something better is in its place. */
export const useInPlaceOf = (paper: HTMLElement | null) => {
  useEffect(() => {
    if (!paper) return;
    paper.hidden = true;
    return () => {
      paper.hidden = false;
    };
  }, [paper]);
};

/** An exercise that works: its title, what to do, its view, and a way to begin again. */
export function Live({ module, exercise, texts, paper }: Props) {
  const { spec, words } = exercise;
  const { answer, onAnswer } = useAnswer(answers, keyOf(module, spec.id));
  const View = viewFor(spec.kind);
  useInPlaceOf(paper);
  return (
    <div className="live stack">
      <h3>{words.title}</h3>
      <p>{words.intro}</p>
      <View asked={{ spec, words, texts }} answer={answer} onAnswer={onAnswer} />
      {words.reflect !== undefined && (
        <div className={isEmpty(answer) ? 'reflect on-paper' : 'reflect'}>
          <p>
            <strong>{texts.reflect}</strong> {words.reflect}
          </p>
          <div className="on-paper">
            <Lines count={2} />
          </div>
        </div>
      )}
      {!isEmpty(answer) && (
        <p className="wipe on-screen">
          <button
            type="button"
            className="quiet"
            onClick={() => {
              onAnswer([], {});
            }}
          >
            {texts.clear}
            <span className="visually-hidden">: {words.title}</span>
          </button>
        </p>
      )}
    </div>
  );
}
