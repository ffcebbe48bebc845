import { readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { usedScripts } from '../../src/integrations/unused-scripts.ts';
import { doorOf } from '../../src/i18n/address.ts';
import { filesIn } from '../../src/source/folders.ts';
import { files, pages } from '../support/pages.ts';

const network =
  /\b(?:fetch\(|XMLHttpRequest|sendBeacon|WebSocket|EventSource|RTCPeerConnection|plausible-tracker)/;
const storage =
  /\b(?:localStorage|sessionStorage|indexedDB|cookieStore|serviceWorker)\b|\bcaches\.|\.cookie\b/;

/** The code of the site, without comments. */
const sources = new Map(
  filesIn('src')
    .filter(
      (file) =>
        /\.(?:ts|tsx|astro)$/.test(file) &&
        !/^src\/(?:checks|editors|hosting|integrations|cli)\//.test(file),
    )
    .map((file) => [
      relative('src', file),
      readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, ''),
    ]),
);
const holding = (pattern: RegExp) =>
  [...sources].filter(([, code]) => pattern.test(code)).map(([file]) => file);

test('two files of the code can send: the counter, and the router that asks for the next page', () => {
  expect(holding(network)).toEqual(['analytics/send.ts', 'programme/course/router/fetch-page.ts']);
});

test('what stays on a device goes through one folder', () => {
  expect(holding(storage).filter((file) => !file.startsWith('privacy/'))).toEqual([]);
});

const scripts = new Map(
  files
    .filter((path) => path.startsWith('/_astro/') && path.endsWith('.js'))
    .map((path) => [basename(path), readFileSync(join('dist', path), 'utf8')]),
);

test.each(pages.filter((path) => doorOf(path) !== 'programme'))(
  'no script of %s can send anything',
  (path) => {
    const html = readFileSync(join('dist', path.replace(/\/$/, '/index.html')), 'utf8');
    const sending = [...usedScripts([html], scripts)].filter((name) =>
      network.test(scripts.get(name) ?? ''),
    );
    expect(sending).toEqual([]);
    expect(html).not.toMatch(network);
  },
);
