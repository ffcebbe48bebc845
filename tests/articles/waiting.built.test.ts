import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readSite } from '../../src/hosting/site.ts';
import { filesIn } from '../../src/source/folders.ts';
import { pages } from '../support/pages.ts';

/** The pages that wait, as their own files and the signatures say: not as a build counts them. */
const waiting = filesIn('content/programme/pages')
  .filter((file) => /^publicAfter: /m.test(readFileSync(file, 'utf8')))
  .map((file) => file.replace(/^content\/programme\/pages\/|\/nl\.mdx$/g, ''))
  .filter((id) => !filesIn('content/signatures').some((file) => file.includes(id)))
  .map((id) => `/stoppen-is-mogelijk/${id}/`);

test('a page that nobody signed is in a preview, and nowhere in the public site: no page, link or list', () => {
  expect(waiting).not.toEqual([]);
  const preview = readSite('dist-preview').pages.map(({ path }) => path);
  expect(preview).toEqual(expect.arrayContaining(waiting));
  expect(pages.filter((path) => waiting.includes(path))).toEqual([]);
  const all = filesIn('dist').filter((file) =>
    /\.(?:html|xml|json|txt|conf)$|_headers$/.test(file),
  );
  const naming = all.filter((file) => {
    const text = readFileSync(file, 'utf8');
    return waiting.some((path) => text.includes(path));
  });
  expect(naming).toEqual([]);
});
