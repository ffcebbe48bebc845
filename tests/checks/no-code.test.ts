import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { checkContentFolder } from '../../src/checks/content.ts';
import { refuse } from '../../src/checks/no-code.ts';
import type { Finding } from '../../src/source/finding.ts';
import { filesIn } from '../../src/source/folders.ts';
import { withLines } from '../../src/source/read.ts';
import { ContentTree } from '../support/content-tree.ts';
import { ProjectCopy } from '../support/project-copy.ts';

/** Where each kind of text stands. Every text of the site is of one of these. */
const kinds = {
  question: /^flows\/[^/]+\/questions\//,
  block: /^flows\/[^/]+\/blocks\//,
  organisation: /^contact\//,
  topic: /^topics\//,
  guide: /^guides\//,
  news: /^news\//,
  module: /^programme\/modules\//,
  'page of the programme': /^programme\/pages\//,
  'easy page of the programme': /^programme\/easy\//,
  'page of the campaign': /^campaign\/pages\//,
  lesson: /^lessons\//,
  handout: /^handouts\//,
  case: /^cases\//,
  'agreed line': /^lines\//,
};

/** What has words in its fields only: text below them is a mistake of its own. */
const withoutText = /^flows\/[^/]+\/outcomes\//;

test('every text of the site is of one of these kinds', () => {
  const texts = filesIn('content').filter((path) => path.endsWith('.mdx'));
  const strange = texts.filter(
    (path) =>
      ![...Object.values(kinds), withoutText].some((kind) => kind.test(relative('content', path))),
  );
  expect(texts.length).toBeGreaterThan(400);
  expect(strange).toEqual([]);
});

const tree = new ContentTree([
  'campaign',
  'cases',
  'contact',
  'contact/holidays.yaml',
  'flows',
  'guides',
  'handouts',
  'law',
  'lessons',
  'lines',
  'links',
  'news',
  'programme',
  'topics',
  'language/known-words.yaml',
]);
afterAll(() => {
  tree[Symbol.dispose]();
});

/** What a text would leave behind, had it run. */
const trace = join(tmpdir(), `ran-${process.pid}`);
const run = `process.getBuiltinModule('node:fs').writeFileSync('${trace}', '')`;
afterEach(() => {
  expect(existsSync(trace)).toBe(false);
});

