import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from '@xmldom/xmldom';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { elements, OfficeFile, textIn } from '../support/office.ts';
import { files } from '../support/pages.ts';
import { webDocument } from '../support/web-document.ts';
import { tokens } from '../support/words.ts';

const office = files.filter((path) => /\.(?:docx|pptx)$/.test(path));
const words = office.filter((path) => path.endsWith('.docx'));
const decks = office.filter((path) => path.endsWith('.pptx'));

const opened = new Map(office.map((path) => [path, new OfficeFile(join('dist', path))]));
const open = (path: string): OfficeFile => {
  const file = opened.get(path);
  if (!file) throw new Error(`${path} is not built.`);
  return file;
};

test('there are documents to check', () => {
  expect([words.length > 40, decks.length]).toEqual([true, 5]);
});

describe.each(office)('%s is a sound package', (path) => {
  const file = open(path);
  const parts = [...file.parts.keys()];

  test('every part is well-formed and says what it is', () => {
    for (const part of parts.filter((one) => /\.(?:xml|rels)$/.test(one))) file.xml(part);
    for (const part of parts.filter((one) => one !== '[Content_Types].xml')) {
      const type = file.contentType(part);
      expect(type, part).toMatch(/\S/);
      // "Some XML" tells an office program nothing.
      expect(type, part).not.toBe('application/xml');
    }
  });

  test('every relation leads to a part or an address, and every use has its relation', () => {
    for (const part of ['', ...parts.filter((one) => one.endsWith('.xml'))]) {
      const relations = file.relations(part);
      for (const { to, outside } of relations) {
        if (outside) expect(to, part).toMatch(/^(?:https:\/\/|tel:|mailto:)/);
        else expect(parts, part).toContain(to);
      }
      if (part === '') continue;
      const ids = relations.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const one of elements(file.xml(part), '*')) {
        for (const name of ['r:id', 'r:embed', 'r:link']) {
          const used = one.getAttribute(name);
          if (used) expect(ids, `${part} ${one.tagName}`).toContain(used);
        }
      }
    }
  });

  test('is in Dutch, and every picture has words', () => {
    for (const part of file.partsLike(/^(?:word|ppt)\/.*\.xml$/)) {
      const xml = file.xml(part);
      const languages = [
        ...elements(xml, 'w:lang').map((one) => one.getAttribute('w:val')),
        ...['a:rPr', 'a:endParaRPr', 'a:defRPr'].flatMap((name) =>
          elements(xml, name).map((one) => one.getAttribute('lang') ?? 'nl-NL'),
        ),
      ];
      for (const language of languages) expect(language, part).toBe('nl-NL');
      for (const run of elements(xml, 'a:r')) {
        const [look] = elements(run, 'a:rPr');
        expect(look?.getAttribute('lang'), part).toBe('nl-NL');
      }
      const pictures = [
        ...elements(xml, 'wp:docPr'),
        ...elements(xml, 'p:pic').flatMap((one) => elements(one, 'p:cNvPr')),
      ];
      for (const picture of pictures) expect(picture.getAttribute('descr'), part).toMatch(/\S/);
    }
  });
});

/** Whether a setting of Word holds: one that is there holds, unless it says that it does not. */
const isOn = (setting: Element): boolean =>
  !['false', 'off', '0'].includes(setting.getAttribute('w:val') ?? '');

/** Decided by hand: how large the letters are on paper, in half points. Easy packs are for who reads with effort. */
const lettersOf = (path: string): string => {
  const [name = '', pack = ''] = path.replace('.docx', '').split('/').toReversed();
  if (path.startsWith('/stop-kindermisbruik/')) return '21';
  if (name === 'gespreksregels') return '38';
  if (name === 'hulpkaart') return '30';
  if (name === 'ouderbrief') return '24';
  if (path.startsWith('/ouders/')) return '25';
  if (name.startsWith('werkblad')) return /^(?:po-7-8|vso)-/.test(pack) ? '28' : '25';
  return '22';
};

const named = z.object({ name: z.string() });
/** Who made a file, and who changed it last: never somebody's own name, nor that of a program. */
const makers = (file: OfficeFile): readonly (string | null)[] => {
  const core = file.xml('docProps/core.xml');
  return ['dc:creator', 'cp:lastModifiedBy'].flatMap((name) =>
    elements(core, name).map(({ textContent }) => textContent),
  );
};
const { shown, ...names } = z
  .object({ shown: z.enum(['earlier', 'now']), earlier: named, now: named })
  .parse(parse(readFileSync('content/organisation/names.yaml', 'utf8')));
