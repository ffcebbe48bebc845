import type { ComponentType } from 'react';
import type { Json } from '../answers.ts';
import { isEmpty } from './fields/model.ts';
import { Paper } from './fields/Paper.tsx';
import type { OnAnswer } from './fields/props.ts';
import { Questions } from './fields/Questions.tsx';
import { Repeat } from './fields/Repeat.tsx';
import type { AnyAsked, ExerciseTexts, Kind } from './kind.ts';

/** What a picture or a sheet of paper shows. */
export interface PictureProps {
  readonly asked: AnyAsked;
  readonly answer: Json | undefined;
}

/** What the view of every exercise gets. */
export interface ViewProps extends PictureProps {
  readonly onAnswer: OnAnswer;
}

interface Options {
  /** The questions may be answered in any order. */
  readonly free?: boolean;
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
  /** What the button for one more entry says. */
  readonly add?: (texts: ExerciseTexts) => string;
}

/** The view of a kind: its picture, its questions, and the same filled in for paper. */
export const viewOf = (kind: Kind, options: Options = {}) =>
  function View({ asked, answer, onAnswer }: ViewProps) {
    const { free = false, hint, Picture, pictureBelow = false, Screen, Sheet, add } = options;
    const { texts } = asked;
    const picture = Picture && <Picture asked={asked} answer={answer} />;
    return (
      <>
        <div className="on-screen stack">
          {hint && <p className="hint">{hint(texts)}</p>}
          {!pictureBelow && picture}
          {Screen ? (
            <Screen {...{ asked, answer, onAnswer }} />
          ) : kind.entries && add ? (
            <Repeat {...{ asked, answer, onAnswer }} entries={kind.entries} add={add(texts)} />
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
