import { useState } from 'react';
import type { Kind } from '../kind.ts';
import { lengthAt, valueAt, withValue } from './model.ts';
import { Questions } from './Questions.tsx';
import { useFocusNext } from './use-focus-next.ts';
import type { ViewProps } from './props.ts';

interface Props extends ViewProps {
  readonly entries: NonNullable<Kind['entries']>;
  /** What the button says that begins another entry. */
  readonly add: string;
}

/** A list of the same questions: each entry is one line, one of them may be open. */
export function Repeat({ asked, answer, onAnswer, entries, add }: Props) {
  const { texts } = asked;
  const count = lengthAt(answer, entries.at);
  const [open, setOpen] = useState<number | null>(count === 0 ? 0 : null);
  const { place, focusNext } = useFocusNext();
  const show = (entry: number | null, focus: string) => {
    focusNext(focus);
    setOpen(entry);
  };
  const rows = Array.from({ length: open === count ? count + 1 : count }, (_, at) => at);
  return (
    <div className="repeat" ref={place}>
      {rows.map((at) => {
        const path = [entries.at, at];
        if (at === open) {
          return (
            <div key={at} className="entry" data-entry={at}>
              <Questions
                questions={entries.questions(asked, path, answer)}
                {...{ answer, onAnswer, texts }}
                title={asked.words.title}
                onDone={() => {
                  show(null, at < count ? `[data-entry="${at}"] button` : '.add');
                }}
              />
            </div>
          );
        }
        const line = entries.line(asked, valueAt(answer, path));
        return (
          <div key={at} className="entry answered" data-entry={at}>
            <p>
              <strong translate="no">{line === '' ? texts.nothing : line}</strong>
            </p>
            <button
              type="button"
              className="quiet"
              onClick={() => {
                show(at, `[data-entry="${at}"] button`);
              }}
            >
              {texts.change}
              <span className="visually-hidden" translate="no">{`: ${line}`}</span>
            </button>
            <button
              type="button"
              className="quiet"
              onClick={() => {
                show(null, '.add');
                onAnswer([], withValue(answer, path, undefined));
              }}
            >
              {texts.remove}
              <span className="visually-hidden" translate="no">{`: ${line}`}</span>
            </button>
          </div>
        );
      })}
      {open === null && count < entries.max(asked) && (
        <button
          type="button"
          className="button add"
          onClick={() => {
            show(count, `[data-entry="${count}"] h4`);
          }}
        >
          {add}
        </button>
      )}
    </div>
  );
}
