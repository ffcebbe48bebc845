import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { findChapter } from '../../src/editors/book/find.ts';
import { linesBefore, openFlow } from '../../src/editors/book/flow.ts';
import { bookOf, chaptersOf, flowPart } from '../../src/editors/book/index.ts';
import { readBookContent } from '../../src/editors/book/read.ts';
import { fewestWays } from '../../src/editors/book/ways.ts';
import { holds, type Answers } from '../../src/flow/condition.ts';
import { firstLineAt } from '../../src/flow/model.ts';
import { readFlow } from '../../src/flow/read.ts';
import type { DocumentBlock } from '../../src/lessons/model.ts';
import { documentPieces } from '../../src/lessons/text.ts';
import { signTexts } from '../../src/signing/sign.ts';
import { readSigned } from '../../src/signing/state.ts';
import { fit, kitchenSink, report } from '../support/flows.ts';
import { visitsOf } from '../support/visits.ts';

// Everything that somebody signs stands in the book. What there is, is read from the folders here, by hand.

const content = readBookContent('content');
const book = bookOf(content);
const namesIn = (...path: readonly string[]): readonly string[] =>
  readdirSync(join('content', ...path), { withFileTypes: true })
    .filter((one) => one.isDirectory())
    .map(({ name }) => name);
const text = (...path: readonly string[]) => readFileSync(join('content', ...path), 'utf8');

/** All that is read in each chapter, a line a part. */
const said = new Map(
  chaptersOf(book).map(({ id, blocks }) => [id, documentPieces(blocks).map((one) => one.text)]),
);
const linesOf = (id: string): readonly string[] => {
  const found = said.get(id);
  if (!found) throw new Error(`The book has no chapter ${id}.`);
  return found;
};

const flows = namesIn('flows');
const blockSchema = z.object({
  outcomes: z.array(z.string()).default([]),
  when: z.unknown().optional(),
  part: z.string(),
});
const blocksOf = (flow: string) =>
  namesIn('flows', flow, 'blocks').map((id) => ({
    id,
    ...blockSchema.parse(parse(text('flows', flow, 'blocks', id, 'block.yaml'))),
  }));

test('it has a chapter for each outcome, module and pack, and no other of these', () => {
  const expected = [
    ...flows.flatMap((flow) =>
      namesIn('flows', flow, 'outcomes').map((outcome) => `${flow}-${outcome}`),
    ),
    ...namesIn('programme', 'modules').map((id) => `module-${id}`),
    ...namesIn('lessons')
      .filter((id) => id !== 'pictures')
      .map((id) => `pakket-${id}`),
  ];
  const beside = /-(?:vragen|eerste-regels|afspraken|vertellen)$|^bijlage-/;
  const found = chaptersOf(book).map(({ id }) => id);
  expect(found.filter((id) => !beside.test(id)).toSorted()).toEqual(expected.toSorted());
  expect(new Set(found).size).toBe(found.length);
});

