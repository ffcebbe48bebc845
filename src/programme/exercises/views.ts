import { lazy, type ComponentType } from 'react';
import type { ExerciseKind } from './schema.ts';
import type { ViewProps } from './view.tsx';

/** The view of each kind, loaded when a page has one: a page fetches only its own kinds. */
export const views: Readonly<Record<ExerciseKind, ComponentType<ViewProps>>> = {
  'answer-cards': lazy(() => import('./answer-cards/View.tsx')),
  balance: lazy(() => import('./balance/View.tsx')),
  chain: lazy(() => import('./chain/View.tsx')),
  checklist: lazy(() => import('./checklist/View.tsx')),
  chips: lazy(() => import('./chips/View.tsx')),
  circle: lazy(() => import('./circle/View.tsx')),
  conversation: lazy(() => import('./conversation/View.tsx')),
  'day-map': lazy(() => import('./day-map/View.tsx')),
  'emotion-wheel': lazy(() => import('./emotion-wheel/View.tsx')),
  'first-things': lazy(() => import('./first-things/View.tsx')),
  grounding: lazy(() => import('./grounding/View.tsx')),
  'if-then': lazy(() => import('./if-then/View.tsx')),
  'needs-wheel': lazy(() => import('./needs-wheel/View.tsx')),
  people: lazy(() => import('./people/View.tsx')),
  rating: lazy(() => import('./rating/View.tsx')),
  ruler: lazy(() => import('./ruler/View.tsx')),
  sentences: lazy(() => import('./sentences/View.tsx')),
  sort: lazy(() => import('./sort/View.tsx')),
  timeline: lazy(() => import('./timeline/View.tsx')),
  'traffic-light': lazy(() => import('./traffic-light/View.tsx')),
  'true-false': lazy(() => import('./true-false/View.tsx')),
  'urge-diary': lazy(() => import('./urge-diary/View.tsx')),
  'urge-surf': lazy(() => import('./urge-surf/View.tsx')),
  week: lazy(() => import('./week/View.tsx')),
};
