import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { filesIn } from '../../src/source/folders.ts';

/** Names that Astro itself looks for in a page. */
const ofAstro = ['GET', 'getStaticPaths'];

const exported = /^export (?:async )?(?:const|function|interface|type|class) (\w+)/gm;

test('a name that is passed on means one thing in all of src', () => {
  const places = filesIn('src')
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(exported)].map(([, name = '']) => ({ name, file })),
    );
  expect(places.length).toBeGreaterThan(500);
  const twice = [...Map.groupBy(places, ({ name }) => name)]
    .filter(([name, all]) => all.length > 1 && !ofAstro.includes(name))
    .map(([name, all]) => `${name}: ${all.map(({ file }) => file).join(', ')}`);
  expect(twice).toEqual([]);
});
