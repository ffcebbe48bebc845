import type { Json } from '../book.ts';
import type { AnyAsked, ExerciseTexts } from '../kind.ts';
import type { Field, Path } from './model.ts';

/** Writes an answer at a place; `undefined` takes it away. */
export type OnAnswer = (path: Path, value: Json | undefined) => void;

/** What the view of every field gets. */
export interface FieldProps<F extends Field = Field> {
  readonly field: F;
  readonly answer: Json | undefined;
  readonly onAnswer: OnAnswer;
  readonly texts: ExerciseTexts;
  /** Id of the heading that already asks this: then the field does not say it again. */
  readonly askedBy?: string | undefined;
}

/** What a picture or a sheet of paper shows. */
export interface PictureProps {
  readonly asked: AnyAsked;
  readonly answer: Json | undefined;
}

/** What the view of every exercise gets. */
export interface ViewProps extends PictureProps {
  readonly onAnswer: OnAnswer;
}
