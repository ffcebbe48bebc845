import { defineKind } from '../kind.ts';

/** A calming exercise: nothing is asked, so nothing is kept. */
export default defineKind<'grounding'>({
  kind: 'grounding',
  questions: () => [],
  summary: () => [],
});
