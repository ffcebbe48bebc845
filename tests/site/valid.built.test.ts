import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { expect, test } from 'vitest';
import { pages } from '../support/pages.ts';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ['html-validate:standard'],
    // It knows no style outside the head. HTML allows one that is the first in its parent: nu.built.test.ts.
    elements: ['html5', { style: { metadata: true, flow: true } }],
  }),
);

const htmlOf = (path: string) =>
  readFileSync(join('dist', path.endsWith('/') ? `${path}index.html` : path), 'utf8');

test.each(pages)('%s is valid HTML', async (path) => {
  const { results } = await validator.validateString(htmlOf(path));
  const said = results.flatMap(({ messages }) =>
    messages.map(({ line, ruleId, message }) => `${line} ${ruleId}: ${message}`),
  );
  expect(said).toEqual([]);
});

const inline = '(?:a|abbr|b|button|em|label|small|span|strong|time)';
const glued = new RegExp(
  String.raw`[\p{L}\p{N}.?!:)](?:</${inline}>)+(?:<${inline}\b[^>]*>)+[\p{L}\p{N}(]`,
  'gu',
);

test('no two words that a style keeps apart are one word without it: in a text browser, or when copied', () => {
  const found = pages.flatMap((path) => {
    const html = htmlOf(path).replaceAll(/<(script|style)\b.*?<\/\1>/gs, '');
    return [...html.matchAll(glued)].map(([words]) => `${path} ${words}`);
  });
  expect(found).toEqual([]);
});

test('quotes, dots and dashes are those of print, wherever an editor typed them', () => {
  const typed = /['"]|\.\.\.|\S {2,}\S|\S - \S/;
  const found = pages.flatMap((path) => {
    const html = htmlOf(path).replaceAll(/<(script|style|code)\b.*?<\/\1>/gs, '');
    return html
      .split(/<[^>]+>/)
      .map((text) => text.replaceAll('&#39;', "'").replaceAll('&quot;', '"'))
      .filter((text) => typed.test(text))
      .map((text) => `${path} ${text.trim()}`);
  });
  expect(found).toEqual([]);
});
