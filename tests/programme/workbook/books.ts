import fc from 'fast-check';
import type { AnswerBook, Json } from '../../../src/programme/exercises/book.ts';

const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/);
/** Few keys and few moments, so that two books often hold the same answer of another moment. */
const key = fc.oneof(
  fc.constantFrom('01-waarom/chips', '03-triggers/top', '16-terugval/stoplicht'),
  fc.tuple(id, id).map(([module, exercise]) => `${module}/${exercise}`),
);
const moment = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 8.64e15 }));

const leaf: fc.Arbitrary<Json> = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  // JSON knows no zero below zero, and no exercise gives one.
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
  fc.string({ unit: 'binary', maxLength: 300 }),
);
const answer: fc.Arbitrary<Json> = fc.oneof(
  leaf,
  fc.array(leaf, { maxLength: 5 }),
  fc.array(fc.dictionary(fc.string(), leaf, { noNullPrototype: true }), { maxLength: 3 }),
);

/** Any book that a visitor could have: every kind of answer, in any language and script. */
export const books: fc.Arbitrary<AnswerBook> = fc.dictionary(
  key,
  fc.record({ answer, changed: moment }),
  { maxKeys: 12, noNullPrototype: true },
);
