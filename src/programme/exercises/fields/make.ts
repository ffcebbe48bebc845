import { labelled, toTen, type AnyAsked } from '../kind.ts';
import type {
  Field,
  Path,
  PickMany,
  PickOne,
  ExerciseQuestion,
  Scale,
  ShortText,
} from './model.ts';

type Words = Pick<AnyAsked, 'words' | 'texts'>;

/** What is asked at one time. */
export const question = (
  id: string,
  title: string,
  ...fields: readonly Field[]
): ExerciseQuestion => ({
  id,
  title,
  fields,
});

/** One of these ids. */
export const one = (asked: Words, path: Path, ids: readonly string[], label = ''): PickOne => ({
  type: 'one',
  path,
  label,
  groups: [{ options: labelled(asked, ids) }],
});

/** Some of these ids. */
export const many = (
  asked: Words,
  path: Path,
  ids: readonly string[],
  more: Partial<Pick<PickMany, 'label' | 'hint' | 'max' | 'elsewhere' | 'beside'>> = {},
): PickMany => ({
  type: 'many',
  path,
  label: '',
  groups: [{ options: labelled(asked, ids) }],
  ...more,
});

/** How strong something is, from 0 to 10. */
export const strength = ({ texts }: Words, path: Path, label = ''): Scale => ({
  type: 'scale',
  path,
  label,
  values: toTen,
  ends: [texts.notAtAll, texts.veryStrong],
});

/** Room for a few words of one's own, beside choices. */
export const ownWords = (path: Path, label: string): ShortText => ({
  type: 'text',
  path,
  label,
  beside: true,
});

/** In the middle of a sentence a choice begins with a small letter. */
export const small = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1);
