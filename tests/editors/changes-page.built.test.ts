import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('the preview says what changes for visitors, or why it cannot, and the public site says nothing of it', () => {
  const page = readFileSync('dist-preview/redactie/verschil/index.html', 'utf8');
  expect(page).toMatch(
    /<p class="lead"[^>]*>(?:Vergeleken met|De inhoud van|Hier is geen git|Er is)/,
  );
  expect(existsSync('dist/redactie')).toBe(false);
});
