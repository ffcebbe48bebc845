import { useId } from 'react';
import { Ask } from './Ask.tsx';
import { numberAt, type Scale } from './model.ts';
import type { FieldProps } from './props.ts';

/** A number from a row of buttons: one tap, every number in sight. */
export function ScaleField({ field, answer, onAnswer, askedBy }: FieldProps<Scale>) {
  const name = useId();
  const { path, values, words, ends, unit = '' } = field;
  const chosen = numberAt(answer, ...path);
  return (
    <Ask label={field.label} hint={field.hint} askedBy={askedBy}>
      <div className="numbers" data-words={words && ''} data-unit={unit || undefined}>
        {values.map((value, at) => (
          <label key={value}>
            <input
              type="radio"
              name={name}
              checked={value === chosen}
              onChange={() => {
                onAnswer(path, value);
              }}
            />
            <span>{words?.[at] ?? `${value}${unit}`}</span>
          </label>
        ))}
      </div>
      {ends && (
        <p className="ends">
          <span>
            {values[0]}
            {unit}: {ends[0]}
          </span>
          <span>
            {values.at(-1)}
            {unit}: {ends[1]}
          </span>
        </p>
      )}
    </Ask>
  );
}
