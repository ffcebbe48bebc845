import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { expect, test } from 'vitest';
import { pages } from '../support/pages.ts';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ['html-validate:standard'],
    // It knows no style outside the head. HTML allows one that is the first in its parent: nu.test.ts.
    elements: ['html5', { style: { metadata: true, flow: true } }],
  }),
);

test.each(pages)('%s is valid HTML', async (path) => {
  const html = readFileSync(join('dist', path.endsWith('/') ? `${path}index.html` : path), 'utf8');
  const { results } = await validator.validateString(html);
  const said = results.flatMap(({ messages }) =>
    messages.map(({ line, ruleId, message }) => `${line} ${ruleId}: ${message}`),
  );
  expect(said).toEqual([]);
});
