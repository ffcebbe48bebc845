import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

const folder = resolve('node_modules/.cache/lessons');

/** What a thing is made of: when nothing of it changed, the thing is the same. */
export type Ingredients = readonly (string | Uint8Array)[];

/** A place for one made thing. Nothing leans on it: without it the thing is made again. */
const placeOf = (ingredients: Ingredients, ending: string) => {
  const hash = createHash('sha256');
  for (const part of ingredients) hash.update(part).update('\0');
  const path = resolve(folder, `${hash.digest('hex')}.${ending}`);
  return {
    read: () => (existsSync(path) ? new Uint8Array(readFileSync(path)) : undefined),
    write: (bytes: Uint8Array) => {
      mkdirSync(dirname(path), { recursive: true });
      // Two builds may write at once: neither may read half a file.
      writeFileSync(`${path}.${process.pid}`, bytes);
      renameSync(`${path}.${process.pid}`, path);
      return new Uint8Array(bytes);
    },
  };
};

/**
 * Makes something once; the next build reads it.
 * @param ingredients everything that it is made of, the code that makes it included
 * @param ending of the file: `pdf`
 */
export const madeOnce = (
  ingredients: Ingredients,
  ending: string,
  make: () => Uint8Array,
): Uint8Array<ArrayBuffer> => {
  const place = placeOf(ingredients, ending);
  return place.read() ?? place.write(make());
};

/** The same, for what takes its time. */
export const madeOnceLater = async (
  ingredients: Ingredients,
  ending: string,
  make: () => Promise<Uint8Array>,
): Promise<Uint8Array<ArrayBuffer>> => {
  const place = placeOf(ingredients, ending);
  return place.read() ?? place.write(await make());
};
