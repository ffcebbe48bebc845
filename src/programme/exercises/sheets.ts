import type { ComponentType } from 'react';
import { kindOf } from './kinds.ts';
import type { ExerciseKind } from './schema.ts';
import type { PictureProps } from './fields/props.ts';

type Drawn = ComponentType<PictureProps>;
const sheets = import.meta.glob<Drawn>('./*/Sheet.tsx', { eager: true, import: 'default' });
const pictures = import.meta.glob<Drawn>('./*/Picture.tsx', { eager: true, import: 'default' });

/** What a kind is on paper when that is no list of questions. */
export const sheetOf = (name: ExerciseKind): Drawn | undefined => sheets[`./${name}/Sheet.tsx`];

/** The picture above the questions on paper, of a kind whose picture says something while it is empty. */
export const paperPictureOf = (name: ExerciseKind): Drawn | undefined =>
  kindOf(name).drawnOnPaper ? pictures[`./${name}/Picture.tsx`] : undefined;
