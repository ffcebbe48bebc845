import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

const markSchema = z.strictObject({ pages: z.array(z.string()) });

/** Says that a build came to its end, with the pages it made: `advies/`. */
export const writeMark = (file: string, pages: readonly string[]): void => {
  writeFileSync(file, JSON.stringify({ pages }));
};

/** The pages that a build says it made: `advies/`; undefined when it did not come to its end. */
export const readMark = (file: string): readonly string[] | undefined => {
  if (!existsSync(file)) return undefined;
  try {
    return markSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).pages;
  } catch {
    return undefined;
  }
};