describe.each(flows)('of "%s"', (flow) => {
  test('each block stands in the chapter of each of its outcomes, with for whom it is', () => {
    for (const { id, outcomes, when, part } of blocksOf(flow)) {
      if (part === 'eerst') {
        const found = linesOf(`${flow}-eerste-regels`).filter((line) => line.includes(`(${id}, `));
        expect(found, id).toHaveLength(1);
        expect(found[0], id).toMatch(/ Als .+\. \(/);
      }
      for (const outcome of outcomes) {
        const found = linesOf(`${flow}-${outcome}`).filter((line) => line.includes(` · ${id} · `));
        expect(found, `${outcome} ${id}`).toHaveLength(1);
        const everybody = 'Voor iedereen hier. (iedereen ';
        if (when === undefined) expect(found[0], id).toContain(everybody);
        else if (!found[0]?.includes(everybody)) {
          expect(found[0], id).toMatch(
            /(?:^| )Als .+\. \((?:[\d.]+ bezoekers?|leest hier niemand) · /,
          );
        }
      }
    }
  });

  test('each agreement stands there, with its source', () => {
    const agreements = z
      .array(z.object({ id: z.string(), says: z.string(), source: z.string() }))
      .parse(parse(text('flows', flow, 'agreements.yaml')));
    const read = linesOf(`${flow}-afspraken`);
    const curly = (words: string) => words.replaceAll(/["“”]/g, '"').replaceAll(/['‘’]/g, "'");
    for (const { id, says, source } of agreements) {
      const at = read.indexOf(id);
      expect(at, id).toBeGreaterThanOrEqual(0);
      expect(curly(read[at + 1] ?? ''), id).toMatch(/ \((?:concept|beoordeeld)\)$/);
      expect(curly(read[at + 1] ?? '').startsWith(curly(says)), id).toBe(true);
      expect(curly(read.slice(at, at + 5).join(' ')), id).toContain(curly(source));
    }
  });

  test('each question stands there, with each answer', () => {
    const read = linesOf(`${flow}-vragen`);
    for (const id of namesIn('flows', flow, 'questions')) {
      const at = read.findIndex((line) => line.includes(`/questions/${id} `));
      expect(at, id).toBeGreaterThan(0);
      const [, front = ''] = text('flows', flow, 'questions', id, 'nl.mdx').split('---');
      const { options } = z
        .object({ options: z.record(z.string(), z.string()) })
        .parse(parse(front));
      for (const label of Object.values(options)) {
        expect(read.slice(at).join('\n').replaceAll('’', "'"), id).toContain(label);
      }
    }
  });
});

test('each message to tell it stands there, with to whom', () => {
  const recipients = z
    .object({ to: z.array(z.looseObject({ id: z.string(), label: z.string(), kort: z.string() })) })
    .parse(parse(text('flows', 'advies', 'tell', 'nl.yaml'))).to;
  const read = linesOf('advies-vertellen').map((line) => line.replaceAll('’', "'"));
  for (const { id, label, kort } of recipients) {
    const at = read.indexOf(`${label} (${id})`);
    expect(at, id).toBeGreaterThan(0);
    expect(read[at + 1], id).toMatch(/^Voor wie: (?:Als .+|iedereen)\./);
    expect(read[at + 2], id).toBe(`Kort: ${kort}`);
  }
  expect(recipients.length).toBeGreaterThan(3);
});

test('each module has its steps and exercises, each pack its documents', () => {
  for (const id of namesIn('programme', 'modules')) {
    const read = linesOf(`module-${id}`);
    const source = text('programme', 'modules', id, 'nl.mdx');
    for (const [, step = ''] of source.matchAll(/^## (.+)$/gm)) {
      expect(read.map((line) => line.replaceAll('’', "'"))).toContain(step);
    }
    const exercises = [...source.matchAll(/<Oefening id="(.+)" \/>/g)].map(([, name]) => name);
    for (const name of exercises) expect(read.join('\n'), id).toMatch(`${name ?? ''} · `);
    expect(read.filter((line) => line.startsWith('Oefening: '))).toHaveLength(exercises.length);
  }
  for (const id of namesIn('lessons').filter((name) => name !== 'pictures')) {
    const files = readdirSync(join('content', 'lessons', id)).filter((name) =>
      name.endsWith('.mdx'),
    );
    const said = linesOf(`pakket-${id}`).filter((line) => line.startsWith('content/lessons/'));
    expect(said.flatMap((line) => /\/([^/]+\.mdx) · /.exec(line)?.[1] ?? []).toSorted()).toEqual(
      files.toSorted(),
    );
  }
});

test('each organisation has its number, its source and its day, each law and agreed line its words', () => {
  const organisations = linesOf('bijlage-hulplijnen').join('\n').replaceAll('\u2011', '-');
  for (const id of namesIn('contact')) {
    const { phone, source } = z
      .object({
        phone: z.object({ number: z.string() }).optional(),
        source: z.array(z.object({ where: z.string() })),
      })
      .parse(parse(text('contact', id, 'helpline.yaml')));
    if (phone) expect(organisations.replaceAll('\u00A0', ' '), id).toContain(phone.number);
    for (const { where } of source) {
      expect(organisations.replaceAll(/[“”]/g, '"'), id).toContain(where.replaceAll(/[“”]/g, '"'));
    }
  }
  expect(organisations).toContain('laatst vergeleken op 24 november 2026');
  const laws = linesOf('bijlage-wetten').join('\n');
  for (const file of readdirSync('content/law')) {
    const { article } = z.object({ article: z.string() }).parse(parse(text('law', file)));
    expect(laws.replaceAll('’', "'")).toContain(article.replaceAll('’', "'"));
  }
  const read = linesOf('bijlage-vaste-zinnen');
  for (const id of namesIn('lines')) {
    expect(read).toContain(id);
    for (const [, reader = ''] of text('lines', id, 'nl.mdx').matchAll(/^## (.+)$/gm)) {
      expect(read.slice(read.indexOf(id)), id).toContain(`Voor: ${reader}`);
    }
  }
});

test('a rule reads as an expert would say it', () => {
  const lineWith = (chapter: string, part: string) =>
    linesOf(chapter).find((line) => line.includes(part));
  expect(lineWith('advies-sextortion-geld', ' · bel-je-bank · ')).toMatch(
    /Als het voor mezelf is, en er al betaald is\. \([\d.]+ bezoekers · bel-je-bank · /,
  );
  expect(lineWith('melden-eigen-beeld', ' · nu-eigen-beeld-jong · ')).toContain(
    'Als de leeftijd onder 18 of onbekend is. (8 bezoekers',
  );
  // Of what everybody answers here the shorter way to say it.
  expect(lineWith('melden-eigen-beeld', ' · nu-eigen-beeld · ')).toContain(
    'Als de leeftijd 18-plus is. (4 bezoekers',
  );
  expect(linesOf('melden-eigen-beeld')).toContain(
    'Over wie: mijzelf → Wat gemeld wordt: een naaktbeeld van mij',
  );
});

// In the small flows every visitor is listed, one after another.
describe.each([report, fit, kitchenSink].map((sources) => [sources.id, sources] as const))(
  'for each visitor of "%s"',
  (_, sources) => {
    const { flow } = sources;
    const opened = openFlow(sources, content);
    const visits = visitsOf(flow);

    test('a rule at an outcome holds as the whole rule does', () => {
      for (const { outcome, answers } of visits) {
        for (const { when, outcomes } of flow.blocks) {
          if (!when || !outcomes.includes(outcome)) continue;
          const here = opened.here(outcome, when);
          expect(typeof here === 'boolean' ? here : holds(here, answers)).toBe(
            holds(when, answers),
          );
        }
      }
    });

    test('a way leads to their outcome, and none to another', () => {
      const ways = Object.keys(flow.outcomes).map((id) => {
        const own = opened.routes.filter(({ end }) => end === id);
        return { id, ...fewestWays(flow, own) };
      });
      const isOn = (answers: Answers, way: (typeof ways)[number]['ways'][number]) =>
        way.every(({ node, options }) => options.some((one) => answers[node]?.includes(one)));
      for (const { outcome, answers } of visits) {
        const found = ways.filter((one) => one.ways.some((way) => isOn(answers, way)));
        expect(found.map(({ id }) => id)).toContain(outcome);
        // Behind an urgent outcome somebody goes on: the way to it is the beginning of theirs.
        for (const { id } of found.filter((one) => one.id !== outcome)) {
          expect(flow.outcomes[id]?.next, `${id} ${JSON.stringify(answers)}`).toBeDefined();
        }
      }
    });

    test('the lines before an outcome are those that they read', () => {
      for (const id of Object.keys(flow.outcomes)) {
        const read = new Set(
          visits
            .filter(({ outcome }) => outcome === id)
            .flatMap(({ answers }) => {
              const asked = Object.entries(answers);
              return asked.flatMap(([node], at) =>
                node in flow.questions
                  ? (firstLineAt(flow, Object.fromEntries(asked.slice(0, at)))?.id ?? [])
                  : [],
              );
            }),
        );
        expect([...linesBefore(opened, id)].toSorted(), id).toEqual([...read].toSorted());
      }
    });
  },
);

test('a stranger’s questionnaire is a part like any other', () => {
  const { chapters } = flowPart(kitchenSink, content);
  const said = (blocks: readonly DocumentBlock[]) =>
    documentPieces(blocks).map((piece) => piece.text);
  for (const { id, outcomes } of kitchenSink.flow.blocks) {
    for (const outcome of outcomes) {
      const chapter = chapters.find((one) => one.id === `proef-${outcome}`);
      expect(said(chapter?.blocks ?? []).join('\n'), outcome).toContain(` · ${id} · `);
    }
  }
});

test('a short book leaves out what is signed, and tells what changed since', () => {
  const root = mkdtempSync(join(tmpdir(), 'padenboek-'));
  try {
    cpSync('tests/support/kitchen-sink/flows', join(root, 'flows'), { recursive: true });
    cpSync('content/organisation/signing.yaml', join(root, 'organisation/signing.yaml'));
    const sign = (what: string) =>
      signTexts(root, { what: [what], role: 'psycholoog' }, '2026-11-28').isDone;
    expect(sign('flows/proef/blocks')).toBe(true);
    expect(sign('flows/proef/outcomes/nood')).toBe(true);
    const file = join(root, 'flows/proef/blocks/vandaag-alle/nl.mdx');
    const changed = 'Bel vandaag nog een keer.';
    writeFileSync(file, readFileSync(file, 'utf8').replace(/---\n\n[^]+$/, `---\n\n${changed}\n`));
    const { sources } = readFlow(root, 'proef');
    if (!sources) throw new Error('The flow of the kitchen sink could not be read.');
    const chapters = (onlyOpen: boolean) => {
      const signed = { content: readSigned(root), onlyOpen };
      const parts = bookOf({ ...content, flows: [sources], signed }).parts;
      return new Map(
        parts
          .filter(({ id }) => id === 'proef')
          .flatMap((part) =>
            part.chapters.map(({ id, blocks }) => [
              id,
              documentPieces(blocks)
                .map((one) => one.text)
                .join('\n'),
            ]),
          ),
      );
    };
    const [short, whole] = [chapters(true), chapters(false)];
    const home = [...whole].find(([, words]) => words.includes(' · vandaag-alle · '))?.[0] ?? '';
    expect(whole.get(home)).toContain(' · nu-altijd · beoordeeld');
    expect(whole.get(home)).toContain(' · vandaag-alle · veranderd na de handtekening');
    const left = short.get(home) ?? '';
    expect(left).toContain(changed);
    expect(left).toContain('Veranderd sinds de handtekening (psycholoog, 28 november 2026):');
    expect(left).not.toContain(' · nu-altijd · ');
    expect(left).toMatch(/hier weggelaten: .*nu-altijd/);
    expect(left).toContain('inhoud: nog niet getekend, is voor psycholoog of hulpverlener');
    // Signed with all its blocks, and none of them changed.
    expect([whole.has('proef-nood'), short.has('proef-nood')]).toEqual([true, false]);
    expect(short.has('proef-eerste-regels')).toBe(false);
  } finally {
    rmSync(root, { recursive: true });
  }
});

test('a chapter is found by its name, and who names two or none reads which there are', () => {
  expect(findChapter(book, 'grooming')).toMatchObject({ id: 'advies-grooming' });
  expect(findChapter(book, 'melden/gevaar-nu')).toMatchObject({ id: 'melden-gevaar-nu' });
  expect(findChapter(book, '03-triggers')).toMatchObject({ id: 'module-03-triggers' });
  expect(findChapter(book, 'gevaar-nu')).toContain('advies/gevaar-nu, melden/gevaar-nu');
  expect(findChapter(book, 'gevaarnu')).toContain('Er is geen hoofdstuk "gevaarnu"');
});

test('the same content is the same part', () => {
  expect(flowPart(fit, content)).toEqual(book.parts.find(({ id }) => id === fit.id));
});
