import type { Json } from '../book.ts';
import type { Labelled } from '../page.ts';

/** Where a field keeps its answer, inside the answer of its exercise: `['cards', 0, 'before']`. */
export type Path = readonly (string | number)[];

/** Choices, sometimes under a heading. */
export interface OptionGroup {
  readonly label?: string | undefined;
  readonly options: readonly Labelled[];
}

interface Base {
  readonly path: Path;
  /** What is asked. A field that is alone in its question leaves that to the question. */
  readonly label: string;
  readonly hint?: string | undefined;
}

export interface PickOne extends Base {
  readonly type: 'one';
  readonly groups: readonly OptionGroup[];
}
export interface PickMany extends Base {
  readonly type: 'many';
  readonly groups: readonly OptionGroup[];
  readonly max?: number | undefined;
  /** What else is chosen elsewhere counts for `max` too: ways out of all steps of a circle. */
  readonly elsewhere?: number | undefined;
  /** On paper: what to write beside each choice, such as a number. */
  readonly beside?: string | undefined;
}
export interface Scale extends Base {
  readonly type: 'scale';
  /** What it is called in a line of answers. */
  readonly short?: string | undefined;
  readonly values: readonly number[];
  /** A word for each value, in place of the number alone. */
  readonly words?: readonly string[] | undefined;
  readonly unit?: string | undefined;
  /** What the lowest and the highest mean. */
  readonly ends?: readonly [string, string] | undefined;
}
export interface ShortText extends Base {
  readonly type: 'text';
  /** Beside choices: it opens for who finds none that fits. */
  readonly beside?: boolean;
}
export interface DayField extends Base {
  readonly type: 'day';
  /** Something that was: yesterday is near, and not tomorrow. */
  readonly past?: boolean;
}
/** Things in one's own order. */
export interface Order extends Base {
  readonly type: 'order';
  readonly options: readonly Labelled[];
}

/** One thing to fill in. An exercise is a list of these. */
export type Field = PickOne | PickMany | Scale | ShortText | DayField | Order;

/** What is asked at one time. */
export interface ExerciseQuestion {
  readonly id: string;
  readonly title: string;
  readonly hint?: string | undefined;
  readonly fields: readonly Field[];
  /** What a visitor hears once it is answered; empty before that. */
  readonly told?: string | undefined;
  /** What its line says once it is answered, when that is not the answer itself. */
  readonly said?: string | undefined;
  /** Its answer may bring more questions: until then nobody can say how many are left. */
  readonly leads?: boolean;
}

/** The longest free text. */
export const longest = 300;

const isRecord = (value: Json | undefined): value is Readonly<Record<string, Json>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
/** Whether an answer is a list. */
export const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

/** What stands at a place in an answer, if anything does. */
export const valueAt = (answer: Json | undefined, path: Path): Json | undefined =>
  path.reduce<Json | undefined>((value, step) => {
    if (typeof step === 'number') return isList(value) ? value[step] : undefined;
    return isRecord(value) && Object.hasOwn(value, step) ? value[step] : undefined;
  }, answer);

/** The ids at a place; empty when there are none. */
export const idsAt = (answer: Json | undefined, ...path: Path): readonly string[] => {
  const value = valueAt(answer, path);
  return isList(value) ? value.filter((one) => typeof one === 'string') : [];
};
/** The text or id at a place; empty when there is none. */
export const textAt = (answer: Json | undefined, ...path: Path): string => {
  const value = valueAt(answer, path);
  return typeof value === 'string' ? value : '';
};
/** The number at a place. */
export const numberAt = (answer: Json | undefined, ...path: Path): number | undefined => {
  const value = valueAt(answer, path);
  return typeof value === 'number' ? value : undefined;
};
/** How many things stand in the list at a place. */
export const lengthAt = (answer: Json | undefined, ...path: Path): number => {
  const value = valueAt(answer, path);
  return isList(value) ? value.length : 0;
};

/** The answer with another value at one place; `undefined` takes it away. Nothing else changes. */
export const withValue = (
  answer: Json | undefined,
  [step, ...rest]: Path,
  value: Json | undefined,
): Json => {
  if (step === undefined) return value ?? {};
  if (typeof step === 'number') {
    const list = isList(answer) ? answer : [];
    const inner = rest.length > 0 ? withValue(list[step], rest, value) : value;
    return inner === undefined ? list.toSpliced(step, 1) : list.toSpliced(step, 1, inner);
  }
  const record = isRecord(answer) ? answer : {};
  const inner = rest.length > 0 ? withValue(record[step], rest, value) : value;
  if (inner !== undefined) return { ...record, [step]: inner };
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== step));
};

/** Every choice of a field, without its headings. */
export const optionsOf = (groups: readonly OptionGroup[]): readonly Labelled[] =>
  groups.flatMap(({ options }) => options);

/** For `translate`: one's own words among the choices have an id that no editor can give. */
export const translateOf = (id: string): 'no' | undefined =>
  id.startsWith('_') ? 'no' : undefined;

/** Whether a field has an answer; a choice that no longer exists is none. */
export const isAnswered = (field: Field, answer: Json | undefined): boolean =>
  field.type === 'order' ? idsAt(answer, ...field.path).length > 0 : listed(field, answer) !== '';

/** Whether anything of a question is answered. */
export const isBegun = ({ fields }: ExerciseQuestion, answer: Json | undefined): boolean =>
  fields.some((field) => isAnswered(field, answer));

const dayWords = (length: 'long' | 'short') =>
  new Intl.DateTimeFormat('nl-NL', {
    weekday: length,
    day: 'numeric',
    month: length,
    timeZone: 'UTC',
  });

/** A day as people say it: "dinsdag 24 november", or "di 24 nov"; what is no day stays as it is. */
export const shortDay = (day: string, length: 'long' | 'short' = 'long'): string => {
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) ? day : dayWords(length).format(time);
};

/** A field's answer in words; empty without one. Choices that no longer exist are left out. */
export const listed = (field: Field, answer: Json | undefined): string => {
  const labelsOf = (options: readonly Labelled[], ids: readonly string[]) =>
    ids.flatMap((id) => options.find((option) => option.id === id)?.label ?? []).join(' · ');
  switch (field.type) {
    case 'many':
      return labelsOf(optionsOf(field.groups), idsAt(answer, ...field.path));
    case 'order':
      return labelsOf(field.options, idsAt(answer, ...field.path));
    case 'one':
      return labelsOf(optionsOf(field.groups), [textAt(answer, ...field.path)]);
    case 'scale': {
      const value = numberAt(answer, ...field.path);
      if (value === undefined) return '';
      return field.words?.[field.values.indexOf(value)] ?? `${value}${field.unit ?? ''}`;
    }
    case 'day':
      return shortDay(textAt(answer, ...field.path));
    case 'text':
      return textAt(answer, ...field.path).trim();
  }
};

/** Whether an exercise holds nothing at all. */
export const isEmpty = (answer: Json | undefined): boolean =>
  typeof answer !== 'object' || answer === null || Object.keys(answer).length === 0;

/** Things in an order; those that the order does not know come last. */
export const inEditorOrder = (
  options: readonly Labelled[],
  order: readonly string[],
): readonly Labelled[] => [
  ...order.flatMap((id) => options.find((option) => option.id === id) ?? []),
  ...options.filter(({ id }) => !order.includes(id)),
];
