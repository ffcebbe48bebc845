// Apart from `condition.ts`, so that no page carries the schema library.
import { z } from 'zod';
import type { Condition } from './condition.ts';

interface Written {
  readonly [key: string]: string[] | Written[] | Written;
}

const written: z.ZodType<Written> = z.lazy(() =>
  z.record(z.string(), z.union([z.array(z.string()).min(1), z.array(written).min(1), written])),
);

const isOptions = (value: string[] | Written[] | Written): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

const toCondition = (rule: Written, fail: (message: string) => void): Condition => {
  const parts = Object.entries(rule).map(([key, value]): Condition => {
    if (key === 'all' || key === 'any') {
      const list = Array.isArray(value) ? value.filter((item) => typeof item !== 'string') : [];
      if (list.length === 0)
        fail(`Bij "${key}" hoort een lijst met regels: "${key}: [{ … }, { … }]".`);
      return { kind: key, parts: list.map((item) => toCondition(item, fail)) };
    }
    if (key === 'not') {
      if (Array.isArray(value)) {
        fail('Bij "not" hoort één regel: "not: { vraag: [antwoord] }".');
        return { kind: 'all', parts: [] };
      }
      return { kind: 'not', part: toCondition(value, fail) };
    }
    if (key in Object.prototype) {
      // "constructor", which every list of questions seems to have.
      fail(`"${key}" kan niet de naam van een vraag zijn.`);
      return { kind: 'all', parts: [] };
    }
    if (!isOptions(value)) {
      fail(`Bij de vraag "${key}" hoort een lijst met antwoorden: "${key}: [antwoord]".`);
      return { kind: 'all', parts: [] };
    }
    return { kind: 'answer', question: key, options: value };
  });
  const [only, ...others] = parts;
  if (!only) {
    fail('Deze regel is leeg. Schrijf "vraag: [antwoord]" of haal "when" weg.');
    return { kind: 'all', parts: [] };
  }
  return others.length === 0 ? only : { kind: 'all', parts };
};

/**
 * How an editor writes a condition: `{ vraag: [antwoord, …] }`, with `all`, `any` and `not`.
 * Several keys in one map must all hold.
 */
export const conditionSchema: z.ZodType<Condition> = written.transform((rule, context) =>
  toCondition(rule, (message) => {
    context.addIssue({ code: 'custom', message });
  }),
);
