import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { dictionary } from '@zxcvbn-ts/language-nl-be';
import { expect, onTestFinished, test } from 'vitest';
import { dutchWords } from '../../src/integrations/lighter/dutch-words.ts';

/** A site of one page, which asks for all that is replaced. */
const files = {
  'astro.config.mjs': `import react from '@astrojs/react';
    import { lighter } from '../../src/integrations/lighter/index.ts';
    export default { integrations: [react(), lighter()] };`,
  'src/pages/index.astro':
    "---\nimport { Part } from '../Part.tsx';\n---\n<html lang='nl'><body><Part client:idle /></body></html>",
  'src/Part.tsx': `import { useState } from 'react';
    import { createPortal } from 'react-dom';
    export function Part() {
      const [size, setSize] = useState(0);
      const onClick = () => void import('./programme/sealed.ts').then(({ sizeOf }) => setSize(sizeOf()));
      return <button onClick={onClick}>{size && createPortal(size, document.body)}</button>;
    }`,
  'src/programme/sealed.ts': `import { Encrypter } from 'age-encryption';
    import { dictionary } from '@zxcvbn-ts/language-nl-be';
    export const sizeOf = () => new Encrypter() && dictionary.commonWords;`,
};

/**
 * Builds that site with a package that changed.
 * @param change what replaces what, in which file of the site or of a package
 * @returns what the build said, and its scripts when it came to its end
 */
const buildSite = (change?: { file: string; from: string | RegExp; to: string }) => {
  mkdirSync('.build', { recursive: true });
  // Within the project: packages that did not change are found above it.
  const root = mkdtempSync(resolve('.build', 'lighter-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  if (change) {
    const path = join(root, change.file);
    const [folder] = /^node_modules\/[^/]+/.exec(change.file) ?? [];
    if (folder !== undefined) cpSync(resolve(folder), join(root, folder), { recursive: true });
    const text = readFileSync(path, 'utf8');
    const changed = text.replace(change.from, change.to);
    expect(changed).not.toBe(text);
    writeFileSync(path, changed);
  }
  const { status, stderr } = spawnSync(resolve('node_modules/.bin/astro'), ['build', '--silent'], {
    cwd: root,
    // With another one React comes in its slow form for developers.
    env: { ...process.env, NODE_ENV: 'production' },
    encoding: 'utf8',
  });
  if (status !== 0) return { said: stderr, scripts: '' };
  const folder = join(root, 'dist/_astro');
  const scripts = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  return { said: '', scripts: scripts.join('\n') };
};

const recipients = 'node_modules/age-encryption/dist/recipients.js';

/** What only a part that is left out says. */
const left = ['MLKEM', 'vite:preloadError', 'astro-slot', 'janssens', '__REACT_DEVTOOLS'];
/** What only a part that stays says. */
const stays = ['age-encryption.org/v1', 'makkelijk', 'modulepreload'];

test('what no visitor runs is not in the scripts, and what they need is', () => {
  const saidIn = ({ scripts }: { scripts: string }) =>
    [...left, ...stays].filter((words) => scripts.includes(words));
  const whole = { file: 'astro.config.mjs', from: ', lighter()', to: '' };
  expect(saidIn(buildSite(whole))).toEqual([...left, ...stays]);
  expect(saidIn(buildSite())).toEqual(stays);
});

test.each([
  {
    what: 'takes more from a module',
    change: { file: recipients, from: 'import { p256 }', to: 'import { p256, p384 }' },
    said: /recipients\.js takes p384 from @noble\/curves\/nist\.js, which src\/integrations\/lighter\/curves-nist\.ts does not have: add it there/,
  },
  {
    what: 'takes a module whole',
    change: { file: recipients, from: 'import { p256 }', to: 'import * as p256' },
    said: /takes \* from @noble\/curves\/nist\.js/,
  },
  {
    what: 'no longer takes a module',
    change: { file: recipients, from: /import \{ p256 \}.*/, to: 'const p256 = 1;' },
    said: /Nothing asks for @noble\/curves\/nist\.js any more: remove src\/integrations\/lighter\/curves-nist\.ts/,
  },
  {
    what: 'takes more from the word lists',
    change: { file: 'src/programme/sealed.ts', from: /dictionary/g, to: 'translations' },
    said: /takes translations from @zxcvbn-ts\/language-nl-be/,
  },
])('a build stops when a package $what, and says what to do', ({ change, said }) => {
  expect(buildSite(change).said).toMatch(said);
});

test('the strength meter knows the words used most, and all names', () => {
  const code = dutchWords(dictionary);
  const lists = [...code.matchAll(/(\w+): "([^"]+)"\.split\(','\)/g)].map(
    ([, name = '', words = '']) => [name, words.split(',')] as const,
  );
  expect(Object.fromEntries(lists)).toEqual({
    commonWords: dictionary.commonWords.slice(0, 4000),
    boysFirstnames: dictionary.boysFirstnames,
    girlsFirstnames: dictionary.girlsFirstnames,
  });
});

test.each([
  ['fewer words', { ...dictionary, commonWords: dictionary.commonWords.slice(0, 3999) }],
  ['words with how often they are used', { ...dictionary, commonWords: { ik: 1, je: 2 } }],
  ['a word that would fall apart', { ...dictionary, boysFirstnames: ['jan,piet'] }],
  ['no names of girls', { ...dictionary, girlsFirstnames: undefined }],
  ['nothing', undefined],
])('a package with %s stops the build, and says what to do', (_, changed) => {
  expect(() => dutchWords(changed)).toThrow(
    /has other word lists than before .*: mend src\/integrations\/lighter\/dutch-words\.ts/s,
  );
});
