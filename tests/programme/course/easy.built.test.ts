import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { pictogramNames, pictograms } from '../../../src/programme/course/easy/pictograms.ts';

const read = (path: string) => readFileSync(`dist/stoppen-is-mogelijk/${path}index.html`, 'utf8');
const mainOf = (html: string) => html.slice(html.indexOf('<main'), html.indexOf('</main>'));

test('the modules that come first, and "Drang nu", each have an easy page', () => {
  expect(readdirSync('content/programme/easy').sort()).toEqual(
    expect.arrayContaining(['1', '16', '3', '4', '8', 'nu']),
  );
});

describe.each(readdirSync('content/programme/easy'))('the easy page of %s', (place) => {
  const to = `/stoppen-is-mogelijk/${place}/makkelijk/`;
  const easy = mainOf(read(`${place}/makkelijk/`));

  test('is linked before anything else is asked or told, and leads back', () => {
    const whole = mainOf(read(`${place}/`));
    expect(whole.indexOf(`href="${to}"`)).toBeGreaterThan(0);
    expect(whole.indexOf(`href="${to}"`)).toBeLessThan(whole.indexOf('<h2'));
    expect(easy).toContain(`href="/stoppen-is-mogelijk/${place}/"`);
  });

  test('has a pictogram in each part that nobody hears, and asks nothing', () => {
    const parts = easy.split('<section class="easy-part"').slice(1);
    expect(parts.length).toBeGreaterThan(3);
    for (const part of parts) {
      expect(part.match(/<svg class="pictogram"[^>]*aria-hidden="true"/g)).toHaveLength(1);
    }
    expect(easy).not.toMatch(/<(?:input|textarea|select|form)\b/);
  });

  test('has the numbers of 113 and Stop it Now in its text', () => {
    expect(easy).toContain('href="tel:113"');
    expect(easy).toMatch(/href="tel:0800\d+"/);
  });

  test('is in the sitemap of its door', () => {
    expect(readFileSync('dist/sitemap-programme.xml', 'utf8')).toContain(`${to}</loc>`);
  });
});

test('a module without an easy page leads to none', () => {
  expect(existsSync('content/programme/easy/2')).toBe(false);
  expect(mainOf(read('2/'))).not.toContain('makkelijk/');
});

test.each(pictogramNames)(
  'the pictogram "%s" is small, and takes its colours from the page',
  (name) => {
    expect(pictograms[name].length).toBeLessThan(1500);
    expect(pictograms[name]).not.toMatch(/#|rgb|fill=|stroke=/);
  },
);
