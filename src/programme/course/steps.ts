import { countWords } from '../../reading/sentences.ts';
import type { MdxBody } from '../../source/mdx.ts';
import type { ModuleData } from './schema.ts';

/** Words that a reader of B1 reads in a minute; slow, so that nobody is hurried. */
const wordsAMinute = 120;

/** A step of a module: a `##` heading and what stands below it. */
export interface ModuleStep {
  readonly title: string;
  readonly line: number;
  /** The exercises in it, by id. */
  readonly exercises: readonly string[];
  readonly words: number;
  /** Reading and exercises together, rounded up. */
  readonly minutes: number;
}

/**
 * The steps of a module, by the lines of its headings.
 * @param exercises with the minutes that each takes
 */
export const stepsOf = (
  body: MdxBody,
  exercises: Pick<ModuleData, 'exercises'>['exercises'],
): readonly ModuleStep[] => {
  const headings = body.prose.filter(({ level }) => level === 2);
  return headings.map(({ text, line = 0 }, at) => {
    const end = headings[at + 1]?.line ?? Infinity;
    const here = (place: number | undefined) => place !== undefined && place >= line && place < end;
    const words = countWords(body.prose.filter((piece) => here(piece.line)));
    const placed = body.components.flatMap(({ name, line: place, attributes: { id } }) =>
      name === 'Oefening' && here(place) && id !== undefined ? [id] : [],
    );
    const doing = exercises
      .filter(({ id }) => placed.includes(id))
      .reduce((sum, { minutes }) => sum + minutes, 0);
    return {
      title: text,
      line,
      exercises: placed,
      words,
      minutes: Math.ceil(words / wordsAMinute + doing),
    };
  });
};

/** How long a whole module takes, in minutes: the story, the steps, and a rating before and after. */
export const minutesOf = (
  body: MdxBody,
  exercises: Pick<ModuleData, 'exercises'>['exercises'],
): number => {
  const doing = exercises.reduce((sum, { minutes }) => sum + minutes, 0);
  return Math.ceil(countWords(body.prose) / wordsAMinute + doing + 3);
};
