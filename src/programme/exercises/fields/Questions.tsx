import { useId, useState } from 'react';
import { fill } from '../../../i18n/fill.ts';
import type { Json } from '../book.ts';
import type { ExerciseTexts } from '../kind.ts';
import { FieldView } from './FieldView.tsx';
import { listed, isAnswered, isBegun, type Field, type ExerciseQuestion } from './model.ts';
import type { OnAnswer } from './props.ts';
import { useFocusNext } from './use-focus-next.ts';

interface Props {
  readonly questions: readonly ExerciseQuestion[];
  readonly answer: Json | undefined;
  readonly onAnswer: OnAnswer;
  readonly texts: ExerciseTexts;
  /** The title of the exercise: a question with the same words does not say them again. */
  readonly title: string;
  /** In any order: all questions stand there as lines, and none is open at first. */
  readonly free?: boolean;
  /** Called when the last question is left. */
  readonly onDone?: () => void;
}

/**
 * One question at a time. An answered one is a line with a way back; who goes on gets the focus on
 * what comes next. Nothing moves by itself.
 */
export function Questions({
  questions,
  answer,
  onAnswer,
  texts,
  title,
  free = false,
  onDone,
}: Props) {
  const [chosen, setOpen] = useState<string | null>(() => {
    if (free) return null;
    const [first, second] = questions;
    return (second ? questions.find((question) => !isBegun(question, answer)) : first)?.id ?? null;
  });
  const { place, focusNext } = useFocusNext();

  // A question that stands alone has nothing to go on to, and stays open.
  const alone = questions.length === 1 && !free && !onDone;
  const open = alone ? questions[0]?.id : chosen;
  const openAt = questions.findIndex(({ id }) => id === open);
  const goOn = () => {
    // An order that was looked at and left is an answer too.
    for (const field of questions[openAt]?.fields ?? []) {
      if (field.type === 'order' && !isAnswered(field, answer)) {
        onAnswer(
          field.path,
          field.options.map(({ id }) => id),
        );
      }
    }
    const next = free
      ? undefined
      : questions.slice(openAt + 1).find((question) => !isBegun(question, answer));
    focusNext(next ? '[data-open] h4' : free ? `[data-line="${chosen ?? ''}"] button` : '.done');
    setOpen(next?.id ?? null);
    if (!next) onDone?.();
  };
  const later = questions.slice(openAt + 1).filter((question) => !isBegun(question, answer));
  const left = [questions[openAt], ...later].some((question) => question?.leads) ? 0 : later.length;
  return (
    <div className="questions" ref={place}>
      {questions.map((question, at) => {
        if (question.id === open) {
          return (
            <div key={question.id} data-open>
              <Open
                question={question}
                {...{ answer, onAnswer, texts }}
                isSaid={question.title === title}
                isAlone={alone}
              />
              {!alone && (
                <p className="go-on">
                  <button
                    type="button"
                    className={isBegun(question, answer) ? 'button main' : 'button'}
                    onClick={goOn}
                  >
                    {isBegun(question, answer) || question.fields.some(isOrder)
                      ? free || later.length === 0
                        ? texts.ready
                        : texts.goOn
                      : texts.skip}
                  </button>
                  {!free && left > 0 && (
                    <span className="hint">
                      {fill(left === 1 ? texts.oneMore : texts.more, { n: left })}
                    </span>
                  )}
                </p>
              )}
            </div>
          );
        }
        const begun = isBegun(question, answer);
        if (!begun && chosen !== null && !free && at > openAt) return null;
        return (
          <div key={question.id} className="answered" data-line={question.id}>
            <p>
              <span className={begun ? 'hint' : undefined}>{question.title}</span>
              {begun && <strong translate="no">{wordsOf(question, answer)}</strong>}
            </p>
            {question.fields.length > 0 && (
              <button
                type="button"
                className="quiet"
                onClick={() => {
                  focusNext('[data-open] h4');
                  setOpen(question.id);
                }}
              >
                <span>{begun ? texts.change : texts.fillIn}</span>
                <span className="visually-hidden">{`: ${question.title}`}</span>
              </button>
            )}
          </div>
        );
      })}
      {chosen === null && !alone && !free && (
        <p className="done hint" tabIndex={-1}>
          {texts.done}
        </p>
      )}
    </div>
  );
}

const isOrder = ({ type }: Field): boolean => type === 'order';

const wordsOf = ({ fields, said: inStead }: ExerciseQuestion, answer: Json | undefined): string =>
  inStead ??
  fields
    .map((field) => {
      const said = listed(field, answer);
      if (field.type !== 'scale' || fields.length === 1 || said === '') return said;
      const name = (field.short ?? field.label).replace(/\.$/, '');
      return `${name}${name.endsWith('?') ? '' : ':'} ${said}`;
    })
    .filter((said) => said !== '')
    // Whole sentences, each with its number, are told apart by lines.
    .join(fields.some((field) => field.type === 'scale' && !field.short) ? '\n' : ' · ');

interface OpenProps {
  readonly question: ExerciseQuestion;
  readonly answer: Json | undefined;
  readonly onAnswer: OnAnswer;
  readonly texts: ExerciseTexts;
  /** The title of the exercise already asks this. */
  readonly isSaid: boolean;
  /** There is no other question, so nothing leads to this one. */
  readonly isAlone: boolean;
}

function Open({ question, isSaid, isAlone, ...rest }: OpenProps) {
  const heading = useId();
  const { fields } = question;
  const isAskedHere = ({ label }: Field) => fields.length === 1 || label === question.title;
  // Each of its fields is a group with a name; one around all would say the title of the exercise again.
  // One that may bring another question keeps it: to take it away under a hand takes the focus too.
  const isBare = isAlone && isSaid && !question.leads && !fields.some(isAskedHere);
  const Group = isBare ? 'div' : 'fieldset';
  return (
    <Group className="question">
      {!isBare && (
        <legend className={isSaid ? 'visually-hidden' : undefined}>
          <h4 id={heading} tabIndex={-1}>
            {question.title}
          </h4>
        </legend>
      )}
      {question.hint !== undefined && <p className="hint">{question.hint}</p>}
      {fields.map((field) => (
        <FieldView
          key={field.path.join('/')}
          field={field}
          askedBy={isAskedHere(field) ? heading : undefined}
          {...rest}
        />
      ))}
      {question.told !== undefined && (
        <p className="told" role="status">
          {question.told}
        </p>
      )}
    </Group>
  );
}
