import { lazy, type ComponentType } from 'react';
import { kindOf } from './kinds.ts';
import type { ExerciseKind } from './schema.ts';
import { viewOf } from './view.tsx';
import type { ViewProps } from './fields/props.ts';

/** A kind that is more than its questions has a view of its own, which only a page that has one fetches. */
const own = import.meta.glob<{ default: ComponentType<ViewProps> }>('./*/View.tsx');
const made = new Map<ExerciseKind, ComponentType<ViewProps>>();

const make = (name: ExerciseKind): ComponentType<ViewProps> => {
  const load = own[`./${name}/View.tsx`];
  return load ? lazy(load) : viewOf(kindOf(name));
};

/** The view of a kind: the same component each time. */
export const viewFor = (name: ExerciseKind): ComponentType<ViewProps> => {
  const view = made.get(name) ?? make(name);
  made.set(name, view);
  return view;
};
