import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { pages } from '../support/pages.ts';

const kB = 1000;
const dist = (path: string) => join('dist', path.endsWith('/') ? `${path}index.html` : path);
const read = (path: string) => readFileSync(dist(path), 'utf8');
const weighed = new Map<string, number>();
/** Of the same text once: pages share their scripts, and most of them their styles. */
const weigh = (text: string): number => {
  const bytes = weighed.get(text) ?? brotliCompressSync(text).length;
  weighed.set(text, bytes);
  return bytes;
};

const styles = (html: string) =>
  [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, css]) => css).join('');

/** Every script a page asks for, and what these ask for in turn. */
const scripts = (html: string): readonly string[] => {
  const found = new Set<string>();
  const take = (text: string, pattern: RegExp) => {
    for (const [, name] of text.matchAll(pattern)) {
      if (name === undefined || found.has(name)) continue;
      found.add(name);
      take(readFileSync(join('dist/_astro', name), 'utf8'), /["'`]\.\/([\w.-]+\.js)["'`]/g);
    }
  };
  take(html, /\/_astro\/([\w.-]+\.js)/g);
  return [...found];
};

const inlineScripts = (html: string) =>
  [...html.matchAll(/<script(?![^>]*(?:src=|json))[^>]*>([\s\S]*?)<\/script>/g)]
    .map(([, code]) => code)
    .join('');

const scriptBytes = (html: string) =>
  scripts(html).reduce(
    (sum, name) => sum + weigh(readFileSync(join('dist/_astro', name), 'utf8')),
    weigh(inlineScripts(html)),
  );

describe('bytes, Brotli', () => {
  const advice = read('/advies/');

  // Words for five readers, and a line for each after three answers: all in the page, so that no request tells what
  // somebody reads. The first question does not wait for them: see below.
  test('the advice module with all its texts is at most 64 kB', () => {
    expect(weigh(advice)).toBeLessThanOrEqual(64 * kB);
  });

  test('its first question is within the first 14 kB', () => {
    const end = advice.indexOf('rol--leerling');
    expect(end).toBeGreaterThan(0);
    expect(weigh(advice.slice(0, end + 200))).toBeLessThanOrEqual(14 * kB);
  });

  // Nine tenths are React and the machine. To tell somebody, to tick and to read along are one kilobyte and a half:
  // they come with the rest when the page is at rest, for a request at the advice would tell that there is one.
  test('all its JavaScript is at most 82 kB, and none of it blocks', () => {
    expect(scripts(advice).length).toBeGreaterThan(2);
    expect(scriptBytes(advice)).toBeLessThanOrEqual(82 * kB);
    expect(advice).not.toMatch(/<script(?![^>]*type="module")[^>]*\bsrc=/);
  });

  test('a usable first question takes one request: no style sheet, font or picture', () => {
    expect(advice).not.toMatch(/<link[^>]+rel="(?:stylesheet|preload|modulepreload)"/);
    expect(advice).not.toMatch(/@font-face|<img/);
  });

  const fit = '/stoppen-is-mogelijk/wat-past/';
  test.each(pages.filter((path) => path !== '/advies/' && path !== fit))(
    'the styles of %s are at most 10 kB',
    (path) => {
      expect(weigh(styles(read(path)))).toBeLessThanOrEqual(10 * kB);
    },
  );

  // It asks for whom it is before it asks of danger, and then in the words of who reads: its rules come on top of all
  // that a page of the programme has, which is one document a visit. A tenth is for a finger without a script, and six
  // for what each page of it got since: a voice, easy pages, the circle that says when to breathe, the way back, a bar
  // that speaks to who reads.
  test('the styles of "Wat past bij mij?" are at most 11.2 kB', () => {
    expect(weigh(styles(read(fit)))).toBeLessThanOrEqual(11.2 * kB);
  });

  // Each reader has an opening and a title, and a line stands above each question; the rules of the advice come last.
  // Four tenths are for what has to be read before a call, and for a finger without a script.
  test('the styles of /advies/ are at most 13.4 kB', () => {
    expect(weigh(styles(read('/advies/')))).toBeLessThanOrEqual(13.4 * kB);
  });

  /** The pages with questions and the programme: React lives there and nowhere else. */
  const islands = ['/advies/', '/docenten/klassikaal/', '/melden/', '/stoppen-is-mogelijk/'];

  const plain = pages.filter((path) => !islands.some((island) => path.startsWith(island)));

  test.each(plain.filter((path) => path !== '/zoeken/'))(
    'without an island, the JavaScript of %s is at most 3 kB',
    (path) => {
      expect(scriptBytes(read(path))).toBeLessThanOrEqual(3 * kB);
    },
  );

  // It puts what is found in order by itself: nobody else hears what is looked for.
  test('the JavaScript of /zoeken/ is at most 6.5 kB, and what it looks in first 22 kB', () => {
    expect(scriptBytes(read('/zoeken/'))).toBeLessThanOrEqual(6.5 * kB);
    const index = readFileSync('dist/pagefind/pages.nl.js', 'utf8');
    expect(weigh(index)).toBeLessThanOrEqual(22 * kB);
  });
});

test('the public site holds nothing of the pages for editors', () => {
  expect(pages.filter((path) => path.includes('redactie'))).toEqual([]);
  expect(pages.map(read).filter((html) => html.includes('redactie'))).toEqual([]);
});
