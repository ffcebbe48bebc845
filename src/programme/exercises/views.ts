import { lazy, type ComponentType } from 'react';
import { kinds } from './kinds.ts';
import type { ExerciseKind } from './schema.ts';
import { viewOf, type ViewProps } from './view.tsx';

/**
 * The view of each kind. One that is more than its questions is a file of its own, which only a page
 * that has one fetches.
 */
export const views: Readonly<Record<ExerciseKind, ComponentType<ViewProps>>> = {
  'answer-cards': viewOf(kinds['answer-cards'], {
    add: (texts) => texts.kinds['answer-cards'].add,
  }),
  balance: viewOf(kinds.balance, { free: true }),
  chain: viewOf(kinds.chain),
  checklist: viewOf(kinds.checklist),
  chips: viewOf(kinds.chips),
  circle: lazy(() => import('./circle/View.tsx')),
  conversation: viewOf(kinds.conversation),
  'day-map': lazy(() => import('./day-map/View.tsx')),
  'emotion-wheel': viewOf(kinds['emotion-wheel']),
  'first-things': viewOf(kinds['first-things']),
  grounding: lazy(() => import('./grounding/View.tsx')),
  'if-then': viewOf(kinds['if-then'], { add: (texts) => texts.kinds['if-then'].add }),
  'needs-wheel': lazy(() => import('./needs-wheel/View.tsx')),
  people: lazy(() => import('./people/View.tsx')),
  rating: viewOf(kinds.rating),
  ruler: viewOf(kinds.ruler),
  sentences: viewOf(kinds.sentences),
  sort: viewOf(kinds.sort),
  timeline: lazy(() => import('./timeline/View.tsx')),
  'traffic-light': viewOf(kinds['traffic-light']),
  'true-false': viewOf(kinds['true-false']),
  'urge-diary': lazy(() => import('./urge-diary/View.tsx')),
  'urge-surf': lazy(() => import('./urge-surf/View.tsx')),
  week: lazy(() => import('./week/View.tsx')),
};
