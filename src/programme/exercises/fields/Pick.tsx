import { useId, useState } from 'react';
import { fill } from '../../../i18n/fill.ts';
import { Ask } from './Ask.tsx';
import {
  idsAt,
  optionsOf,
  textAt,
  translateOf,
  type OptionGroup,
  type PickMany,
  type PickOne,
} from './model.ts';
import type { FieldProps } from './props.ts';

/** One of some choices, or several. */
export function Pick(props: FieldProps<PickOne> | FieldProps<PickMany>) {
  return isOne(props) ? <One {...props} /> : <Many {...props} />;
}

const isOne = (props: FieldProps<PickOne> | FieldProps<PickMany>): props is FieldProps<PickOne> =>
  props.field.type === 'one';

function One({ field, answer, onAnswer, askedBy }: FieldProps<PickOne>) {
  const name = useId();
  const chosen = textAt(answer, ...field.path);
  return (
    <Ask label={field.label} hint={field.hint} askedBy={askedBy}>
      <Choices
        groups={field.groups}
        draw={(id) => (
          <input
            type="radio"
            name={name}
            checked={id === chosen}
            onChange={() => {
              onAnswer(field.path, id);
            }}
          />
        )}
      />
    </Ask>
  );
}

function Many({ field, answer, onAnswer, texts, askedBy }: FieldProps<PickMany>) {
  const [full, setFull] = useState(false);
  const { path, groups, max, elsewhere = 0 } = field;
  // The same place may hold what was chosen under another heading.
  const all = idsAt(answer, ...path);
  const chosen = all.filter((id) => optionsOf(groups).some((option) => option.id === id));
  const change = (id: string) => {
    const has = chosen.includes(id);
    // Another one in the place of the only one: nobody has to take away first.
    if (max === 1 && !has) {
      onAnswer(path, [id]);
      return;
    }
    const over = !has && max !== undefined && chosen.length + elsewhere >= max;
    setFull(over);
    if (!over) onAnswer(path, has ? all.filter((one) => one !== id) : [...all, id]);
  };
  return (
    <Ask
      label={field.label}
      hint={
        field.hint ?? (max === undefined || max === 1 ? undefined : fill(texts.atMost, { n: max }))
      }
      askedBy={askedBy}
    >
      <Choices
        groups={groups}
        draw={(id) => (
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={() => {
              change(id);
            }}
          />
        )}
      />
      <p role="status" className="full">
        {full && fill(texts.full, { n: max ?? 0 })}
      </p>
    </Ask>
  );
}

interface ChoicesProps {
  readonly groups: readonly OptionGroup[];
  readonly draw: (id: string) => React.ReactNode;
}

function Choices({ groups, draw }: ChoicesProps) {
  return groups.map(({ label, options }, at) => {
    const choices = (
      <div className="choices">
        {options.map((option) => (
          <label key={option.id} className="choice">
            {draw(option.id)}
            <span translate={translateOf(option.id)}>{option.label}</span>
          </label>
        ))}
      </div>
    );
    return label === undefined ? (
      <div key={at}>{choices}</div>
    ) : (
      <fieldset key={at} className="ask">
        <legend>{label}</legend>
        {choices}
      </fieldset>
    );
  });
}
