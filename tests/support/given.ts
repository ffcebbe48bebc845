import fc from 'fast-check';
import type { Json } from '../../src/programme/exercises/book.ts';
import { optionsOf, withValue, type Field } from '../../src/programme/exercises/fields/model.ts';
import type { AnyAsked } from '../../src/programme/exercises/kind.ts';
import { kindOf } from '../../src/programme/exercises/kinds.ts';
import { withRun } from '../../src/programme/exercises/urge-surf/runs.ts';

/** A value that a visitor could give to a field. */
export const valueFor = (field: Field): fc.Arbitrary<Json> => {
  switch (field.type) {
    case 'one':
      return fc.constantFrom(...optionsOf(field.groups).map(({ id }) => id));
    case 'many':
      return fc.subarray(
        optionsOf(field.groups).map(({ id }) => id),
        { maxLength: Math.min(field.max ?? 60, optionsOf(field.groups).length) },
      );
    case 'order':
      return fc.shuffledSubarray(field.options.map(({ id }) => id));
    case 'scale':
      return fc.constantFrom(...field.values);
    case 'day':
      return fc
        .date({ min: new Date('2020-01-01'), max: new Date('2060-01-01'), noInvalidDate: true })
        .map((date) => date.toISOString().slice(0, 10));
    case 'text':
      // No braces: in tests these show a place in a text that nothing was filled in.
      return fc.string({ minLength: 1, maxLength: 300 }).filter((text) => !text.includes('{'));
  }
};

/** Fills in an exercise as somebody would: what an answer makes appear is answered too. */
export const answerTo = (asked: AnyAsked, random: fc.GeneratorValue): Json => {
  const kind = kindOf(asked.spec.kind);
  let answer: Json = {};
  if (asked.spec.kind === 'urge-surf') {
    const timer = random(() =>
      fc.record({
        minutes: fc.integer({ min: 1, max: 20 }),
        waited: fc.integer({ min: 0, max: 1_200_000 }),
        since: fc.constant(null),
        marks: fc.array(
          fc.tuple(fc.integer({ min: 0, max: 1200 }), fc.integer({ min: 0, max: 10 })),
        ),
      }),
    );
    return { runs: withRun(undefined, timer, 'buik', true) };
  }
  const most = Math.min(kind.entries?.max(asked) ?? 0, 3);
  const count = random(fc.integer, { min: 0, max: most });
  for (let round = 0; round < 3; round += 1) {
    const questions = kind.entries
      ? Array.from({ length: count }, (_, at) =>
          kind.entries?.questions(asked, [kind.entries.at, at], answer),
        ).flatMap((one) => one ?? [])
      : kind.questions(asked, answer);
    for (const { fields } of questions) {
      for (const field of fields) {
        if (random(fc.boolean)) continue;
        if (field.type === 'one' && optionsOf(field.groups).length === 0) continue;
        answer = withValue(answer, field.path, random(valueFor, field));
      }
    }
  }
  return answer;
};
