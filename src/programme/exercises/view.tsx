import type { ComponentType } from 'react';
import type { Json } from '../answers.ts';
import { Paper } from './fields/Paper.tsx';
import type { OnAnswer } from './fields/props.ts';
import { Questions } from './fields/Questions.tsx';
import { Repeat } from './fields/Repeat.tsx';
import type { AnyAsked, Kind } from './kind.ts';

/** What the view of every exercise gets. */
export interface ViewProps {
  readonly asked: AnyAsked;
  readonly answer: Json | undefined;
  readonly onAnswer: OnAnswer;
}

interface Options {
  /** The questions may be answered in any order. */
  readonly free?: boolean;
  /** A picture of the answers, above the questions. */
  readonly Picture?: ComponentType<Omit<ViewProps, 'onAnswer'>>;
  /** In place of the questions. */
  readonly Screen?: ComponentType<ViewProps>;
  /** What the button for one more entry says. */
  readonly add?: (texts: AnyAsked['texts']) => string;
}

/** The view of a kind: its picture, its questions, and the same filled in for paper. */
export const viewOf = (kind: Kind, { free = false, Picture, Screen, add }: Options = {}) =>
  function View({ asked, answer, onAnswer }: ViewProps) {
    const { texts } = asked;
    return (
      <>
        <div className="on-screen">
          {Picture && <Picture asked={asked} answer={answer} />}
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
        </div>
        <div className="on-paper">
          <Paper {...{ kind, asked, answer }} />
        </div>
      </>
    );
  };
