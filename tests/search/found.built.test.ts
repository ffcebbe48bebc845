import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { searchIn, type SearchIndex } from '../../src/search/rank.ts';

const queries = z
  .record(
    z.string(),
    z.array(
      z.strictObject({
        typed: z.string(),
        first: z.string().optional(),
        three: z.string().optional(),
        help: z.array(z.string()).optional(),
        without: z.array(z.string()).optional(),
      }),
    ),
  )
  .parse(parse(readFileSync('tests/search/queries.yaml', 'utf8')));

const { default: index } = (await import(
  pathToFileURL(resolve('dist/pagefind/pages.nl.js')).href
)) as { default: SearchIndex };
const search = searchIn(index);
const pathsOf = (typed: string) => search(typed).pages.map(({ path }) => path);

describe.each(Object.entries(queries))('%s', (_, list) => {
  test.each(list)('$typed', ({ typed, first, three, help, without }) => {
    const { helplines } = search(typed);
    const found = pathsOf(typed).slice(0, 3);
    if (first !== undefined) expect(found.at(0)).toBe(first);
    if (three !== undefined) expect(found).toContain(three);
    for (const id of without ?? []) expect(helplines).not.toContain(id);
    if (help) expect(helplines.slice(0, help.length)).toEqual(help);
  });
});