const organisation = expect.stringContaining(names[shown].name) as unknown;

test.each(decks)('%s names the organisation as its maker, and nobody else', (path) => {
  expect(makers(open(path))).toEqual([organisation]);
});

describe.each(words)('%s', (path) => {
  const file = open(path);
  const xml = file.xml('word/document.xml');
  const page = webDocument(path);
  const styles = new Map(
    elements(file.xml('word/styles.xml'), 'w:style').map((one) => [
      one.getAttribute('w:styleId'),
      elements(one, 'w:outlineLvl')[0]?.getAttribute('w:val'),
    ]),
  );
  const headings = elements(xml, 'w:p').flatMap((one) => {
    const style = elements(one, 'w:pStyle')[0]?.getAttribute('w:val');
    const level = styles.get(style ?? '');
    return level ? [[Number(level) + 1, textIn(one, 'w:t')] as const] : [];
  });

  test('has the headings of its web page, with real styles that have a level', () => {
    expect(headings).toEqual(page.headings);
  });

  test('says what its web page says, in the same order', () => {
    const said = elements(xml, '*').flatMap((one) => {
      if (one.tagName === 'w:t') return one.textContent ?? '';
      if (one.tagName === 'wp:docPr') return ` ${one.getAttribute('descr') ?? ''} `;
      return ['w:p', 'w:br', 'w:tab'].includes(one.tagName) ? ' ' : '';
    });
    expect(tokens(said.join(''))).toEqual(tokens(page.text));
  });

  test('has letters of the size that its readers need', () => {
    const defaults = elements(file.xml('word/styles.xml'), 'w:docDefaults')[0];
    const size = defaults && elements(defaults, 'w:sz')[0]?.getAttribute('w:val');
    expect(size).toBe(lettersOf(path));
  });

  test('names the organisation as who made it and changed it last', () => {
    expect(makers(file)).toEqual([organisation, organisation]);
  });

  test('repeats the head of every table, and says in its settings that it is Dutch', () => {
    const heads = elements(xml, 'w:tbl').map((table) =>
      elements(table, 'w:tr').map((row) => elements(row, 'w:tblHeader').some(isOn)),
    );
    // Lines to write on are a table to Word as well, of one row and without a head.
    const withHead = heads.filter((rows) => rows.includes(true));
    expect(withHead).toHaveLength(page.tables);
    for (const [first, ...rest] of withHead)
      expect([first, rest.includes(true)]).toEqual([true, false]);
    expect(elements(file.xml('word/styles.xml'), 'w:lang').length).toBeGreaterThan(0);
  });
});

const placeholder = (shape: Element): string | undefined =>
  elements(shape, 'p:ph')[0]?.getAttribute('type') ?? undefined;

describe.each(decks)('%s', (path) => {
  const file = open(path);
  const page = webDocument(path);
  const slides = file.partsLike(/^ppt\/slides\/slide\d+\.xml$/).map((part) => ({
    part,
    xml: file.xml(part),
    notes: file.relations(part).find(({ type }) => type === 'notesSlide')?.to,
  }));

  test('has a slide with a title for each slide of its web page', () => {
    const titles = slides.map(({ xml }) => {
      const shapes = elements(xml, 'p:sp').filter((one) =>
        ['title', 'ctrTitle'].includes(placeholder(one) ?? ''),
      );
      return shapes.map((one) => textIn(one, 'a:t'));
    });
    expect(titles).toEqual(page.headings.map(([, words]) => [words]));
  });

  test('has with every slide what the teacher says', () => {
    for (const { part, notes } of slides) {
      const said = notes ? textIn(file.xml(notes), 'a:t') : '';
      expect(tokens(said).length, part).toBeGreaterThan(8);
    }
  });

  test('places nothing outside its slides', () => {
    const [size] = elements(file.xml('ppt/presentation.xml'), 'p:sldSz');
    const number = (one: Element | undefined, name: string) => Number(one?.getAttribute(name));
    for (const { part, xml } of slides) {
      for (const frame of [...elements(xml, 'a:xfrm'), ...elements(xml, 'p:xfrm')]) {
        const [off] = elements(frame, 'a:off');
        const [ext] = elements(frame, 'a:ext');
        const [x, y] = [number(off, 'x'), number(off, 'y')];
        expect(Math.min(x, y), part).toBeGreaterThanOrEqual(0);
        expect(x + number(ext, 'cx'), part).toBeLessThanOrEqual(number(size, 'cx'));
        expect(y + number(ext, 'cy'), part).toBeLessThanOrEqual(number(size, 'cy'));
      }
    }
  });
});
