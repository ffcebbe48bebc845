import type { ComponentType } from 'react';
import { isEmpty } from './fields/model.ts';
import { Paper } from './fields/Paper.tsx';
import type { PictureProps, ViewProps } from './fields/props.ts';
import { Questions } from './fields/Questions.tsx';
import { Repeat } from './fields/Repeat.tsx';
import type { ExerciseTexts, Kind } from './kind.ts';

interface Options {
  /** What to know before, beside the words of the exercise. */
  readonly hint?: (texts: ExerciseTexts) => string;
  /** A picture of the answers, above the questions. */
  readonly Picture?: ComponentType<PictureProps>;
  /** It says nothing while it is empty: it comes below the questions, with the first answer. */
  readonly pictureBelow?: boolean;
  /** In place of the questions. */
  readonly Screen?: ComponentType<ViewProps>;
  /** In place of the questions on paper. */
  readonly Sheet?: ComponentType<PictureProps>;
}

/** The view of a kind: its picture, its questions, and the same filled in for paper. */
export const viewOf = (kind: Kind, options: Options = {}) =>
  function View({ asked, answer, onAnswer }: ViewProps) {
    const { hint, Picture, pictureBelow = false, Screen, Sheet } = options;
    const { free, entries } = kind;
    const { texts } = asked;
    const picture = Picture && <Picture asked={asked} answer={answer} />;
    return (
      <>
        <div className="on-screen stack">
          {hint && <p className="hint">{hint(texts)}</p>}
          {!pictureBelow && picture}
          {Screen ? (
            <Screen {...{ asked, answer, onAnswer }} />
          ) : entries ? (
            <Repeat {...{ asked, answer, onAnswer, entries }} add={entries.add(texts)} />
          ) : (
            <Questions
              questions={kind.questions(asked, answer)}
              {...{ answer, onAnswer, texts, free }}
              title={asked.words.title}
            />
          )}
          {pictureBelow && !isEmpty(answer) && picture}
        </div>
        <div className="on-paper">
          {!Sheet && picture}
          {Sheet ? <Sheet asked={asked} answer={answer} /> : <Paper {...{ kind, asked, answer }} />}
        </div>
      </>
    );
  };
