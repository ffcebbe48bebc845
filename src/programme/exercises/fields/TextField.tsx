import { useId, useState } from 'react';
import { fill } from '../../../i18n/fill.ts';
import { closed } from '../../../ui/closed-field.ts';
import { longest, textAt, type ShortText } from './model.ts';
import { cutToRoom } from './room.ts';
import type { FieldProps } from './props.ts';

/** From here a visitor hears how much room is left. */
const nearEnd = 60;

/** A few words of one's own, with what not to write above it. */
export function TextField({ field, answer, onAnswer, texts, askedBy }: FieldProps<ShortText>) {
  const id = useId();
  const written = textAt(answer, ...field.path);
  const left = longest - written.length;
  const [lost, setLost] = useState(0);
  // What was written stays in sight; after that the visitor alone opens and closes it.
  const [begun] = useState(written !== '');
  const isFolded = field.beside === true && askedBy === undefined;
  const room = (
    <>
      {field.hint !== undefined && <p className="hint">{field.hint}</p>}
      <p className="hint" id={`${id}-notice`}>
        {texts.notice}
      </p>
      <textarea
        {...closed}
        id={id}
        aria-label={isFolded ? field.label : undefined}
        aria-labelledby={askedBy}
        aria-describedby={`${id}-notice`}
        rows={2}
        value={written}
        onChange={({ target }) => {
          const { text, caret, lost } = cutToRoom(target.value, target.selectionEnd);
          if (lost > 0) {
            target.value = text;
            target.setSelectionRange(caret, caret);
          }
          setLost(lost);
          onAnswer(field.path, text === '' ? undefined : text);
        }}
      />
      <p className="hint" role="status">
        {lost > 0 && fill(texts.cut, { n: lost })}
      </p>
      {left <= nearEnd && <p className="hint">{fill(texts.room, { n: left })}</p>}
    </>
  );
  if (isFolded) {
    return (
      <details className="ask" open={begun}>
        <summary>{field.label}</summary>
        {room}
      </details>
    );
  }
  return (
    <div className="ask">
      {askedBy === undefined && <label htmlFor={id}>{field.label}</label>}
      {room}
    </div>
  );
}
