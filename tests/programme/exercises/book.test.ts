import { expect, test } from 'vitest';
import { createAnswers, keyOf } from '../../../src/programme/exercises/book.ts';

const key = keyOf('03-triggers', 'triggers');

test('the book keeps the last answer, and when it was given', () => {
  let now = 1;
  const answers = createAnswers(() => now);
  answers.write(key, ['stress']);
  now = 2;
  answers.write(key, ['stress', 'verveling']);
  expect(answers.read()).toEqual({
    '03-triggers/triggers': { answer: ['stress', 'verveling'], changed: 2 },
  });
});

test('an answer never changes the book that was read before it', () => {
  const answers = createAnswers();
  const before = answers.read();
  answers.write(key, 7);
  expect(before).toEqual({});
  expect(answers.read()).not.toBe(before);
});

test('who listens hears every change until they stop', () => {
  const answers = createAnswers();
  let heard = 0;
  const stop = answers.subscribe(() => (heard += 1));
  answers.write(key, 1);
  answers.replace({});
  stop();
  answers.write(key, 2);
  expect(heard).toBe(2);
});
