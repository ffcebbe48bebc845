import { expect, test } from 'vitest';
import { plainFacts } from '../../src/campaign/fact.ts';
import type { Fact } from '../../src/campaign/schema.ts';

const fact: Fact = {
  text: 'Een feit.',
  year: 2019,
  source: { what: 'Jaarverslag 2019', line: 12 },
  checked: '2026-11-24',
  verified: false,
};
const onPaper = (changed: Partial<Fact>): string =>
  plainFacts(new Map([['een', { ...fact, ...changed }]]), 'nl').get('een')?.source ?? '';

test('a fact on paper says where it stands, of which year, and who looked when', () => {
  const said = onPaper({});
  for (const part of ['Jaarverslag 2019', '2019', '12', '24 november 2026']) {
    expect(said).toContain(part);
  }
});

test('whether somebody compared it with its source can be read, and is never left out', () => {
  const [looked, not] = [onPaper({ verified: true }), onPaper({ verified: false })];
  expect(looked).not.toBe(not);
  // Who only wrote it down claims no more than that; the doubt itself is for editors.
  expect(not).toMatch(/opgeschreven op/);
  expect(not).not.toMatch(/bekeken|vergeleken|nagekeken/);
  expect(looked).toMatch(/bekeken|vergeleken|nagekeken/);
});

test('a fact without a line in the report says nothing of a line', () => {
  expect(onPaper({ source: { what: 'Jaarverslag 2019' } })).not.toMatch(/\b12\b|undefined/);
});
