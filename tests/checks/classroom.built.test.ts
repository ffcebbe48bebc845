import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkCases } from '../../src/checks/classroom.ts';
import { openWholeLibrary } from '../../src/pages/_whole-library.ts';
import type { Given } from '../../src/flow/given.ts';
import { advice } from '../support/flows.ts';
import { pages } from '../support/pages.ts';
import { parsePage, readText } from '../support/words.ts';

const { cases } = openWholeLibrary();
const [first] = cases;
if (!first) throw new Error('There is no case in content/cases/.');

/** What the check says of a story that gives other answers. */
const said = (given: Given) =>
  checkCases(
    [{ ...first, source: { ...first.source, data: { ...first.source.data, given } } }],
    advice,
  );

test('a story gives the safe answer to what no class is asked', () => {
  expect(checkCases(cases, advice)).toEqual([]);
});

test.each([
  [{}, ['gevaar-nu', 'zelfdoding']],
  [{ rol: 'mezelf' }, ['gevaar-nu', 'afspraak-vandaag', 'zelfdoding']],
  [{ rol: 'vriend' }, ['gevaar-nu', 'afspraak-vandaag', 'zelfdoding']],
  [{ rol: 'mezelf', nu: 'zelfdoding' }, ['zelfdoding']],
] as const)('a story that leads a class to danger is a mistake: %o', (given, outcomes) => {
  const findings = said(given);
  for (const id of outcomes) {
    const [finding] = findings.filter(({ problem }) => problem.includes(`"${id}"`));
    expect(finding?.file).toMatch(/^content\/cases\/\w+\/nl\.mdx$/);
    expect(finding?.line).toBeGreaterThan(1);
    expect(finding?.fix).toContain('veilige antwoord');
  }
});

test.each([
  [{ rol: 'mezelf', nee: 'veilig' }, 'given.nee', /geen vraag met één antwoord/, /nu/],
  [{ rol: 'mezelf', stand: 'betaald' }, 'given.stand', /geen vraag met één antwoord/, /wat/],
  [{ rol: 'mezelf', nu: 'nee' }, 'given.nu', /"nee" is geen antwoord/, /veilig/],
])('an answer that the questions do not have: %o', (given, field, problem, fix) => {
  const [finding, ...others] = said(given);
  expect(others).toEqual([]);
  expect(finding?.field).toBe(field);
  expect(finding?.problem).toMatch(problem);
  expect(finding?.fix).toMatch(fix);
});

/** The words of somebody who is not safe, as an answer that a class could pick. */
const unsafe =
  /zelfdoding|niet meer leven|dood|zelfmoord|gevaar|niet veilig|vandaag een afspraak|poging/i;

describe.each(pages.filter((path) => path.startsWith('/docenten/klassikaal/')))('%s', (path) => {
  const html = readFileSync(`dist${path}index.html`, 'utf8');
  const page = parsePage(html);
  const labels = [...page.getElementsByTagName('label')].filter((one) =>
    / ?option /.test(`${one.getAttribute('class') ?? ''} `),
  );
  const questions = [...page.getElementsByTagName('legend')].map((one) => readText(one));

  test('has no answer for somebody who is in danger, nor the question', () => {
    expect(labels.length).toBeGreaterThan(20);
    expect(questions.length).toBeGreaterThan(5);
    expect(
      [...labels.map((one) => readText(one)), ...questions].filter((one) => unsafe.test(one)),
    ).toEqual([]);
  });

  test('holds no advice for who is in danger, not even out of sight', () => {
    for (const { id, next } of Object.values(advice.flow.outcomes)) {
      if (next !== undefined) expect(html).not.toMatch(new RegExp(`["=]${id}["\\]]`));
    }
  });

  test('tells a pupil whom it is about where to look, and whom to call', () => {
    const [own] = page.getElementsByClassName('own');
    if (!own) throw new Error('It says nothing to that pupil.');
    expect(readText(own)).toContain('helpwanted.nl/advies');
    const calls = [...own.getElementsByTagName('a')].map((one) => one.getAttribute('href'));
    expect(calls).toEqual(['tel:112', 'tel:113']);
  });
});
