import { useId } from 'react';
import { textAt, type DayField } from './model.ts';
import type { FieldProps } from './props.ts';

/** A day of the device's own calendar, as year-month-day. */
export const dayFromNow = (days: number, now = new Date()): string => {
  const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() + days);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
};

/** A day: today and the day beside it with one tap, any other from the browser's own calendar. */
export function DayInput({ field, answer, onAnswer, texts, askedBy }: FieldProps<DayField>) {
  const id = useId();
  const beside = field.past ? ([texts.yesterday, -1] as const) : ([texts.tomorrow, 1] as const);
  return (
    <div className="ask day">
      {askedBy === undefined && <label htmlFor={id}>{field.label}</label>}
      {field.hint !== undefined && <p className="hint">{field.hint}</p>}
      <p className="buttons">
        {([[texts.today, 0], beside] as const).map(([label, days]) => (
          <button
            key={label}
            type="button"
            className="button small"
            onClick={() => {
              onAnswer(field.path, dayFromNow(days));
            }}
          >
            {label}
            <span className="visually-hidden">: {field.label}</span>
          </button>
        ))}
        <input
          type="date"
          id={id}
          aria-labelledby={askedBy}
          value={textAt(answer, ...field.path)}
          onChange={({ target }) => {
            onAnswer(field.path, target.value === '' ? undefined : target.value);
          }}
        />
      </p>
    </div>
  );
}
