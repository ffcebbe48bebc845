import type { ComponentType } from 'react';
import { CirclePicture } from './circle/Picture.tsx';
import { DayMapSheet } from './day-map/Sheet.tsx';
import { GroundingSheet } from './grounding/Sheet.tsx';
import { WheelPicture } from './needs-wheel/Picture.tsx';
import type { ExerciseKind } from './schema.ts';
import { DiarySheet } from './urge-diary/Sheet.tsx';
import { SurfSheet } from './urge-surf/Sheet.tsx';
import type { PictureProps } from './view.tsx';
import { WeekSheet } from './week/Sheet.tsx';

type Drawn = Partial<Record<ExerciseKind, ComponentType<PictureProps>>>;

/** Kinds that look different on paper than a list of questions. */
export const sheets: Drawn = {
  'day-map': DayMapSheet,
  grounding: GroundingSheet,
  'urge-diary': DiarySheet,
  'urge-surf': SurfSheet,
  week: WeekSheet,
};

/** Kinds with a picture above their questions, on paper too. */
export const pictures: Drawn = { circle: CirclePicture, 'needs-wheel': WheelPicture };
