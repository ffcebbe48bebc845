import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { filesIn } from '../../src/source/folders.ts';
import '../support/pages.ts';

const facts = z.object({
  name: z.string(),
  url: z.string(),
  steps: z.array(z.string()),
  verified: z.boolean(),
});
const apps = filesIn('content/apps').map((file) => facts.parse(parse(readFileSync(file, 'utf8'))));

/** The fold of an app, as words and links. */
const foldOf = (site: string, name: string): string => {
  const html = readFileSync(`${site}/stap-voor-stap/melden-in-een-app/index.html`, 'utf8');
  const folds = [...html.matchAll(/<details\b[\s\S]*?<\/details>/g)].map(([fold]) => fold);
  return folds.find((fold) => fold.includes(`>${name}</summary>`)) ?? '';
};

test.each(apps)('$name: its steps, and the way to its maker, folded', ({ name, url, steps }) => {
  const fold = foldOf('dist', name);
  expect(fold).toContain(`<a href="${url}" rel="noreferrer"`);
  expect(fold.match(/<li/g)).toHaveLength(steps.length);
});

test.each(apps.filter(({ verified }) => !verified))(
  '$name: nobody walked through it, so no visitor reads that somebody did, and an editor reads that nobody did',
  ({ name }) => {
    expect(foldOf('dist', name)).toContain('Opgeschreven op');
    expect(foldOf('dist', name)).not.toMatch(/nagelopen|nagekeken|gecontroleerd|na te kijken/);
    expect(foldOf('dist-preview', name)).toContain('nog na te kijken');
  },
);
