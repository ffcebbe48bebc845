import { defineKind } from '../kind.ts';

/** A calming exercise: nothing is asked, so nothing is kept. */
export const grounding = defineKind<'grounding'>({
  kind: 'grounding',
  questions: () => [],
  summary: () => [],
});
