import { useRef } from 'react';
import { fill } from '../../../i18n/fill.ts';
import { idsAt, inEditorOrder, translateOf, type Order } from './model.ts';
import { Ask } from './Ask.tsx';
import type { FieldProps } from './props.ts';

/** The list with one thing a place up or down; the same list when it is already at the end. */
export const moved = (list: readonly string[], id: string, by: -1 | 1): readonly string[] => {
  const at = list.indexOf(id);
  const to = at + by;
  if (at === -1 || to < 0 || to >= list.length) return list;
  return list.toSpliced(at, 1).toSpliced(to, 0, id);
};

/** Things in one's own order, with two buttons each: nothing has to be dragged. */
export function OrderField({ field, answer, onAnswer, texts, askedBy }: FieldProps<Order>) {
  const list = useRef<HTMLOListElement>(null);
  const options = inEditorOrder(field.options, idsAt(answer, ...field.path));
  const chosen = options.map(({ id }) => id);
  const move = (id: string, by: -1 | 1) => {
    onAnswer(field.path, moved(chosen, id, by));
    // The button moves with its line; the focus goes along.
    requestAnimationFrame(() => {
      const buttons = list.current?.querySelectorAll<HTMLButtonElement>(`[data-id="${id}"] button`);
      const [up, down] = buttons ?? [];
      const wanted = by === -1 ? up : down;
      (wanted?.disabled === true ? (by === -1 ? down : up) : wanted)?.focus();
    });
  };
  return (
    <Ask label={field.label} hint={field.hint} askedBy={askedBy}>
      <ol className="order" ref={list}>
        {options.map(({ id, label }, at) => (
          <li key={id} data-id={id} translate={translateOf(id)}>
            <span>{`${at + 1}. ${label}`}</span>
            <button
              type="button"
              className="step-button"
              disabled={at === 0}
              aria-label={fill(texts.up, { what: label })}
              onClick={() => {
                move(id, -1);
              }}
            >
              ↑
            </button>
            <button
              type="button"
              className="step-button"
              disabled={at === chosen.length - 1}
              aria-label={fill(texts.down, { what: label })}
              onClick={() => {
                move(id, 1);
              }}
            >
              ↓
            </button>
          </li>
        ))}
      </ol>
    </Ask>
  );
}
