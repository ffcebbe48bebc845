import { parse } from 'yaml';
import { z } from 'zod';
import { filesIn, shownPath } from '../source/folders.ts';
import { readText } from '../source/read.ts';

/** A question that a text has for an expert. */
export interface Review {
  /** Path from the root of the project, with forward slashes. */
  readonly file: string;
  /** What has to be decided, as the editor wrote it. */
  readonly question: string;
}

const frontMatter = /^---\r?\n([\s\S]*?)\r?\n---/;
const reviewed = z.looseObject({ review: z.string() });
const branches = z.record(z.string(), z.unknown());

/** The `review` of a file, and of each rule in a list of rules. */
const questionsIn = (value: unknown): readonly string[] => {
  const own = reviewed.safeParse(value);
  const below = branches.safeParse(value);
  return [
    ...(own.success ? [own.data.review] : []),
    ...(below.success ? Object.values(below.data).flatMap(questionsIn) : []),
  ];
};

/**
 * What the texts still ask of experts. For a folder that `checkContentFolder` found right.
 * @param folder the content
 */
export const reviewsIn = (folder: string): readonly Review[] =>
  filesIn(folder)
    .filter((path) => /\.(?:ya?ml|mdx)$/.test(path))
    .flatMap((path) => {
      const file = shownPath(folder, path);
      const text = readText(path, file);
      if (typeof text !== 'string') return [];
      const yaml = path.endsWith('.mdx') ? frontMatter.exec(text)?.[1] : text;
      return yaml?.includes('review:')
        ? questionsIn(parse(yaml)).map((question) => ({ file, question }))
        : [];
    });

/** The questions as an editor reads them, and how many there are. */
export const reviewsInWords = (reviews: readonly Review[]): string =>
  [
    ...reviews.map(({ file, question }) => `${file}\n  ${question}`),
    `${reviews.length} ${reviews.length === 1 ? 'vraag' : 'vragen'} aan deskundigen (het veld "review").`,
  ].join('\n');
