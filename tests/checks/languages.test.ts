import { copyFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { checkContentFolder } from '../../src/checks/content.ts';
import { checkLanguages } from '../../src/checks/languages.ts';
import { readArticles } from '../../src/articles/read.ts';
import { readHelplines } from '../../src/contact/read.ts';
import type { Finding } from '../../src/source/finding.ts';
import { filesIn } from '../../src/source/folders.ts';

const root = mkdtempSync(join(tmpdir(), 'languages-'));
cpSync('content', root, { recursive: true });
afterAll(() => {
  rmSync(root, { recursive: true });
});
const dutch = filesIn(root).filter((path) => basename(path).startsWith('nl.'));
const inFolder = (folder: string) =>
  dutch.filter((path) => relative(root, path).startsWith(`${folder}/`));
const english = (path: string) => join(dirname(path), basename(path).replace(/^nl/, 'en'));

test('a language that is not published may be anything between nothing and whole', () => {
  expect(checkLanguages(root, ['nl'])).toEqual([]);
});

test('what a published language lacks is one finding a folder, and no stack trace of a build', () => {
  const findings = checkContentFolder(root, ['nl', 'en']).findings;
  const files = findings.map(({ file }) => file);
  expect(new Set(files).size).toBe(files.length);
  for (const folder of [
    'topics',
    'guides',
    'contact',
    'flows/advies/questions',
    'interface',
    'law',
  ]) {
    expect(files).toContain(`content/${folder}`);
  }
  const topics = findings.find(({ file }) => file === 'content/topics');
  expect(topics?.problem).toContain(
    `${inFolder('topics').length} van de ${inFolder('topics').length}`,
  );
  expect(topics?.fix).toContain('en.mdx');
});

test('a folder that is whole in a language is none, and one that lacks a single text names it', () => {
  const texts = inFolder('contact');
  for (const path of texts) copyFileSync(path, english(path));
  const about = () =>
    checkLanguages(root, ['nl', 'en']).filter(({ file }) => file === 'content/contact');
  expect(about()).toEqual([]);
  rmSync(english(join(root, 'contact/fier/nl.mdx')));
  expect(about().map(({ problem }) => problem)).toEqual([
    expect.stringMatching(/1 van de \d+ teksten missen: fier\.$/),
  ]);
  for (const path of texts) rmSync(english(path), { force: true });
});

test('no page has the words of another language', () => {
  const path = join(root, 'topics/sextortion/en.mdx');
  const text = readFileSync(join(root, 'topics/sextortion/nl.mdx'), 'utf8');
  writeFileSync(path, text.replace(/^title:.*$/m, 'title: Sextortion, in English'));
  const { articles } = readArticles(root);
  const own = articles.filter(({ locale }) => locale === 'en');
  rmSync(path);
  expect(own.map(({ id, source }) => [id, source.data.title])).toEqual([
    ['sextortion', 'Sextortion, in English'],
  ]);
  expect(readHelplines(root).helplines.get('112')?.words.en).toBeUndefined();
});

// Several at once: to read all content takes longer than to write it wrong. No block is looked at before every
// organisation is sound.
describe.each([
  [
    ['topics/sextortion', '<Bel id="niemand" />', '"niemand" staat niet'],
    ['topics/grooming', '[x](/nergens/)', '/nergens/ bestaat niet'],
    ['topics/outing', '<Video />', '<Video> bestaat niet'],
    ['topics/sexting', '{process.exit(1)}', 'is code'],
    ['contact/fier', '<Bel id="112" />', '<Bel> bestaat niet'],
    ['programme/modules/01-begrijpen-waarom', '[x](#nergens)', 'geen kop "#nergens"'],
    ['handouts/hulpkaart', 'Bel <Bel id="geen" />.', '"geen" staat niet'],
  ],
  [['contact/fier', '[x](/nergens/)', '/nergens/ bestaat niet']],
  [['flows/advies/blocks/aangifte-vroeger', '<Bel id="niemand" />', '"niemand" staat niet']],
  [['flows/advies/blocks/aangifte-vroeger', '[x](/nergens/)', '/nergens/ bestaat niet']],
] as const)('a translation is held to the rules before it is published', (...wrong) => {
  const dutchOf = (folder: string): string =>
    dutch.find((path) => path.startsWith(join(root, folder))) ?? folder;
  const placeOf = (folder: string) => `content/${relative(root, english(dutchOf(folder)))}`;
  let found: readonly Finding[] | undefined;
  const findings = (): readonly Finding[] => {
    if (found) return found;
    for (const [folder, what] of wrong) {
      const path = dutchOf(folder);
      writeFileSync(english(path), `${readFileSync(path, 'utf8')}\n${what}\n`);
    }
    found = checkContentFolder(root).findings;
    for (const [folder] of wrong) rmSync(english(dutchOf(folder)));
    return found;
  };

  for (const [folder, what, problem] of wrong) {
    test(`${what} in ${folder}`, () => {
      // A line that has no words in the language is a finding of its own.
      const said = findings().filter(({ file }) => file === placeOf(folder));
      expect(said.map((one) => one.problem).join('\n')).toContain(problem);
    });
  }

  test('and nothing else is said to be wrong', () => {
    const places = new Set(findings().map(({ file }) => file));
    expect(places).toEqual(new Set(wrong.map(([folder]) => placeOf(folder))));
  });
});

describe('a language that shows one page', () => {
  const page = '/veilig-surfen/';
  const text = join(root, 'guides/veilig-surfen/nl.mdx');
  const findings = () =>
    checkContentFolder(root, ['nl'], (locale) => (locale === 'en' ? [page] : [])).findings;
  /** Puts words beside the Dutch ones, as a translator would. */
  const translate = (paths: readonly string[]) => {
    for (const path of paths) copyFileSync(path, english(path));
  };

  test('says where its text is missing', () => {
    expect(findings().map(({ file, fix }) => [file, fix])).toEqual([
      ['content/guides/veilig-surfen', expect.stringContaining('en.mdx')],
    ]);
  });

  test('names in one finding whoever stands there without words, also on the card of another', () => {
    translate([text]);
    const [silent, ...more] = findings();
    expect(more).toEqual([]);
    // The Kindertelefoon is shut at night: its card says who is open then.
    for (const id of ['112', 'kindertelefoon', '113']) expect(silent?.problem).toContain(id);
  });

  test('has nothing left to say when they have them; nothing else of the language is asked', () => {
    const [silent] = findings();
    const ids = silent?.problem.match(/: (.*)\.$/)?.[1]?.split(', ') ?? [];
    translate(ids.map((id) => join(root, 'contact', id, 'nl.mdx')));
    expect(findings()).toEqual([]);
  });

  test('is of a page of text: another page cannot be alone in a language', () => {
    const alone = checkContentFolder(root, ['nl'], (locale) =>
      locale === 'en' ? ['/contact/'] : [],
    ).findings;
    expect(alone.map(({ fix }) => fix)).toEqual([
      expect.stringContaining('Alleen een pagina met tekst'),
    ]);
  });
});
