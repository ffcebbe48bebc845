import {
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { replaceSite } from '../../scripts/build.mjs';
import { neededFiles, notWhole } from '../../src/hosting/whole-site.ts';

const place = mkdtempSync(join(tmpdir(), 'site-'));
afterAll(() => {
  rmSync(place, { recursive: true });
});

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();

describe('a site that is put in place has everything', () => {
  const site = join(place, 'site');
  const mark = join(place, 'mark');
  // Links: the real site, and nothing is copied.
  for (const file of filesBelow('dist')) {
    mkdirSync(dirname(join(site, file)), { recursive: true });
    linkSync(join('dist', file), join(site, file));
  }
  const pages = filesBelow(site)
    .filter((file) => file.endsWith('index.html'))
    .map((file) => file.replace('index.html', ''));
  const writeMark = (more: readonly string[] = []) => {
    writeFileSync(mark, JSON.stringify({ pages: [...pages, '404/', ...more] }));
  };
  writeMark();
  const needed = neededFiles('content');
  const wrong = () => notWhole(site, mark, () => needed);

  test('the site of this build is whole', () => {
    expect(wrong()).toEqual([]);
  });

  const some = [
    'index.html',
    'stoppen-is-mogelijk/index.html',
    'stop-kindermisbruik/index.html',
    'advies/index.html',
    'melden/index.html',
    'stoppen-is-mogelijk/wat-past/index.html',
    'privacy/index.html',
    'stop-kindermisbruik/toegankelijkheid/index.html',
    'onderwerpen/sextortion/index.html',
    'ouders/praten/index.html',
    'actueel/habbo/index.html',
    'actueel/rss.xml',
    'stoppen-is-mogelijk/17/index.html',
    'stoppen-is-mogelijk/nu/index.html',
    'docenten/lesmateriaal/vo-onderbouw-sexting/werkblad-1/index.html',
    'docenten/lesmateriaal/vo-onderbouw-sexting/werkblad-1.pdf',
    'docenten/lesmateriaal/vo-onderbouw-sexting/vo-onderbouw-sexting.zip',
    'docenten/klassikaal/noah/index.html',
    'ouders/downloads/praten.docx',
    'hulpkaart.webp',
    'cijfers/2019.csv',
    'weg/index.html',
    '404.html',
    'stoppen-is-mogelijk/404/index.html',
    'stop-kindermisbruik/404/index.html',
    'sitemap-helpwanted.xml',
    'sitemap-programme.xml',
    'sitemap-campaign.xml',
    'robots.txt',
    'favicon.svg',
    'pagefind/pagefind.js',
    '_headers',
    '_redirects',
    '_hosting/nginx/maps.conf',
    '_hosting/nginx/site.conf',
    '_hosting/nginx/door-programme.conf',
    '_hosting/caddy/site.caddy',
  ];
  const putBack = () => {
    for (const file of some) {
      rmSync(join(site, file), { force: true });
      linkSync(join('dist', file), join(site, file));
    }
  };

  test('without one of its pages and files it is not', () => {
    for (const file of some) rmSync(join(site, file));
    try {
      expect(wrong()).toEqual(expect.arrayContaining(some.map((file) => `${file} is missing.`)));
    } finally {
      putBack();
    }
  });

  test('with an empty one it is not', () => {
    for (const file of some) {
      rmSync(join(site, file));
      writeFileSync(join(site, file), '');
    }
    try {
      const found = wrong().filter((line) => line.endsWith('is empty.'));
      expect(found.sort()).toEqual(some.map((file) => `${file} is empty.`).sort());
    } finally {
      putBack();
    }
  });

  test.each([
    [
      '.prerender/chunks/page.mjs',
      ['.prerender', '.prerender/chunks', '.prerender/chunks/page.mjs'],
    ],
    ['chunks/page.mjs', ['chunks/page.mjs']],
    ['_astro/page.astro', ['_astro/page.astro']],
    ['over-ons/nl.mdx', ['over-ons/nl.mdx']],
    ['.well-known/.env', ['.well-known/.env']],
  ])('with %s it is not', (file, found) => {
    const [first = ''] = file.split('/');
    const isNew = !readdirSync(site).includes(first);
    mkdirSync(dirname(join(site, file)), { recursive: true });
    writeFileSync(join(site, file), 'x');
    try {
      expect(wrong()).toEqual(found.map((path) => `${path} does not belong there.`));
    } finally {
      rmSync(join(site, isNew ? first : file), { recursive: true });
    }
  });

  test('with half a page it is not', () => {
    const file = join(site, 'contact/index.html');
    const html = readFileSync(file, 'utf8');
    rmSync(file);
    writeFileSync(file, html.slice(0, html.length / 2));
    try {
      expect(wrong()).toEqual(['contact/index.html stops half-way.']);
    } finally {
      rmSync(file);
      linkSync('dist/contact/index.html', file);
    }
  });

  test('without a page that Astro says it made it is not', () => {
    writeMark(['nieuw/']);
    expect(wrong()).toEqual(['nieuw/index.html is missing, and Astro says it was made.']);
    writeMark();
  });

  test('when the build does not say that it came to its end it is not', () => {
    rmSync(mark);
    expect(wrong()).toEqual(['The build did not run to its end.']);
    writeMark();
  });
});

describe('whatever the program does that should build, the earlier site stays', () => {
  const out = join(place, 'out');
  mkdirSync(join(out, 'advies'), { recursive: true });
  writeFileSync(join(out, 'index.html'), 'de eerdere site');
  writeFileSync(join(out, 'advies/index.html'), 'het eerdere advies');
  const bytes = () => filesBelow(out).map((file) => [file, readFileSync(join(out, file), 'utf8')]);
  const before = bytes();
  const next = join(place, 'next');

  test.each([
    'stops half-way with code 0',
    'says that it came to its end',
    'says something else',
    'is killed',
    'fails without a word',
    'does nothing',
  ])('%s', (how) => {
    let swapped = false;
    const program = ['node', 'tests/support/bad-build.ts', how] as const;
    const code = replaceSite({
      out,
      next,
      program: [...program],
      preview: false,
      beforeSwap: () => {
        swapped = true;
      },
    });
    expect(code).toBeGreaterThan(0);
    expect(swapped).toBe(false);
    expect(bytes()).toEqual(before);
    // Nothing of it is left beside the site either.
    expect(readdirSync(place).filter((name) => name.startsWith('next'))).toEqual([]);
  });
});
