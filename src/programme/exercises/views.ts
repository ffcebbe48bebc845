import { lazy, type ComponentType } from 'react';
import type { ExerciseKind } from './schema.ts';
import type { ViewProps } from './view.tsx';

/** The view of each kind, loaded when a page has one: a page fetches only its own kinds. */
export const views: Partial<Record<ExerciseKind, ComponentType<ViewProps>>> = {
  chips: lazy(() => import('./chips/View.tsx')),
  grounding: lazy(() => import('./grounding/View.tsx')),
  'if-then': lazy(() => import('./if-then/View.tsx')),
  rating: lazy(() => import('./rating/View.tsx')),
  sentences: lazy(() => import('./sentences/View.tsx')),
};
