import type { Json } from '../book.ts';
import type { AnyAsked, Kind } from '../kind.ts';
import {
  shortDay,
  idsAt,
  inEditorOrder,
  isBegun,
  numberAt,
  textAt,
  translateOf,
  type Field,
  type OptionGroup,
  type ExerciseQuestion,
} from './model.ts';

interface Props {
  readonly kind: Kind;
  readonly asked: AnyAsked;
  /** Without one the form is empty: boxes to tick and lines to write on. */
  readonly answer?: Json | undefined;
}

/** The form on paper, for the page without JavaScript and for print. Only classes, no style. */
export function Paper({ kind, asked, answer }: Props) {
  const answered = kind.questions(asked, answer);
  const filled = answered.some((question) => isBegun(question, answer));
  const questions = filled ? answered : kind.paper(asked);
  return (
    <div className="sheets" data-kind={kind.kind}>
      {questions.map((question) => (
        <Sheet key={question.id} question={question} answer={answer} title={asked.words.title} />
      ))}
    </div>
  );
}

/** One question on paper. The title of the exercise is not said twice. */
function Sheet({
  question: { title, hint, fields },
  answer,
  title: exercise,
}: {
  readonly question: ExerciseQuestion;
  readonly answer: Json | undefined;
  readonly title: string;
}) {
  return (
    <div className="sheet">
      {title !== exercise && <h4>{title}</h4>}
      {hint !== undefined && <p className="hint">{hint}</p>}
      {fields.map((field) => (
        <div key={field.path.join('/')} className="sheet-field">
          {(fields.length > 1 || field.type === 'text') && field.label !== title && (
            <p>{field.label}</p>
          )}
          <PaperField field={field} answer={answer} />
        </div>
      ))}
    </div>
  );
}

function PaperField({
  field,
  answer,
}: {
  readonly field: Field;
  readonly answer: Json | undefined;
}) {
  switch (field.type) {
    case 'one':
      return <Boxes groups={field.groups} chosen={[textAt(answer, ...field.path)]} round />;
    case 'many':
      return (
        <Boxes groups={field.groups} chosen={idsAt(answer, ...field.path)} beside={field.beside} />
      );
    case 'scale': {
      const chosen = numberAt(answer, ...field.path);
      return (
        <>
          <ol className="paper-scale">
            {field.values.map((value, at) => (
              <li key={value} className={value === chosen ? 'on' : undefined}>
                {field.words?.[at] ?? `${value}${field.unit ?? ''}`}
              </li>
            ))}
          </ol>
          {field.ends && (
            <p className="ends">
              <span>{field.ends[0]}</span> <span>{field.ends[1]}</span>
            </p>
          )}
        </>
      );
    }
    case 'order':
      return (
        <ol>
          {inEditorOrder(field.options, idsAt(answer, ...field.path)).map(({ id, label }) => (
            <li key={id} translate={translateOf(id)}>
              {label}
            </li>
          ))}
        </ol>
      );
    case 'day': {
      const day = textAt(answer, ...field.path);
      return day === '' ? (
        <Lines count={1} />
      ) : (
        <p className="written" translate="no">
          {shortDay(day)}
        </p>
      );
    }
    case 'text': {
      const text = textAt(answer, ...field.path);
      return text === '' ? (
        <Lines count={2} />
      ) : (
        <p className="written" translate="no">
          {text}
        </p>
      );
    }
  }
}

/** Lines to write on. */
export function Lines({ count }: { readonly count: number }) {
  return Array.from({ length: count }, (_, at) => <span key={at} className="line" />);
}

interface BoxesProps {
  readonly groups: readonly OptionGroup[];
  readonly chosen: readonly string[];
  readonly round?: boolean;
  readonly beside?: string | undefined;
}

function Boxes({ groups, chosen, round = false, beside }: BoxesProps) {
  return groups.map(({ label, options }, at) => (
    <div key={at}>
      {label !== undefined && <p className="sheet-group">{label}</p>}
      <ul className="boxes">
        {options.map((option) => {
          const on = chosen.includes(option.id);
          return (
            <li key={option.id} className={on ? 'on' : undefined}>
              <span className={round ? 'box round' : 'box'}>{on ? '×' : ''}</span>
              <span translate={translateOf(option.id)}>{option.label}</span>{' '}
              {beside !== undefined && (
                <span className="beside">
                  {beside} <span className="line short" />
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  ));
}
