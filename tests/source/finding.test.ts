import { expect, test } from 'vitest';
import { together, type Finding } from '../../src/source/finding.ts';

const gone = (file: string, line: number, missing = 'content/contact/fier'): Finding => ({
  file,
  line,
  field: 'helplines.1',
  problem: '"fier" staat niet in content/contact.',
  fix: 'Kies uit: 112.',
  missing,
});

test('a thing that is gone is one finding, with the places that name it', () => {
  const others = [{ file: 'content/b.mdx', problem: 'Iets anders.', fix: 'Doe iets.' }];
  const all = [gone('content/a.mdx', 3), ...others, gone('content/c.mdx', 9)];
  const [other, one, ...rest] = together(all);
  expect(rest).toEqual([]);
  expect(other).toEqual(others[0]);
  expect(one).toMatchObject({ file: 'content/a.mdx', line: 3 });
  expect(one?.problem).toContain('2 plekken genoemd: content/a.mdx:3, content/c.mdx:9.');
  expect(one?.fix).toContain('Haal het dan ook op die plekken weg.');
});

test('of many places the first are named and the rest counted', () => {
  const all = Array.from({ length: 37 }, (_, at) => gone(`content/${at}.mdx`, 1));
  const [one, ...rest] = together(all);
  expect(rest).toEqual([]);
  expect(one?.problem).toMatch(/37 plekken genoemd: content\/0\.mdx:1, .* en nog 29\.$/);
});

test('a single slip stays as it was, with its field; two things that are gone are two', () => {
  const one = gone('content/a.mdx', 3);
  expect(together([one])).toEqual([one]);
  expect(together([one, gone('content/b.mdx', 3, 'content/contact/csg')])).toHaveLength(2);
});