/** Each way to get something run, or past Markdown: what an editor writes, and what the message speaks of. */
const ways: readonly (readonly [name: string, text: string, problem: RegExp])[] = [
  ['a name between braces', 'Beste {naam}, lees dit.', /accolades.*code/],
  ['an expression in a sentence', `Dit is {${run}} een zin.`, /accolades.*code/],
  ['an expression on its own', `{${run}}`, /accolades.*code/],
  ['an expression in a list', `- {${run}}`, /accolades.*code/],
  ['an expression in a table', `| Een |\n| --- |\n| {${run}} |`, /accolades.*code/],
  ['a comment of MDX', '{/* later */}', /accolades.*code/],
  ['two comments with code between', `{/* */ ${run} /* */}`, /accolades.*code/],
  ['an import', "import fs from 'node:fs'", /"import" of "export"/],
  ['an export', `export const gedaan = ${run}`, /"import" of "export"/],
  ['code as an attribute', `<Bel id={${run}} />`, /waarde van "id" is code/],
  ['code as an unknown attribute', `<Bel id="112" naam={${run}} />`, /waarde van "naam" is code/],
  ['code in the name of a line', `<Zin id={${run}} />`, /waarde van "id" is code/],
  ['attributes from code', `<Bel id="112" {...${run}} />`, /code in een <…>/],
  ['a script', `<script>alert(1)</script>`, /<script> is HTML/],
  ['a tag in a sentence', 'Dit is <b>niet</b> goed.', /<b> is HTML/],
  ['a tag of HTML with code', `<p onclick="alert(1)">Tekst.</p>`, /<p> is HTML/],
  ['a tag without a name', '<>Tekst.</>', /<> is HTML/],
  ['a part of a component', '<Bel.constructor />', /<Bel\.constructor> is HTML/],
  ['a word that objects know', '<constructor />', /<constructor> is HTML/],
  ['a comment of HTML', '<!-- later -->', /<!-- later --> is HTML/],
  ['braces around no code', 'Beste {voornaam achternaam}, lees dit.', /accolades.*code/],
  ['a brace alone', 'Beste {naam, lees dit.', /onderdeel van ons is: \{naam/],
  ['a sign alone', 'Je bent <18 jaar.', /onderdeel van ons is: <18/],
  ['a component that is not there', '<Knop />', /<Knop> bestaat niet/],
  ['HTML as an attribute', '<Bel id="112" set:html="<i>x</i>" />', /set:html|<Bel> bestaat niet/],
  ['a directive of Astro', '<Bel id="112" client:load />', /client:load|<Bel> bestaat niet/],
  ['a link with code', '[Kijk hier](javascript:alert(1)) eens.', /link naar "javascript:/],
  ['… in capitals', '[Kijk hier](JavaScript:alert(1)) eens.', /link naar "JavaScript:/],
  ['… behind a sign', '[Kijk hier](java&#115;cript:alert(1)) eens.', /link naar "javascript:/],
  ['… behind a tab', '[Kijk hier](<java\tscript:alert(1)>) eens.', /link naar "java script:/],
  ['… somewhere else', '[hier]: vbscript:alert(1)', /link naar "vbscript:/],
  ['a link with a page in it', '[Kijk hier](data:text/html,x) eens.', /link naar "data:/],
  ['a picture that is a script', '![Een foto](./kwaad.mjs)', /plaatje.*kwaad\.mjs/],
  ['a picture of elsewhere', '![Een foto](https://example.org/x.png)', /plaatje.*example\.org/],
];

const key = ({ file, line, problem }: Finding) => JSON.stringify([file, line, problem]);
const known = new Set(checkContentFolder(tree.root).findings.map(key));

/** What is wrong now and was not before. */
const newFindings = (path: string, text: string) =>
  tree.with([{ path, to: Buffer.from(text) }], () =>
    checkContentFolder(tree.root).findings.filter((finding) => !known.has(key(finding))),
  );

/** The first file of a kind. */
const firstOf = (kind: RegExp): string => {
  const path = tree.files.find((file) => kind.test(file));
  if (path === undefined) throw new Error(`No file of the tree is ${String(kind)}.`);
  return path;
};

/** A text of a kind with more at its end, and the lines where that begins and ends. */
const withMore = (kind: RegExp, more: string) => {
  const path = firstOf(new RegExp(`${kind.source}.*\\.mdx$`));
  const text = `${tree.text(path).toString().trimEnd()}\n\n${more}`;
  const last = text.split('\n').length;
  return { path, text: `${text}\n`, first: last - more.split('\n').length + 1, last };
};

test('in an outcome no text stands at all, with code or without', () => {
  const problemsWith = (more: string) => {
    const { path, text } = withMore(withoutText, more);
    return newFindings(path, text).map(({ problem }) => problem);
  };
  expect(problemsWith('Een zin.')).toEqual([expect.stringMatching(/tekst onder de velden/)]);
  expect(problemsWith(`{${run}}`)).toEqual([expect.stringMatching(/accolades.*code/)]);
});

/** All ways in a block, and in every other kind one in three, each in another; `WAYS=all` tries all. */
const waysIn = (kind: string, at: number) =>
  ways.filter(
    (_, way) => kind === 'block' || process.env['WAYS'] === 'all' || (way + at) % 3 === 0,
  );

describe.each(
  Object.entries(kinds).map(([name, kind], at) => [name, kind, waysIn(name, at)] as const),
)('in a %s', (_, kind, tried) => {
  test.each(tried)('%s is a finding at its line, and does not run', (_name, more, problem) => {
    const { path, text, first, last } = withMore(kind, more);
    const found = newFindings(path, text);
    // A table is no sentence of a story, and a link to nothing is missed: other findings may speak of these lines.
    const places = found.map(({ file, line = 0 }) => [file, line >= first && line <= last]);
    expect(places).toEqual(found.map(() => [`content/${path}`, true]));
    const named = found.filter((one) => problem.test(one.problem));
    expect([...new Set(named.map(({ line }) => line))]).toEqual([last]);
  });

  // A line is one paragraph for each reader, and one more is a mistake of another kind.
  test.skipIf(kind === kinds['agreed line'])(
    'signs that are written as signs are no findings',
    () => {
      const { path, text } = withMore(
        kind,
        'Dit is een accolade: \\{ en \\}. Dit is kleiner dan: \\<.',
      );
      expect(newFindings(path, text)).toEqual([]);
    },
  );
});

test('every mistake in one text is told at once, each with its line', () => {
  const more = 'Beste {naam en}.\n\nHoi {jij}.\n\nJe bent <18 jaar.\n\n<!-- later -->\n\n<b>Nu</b>';
  const { path, text, first } = withMore(kinds.guide, more);
  expect(newFindings(path, text).map(({ line }) => line)).toEqual(
    expect.arrayContaining([0, 2, 4, 6, 8].map((at) => first + at)),
  );
});

describe('a text that no feature reads', () => {
  test.each([kinds.organisation, kinds.module])('in the folder of %s', (kind) => {
    const folder = dirname(firstOf(kind));
    const found = newFindings(`${folder}/kwaad.mdx`, `---\ntitle: x\n---\n{${run}}\n`);
    expect(found.map(({ file, line }) => [file, line])).toEqual(
      expect.arrayContaining([
        [`content/${folder}/kwaad.mdx`, 4],
        [`content/${folder}/kwaad.mdx`, undefined],
      ]),
    );
  });

  test('behind a link of the file system: the checks do not follow it, and Astro does', () => {
    const link = join(tree.root, 'guides/snelkoppeling');
    symlinkSync(join(tree.root, 'topics'), link);
    try {
      const found = checkContentFolder(tree.root).findings.filter((one) => !known.has(key(one)));
      expect(found.map(({ file }) => file)).toContain('content/guides/snelkoppeling');
    } finally {
      rmSync(link);
    }
  });
});

describe('what YAML has beside values', () => {
  const places = [
    /^law\//,
    /^links\//,
    /^contact\/holidays/,
    /^contact\/[^/]+\/helpline\.yaml$/,
    /^programme\/modules\/.*yaml$/,
    /^flows\/.*\/question\.yaml$/,
    /^lessons\/.*\/lesson\.yaml$/,
    /^campaign\/facts\.yaml$/,
  ];
  test.each([
    // Where it refers to stands on the same line: one thing to mend.
    ['a list in itself', 'lus: &lus [*lus]', ['&lus']],
    ['a type of a program', "kwaad: !!js/function 'x'", ['tag:yaml.org,2002:js/function']],
    ['a type of its own', 'kwaad: !type x', ['!type']],
  ])('%s is a finding at its line, in every kind of file', (_, line, signs) => {
    for (const place of places) {
      const path = firstOf(place);
      const text = `${tree.text(path).toString().trimEnd()}\n${line}\n`;
      const found = newFindings(path, text).filter(({ problem }) => problem.includes('van YAML'));
      expect(
        found.map(({ file, line: at, problem }) => [file, at, /"(.*?)"/.exec(problem)?.[1]]),
      ).toEqual(signs.map((sign) => [`content/${path}`, text.split('\n').length - 1, sign]));
    }
  });
});

/** The project once more, with a text that would run, and stop the build with the code for "all went well". */
const runningText = () => {
  const project = new ProjectCopy();
  const text = 'content/guides/veilig-surfen/nl.mdx';
  appendFileSync(join(project.folder, text), `\n{${run}}\n\n{process.exit(0)}\n`);
  mkdirSync(join(project.folder, 'dist'));
  writeFileSync(join(project.folder, 'dist/index.html'), 'de eerdere site');
  const lines = readFileSync(join(project.folder, text), 'utf8').split('\n').length - 1;
  const build = () => {
    const { status, stdout, stderr } = spawnSync('node', ['scripts/build.mjs'], {
      cwd: project.folder,
      encoding: 'utf8',
    });
    // The trace is that of the afterEach: it did not run.
    expect(status).not.toBe(0);
    expect(readdirSync(join(project.folder, 'dist'))).toEqual(['index.html']);
    return stdout + stderr;
  };
  return { project, build, places: [`${text}:${lines - 2}\n`, `${text}:${lines}\n`] };
};

test('a build says so before it reads a text, and so does Astro when nobody checked', () => {
  const { project, build, places } = runningText();
  using copy = project;
  const checked = build();
  for (const place of places) expect(checked).toContain(place);
  copy.change('astro.config.mjs', '    checkContent(),\n', '');
  const unchecked = build();
  for (const place of places) expect(unchecked).toContain(place);
}, 180_000);

describe('whoever skips the checks', () => {
  test.each(ways)('%s: Astro is not given the text', (_, more, problem) => {
    const { path, text, last } = withMore(kinds.guide, more);
    const found = refuse(path, text).filter((one) => problem.test(one.problem));
    expect(found.map(({ file, line }) => [file, line])).toEqual([[path, last]]);
  });

  // Each of these is YAML as well: whoever takes it for a field sees nothing wrong.
  const stop = '{process.exit(0)}';
  const fields = (more: string) => `---\ntitle: Een titel\n${more}\n---\nEen zin.\n`;
  test.each([
    ['a layout', fields('layout: ./kwaad.mjs')],
    ['… by another way', fields('<<: { layout: ./kwaad.mjs }')],
    ['fields that end early for Astro', fields(`---: ${stop}`)],
    ['… or with another line', fields(`+++: ${stop}`)],
    ['… or at once', `---\n---\n${stop}\n---\n`],
    ['a text without fields', `${stop}\n`],
    ['fields in TOML', `+++\ntitle = "x"\n+++\n${stop}\n`],
  ])('%s: neither', (_, text) => {
    expect(refuse('content/guides/proef/nl.mdx', text)).not.toEqual([]);
  });

  test('it is given every text of the site', () => {
    const texts = ['content', 'tests/support/kitchen-sink']
      .flatMap(filesIn)
      .filter((path) => path.endsWith('.mdx'));
    expect(
      texts.flatMap((path) =>
        refuse(path, withLines('content', path, readFileSync(path, 'utf8')).text),
      ),
    ).toEqual([]);
  });
});
