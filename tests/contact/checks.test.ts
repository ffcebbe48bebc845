import { describe, expect, it } from 'vitest';
import { checkHelplines } from '../../src/contact/checks.ts';
import { readHelplines, type HelplineSource } from '../../src/contact/read.ts';
import type { HelplineFacts } from '../../src/contact/schema.ts';
import { ownAddressesIn } from '../../src/i18n/own-address.ts';

const { helplines } = readHelplines('content');
const pages = new Set(['/', '/contact/', '/stoppen-is-mogelijk/', '/stoppen-is-mogelijk/nu/']);

/** What the check says when one organisation has other facts. */
const said = (id: string, change: Partial<HelplineFacts>) => {
  const line = helplines.get(id);
  if (!line) throw new Error(`content/contact/${id} is not there.`);
  const facts = { ...line.facts, data: { ...line.facts.data, ...change } };
  const changed = new Map<string, HelplineSource>([...helplines, [id, { ...line, facts }]]);
  return checkHelplines(changed, pages);
};

const source = (where: string) => ({ source: [{ what: 'Nummer', where, year: 2026 }] });

it('finds nothing in the organisations as they are', () => {
  expect(checkHelplines(helplines, pages)).toEqual([]);
});

describe('an address on a host of ours', () => {
  it.each([
    ['chat', { chat: 'https://www.helpwanted.nl/' }, /terug bij af/],
    ['chat', { chat: 'https://helpwanted.nl' }, /terug bij af/],
    ['chat', { chat: 'https://www.helpwanted.nl/chat/' }, /\/chat\/ is er niet/],
    ['url', { url: 'https://www.stoppenismogelijk.nl/stoppen-is-mogelijk/' }, /terug bij af/],
    ['url', { url: 'https://www.stoppenismogelijk.nl/contact/' }, /\/contact\/ is er niet/],
    ['url', { url: 'https://stop-kindermisbruik.nl/hulp?x=1' }, /\/hulp\/ is er niet/],
    ['source.0.where', source('helpwanted.nl/en'), /\/en\/ is er niet/],
    ['source.0.where', source('Zie www.helpwanted.nl, 2023'), /terug bij af/],
  ])('that promises what is not there: %s %o', (field, change, problem) => {
    const [finding, ...others] = said('fier', change);
    expect(others).toEqual([]);
    expect(finding?.file).toBe('content/contact/fier/helpline.yaml');
    expect(finding?.field).toBe(field);
    expect(finding?.line).toBeGreaterThan(1);
    expect(finding?.problem).toMatch(problem);
    expect(finding?.fix).not.toBe('');
  });

  it.each([
    { url: 'https://www.helpwanted.nl/contact/' },
    { chat: 'https://www.helpwanted.nl/contact' },
    { chat: 'https://www.stoppenismogelijk.nl/stoppen-is-mogelijk/nu/#praten' },
    // Others of the organisation, and a name of its own below our domain, are other sites.
    { chat: 'https://chat.helpwanted.nl/' },
    { url: 'https://www.stopitnow.nl/' },
    { url: 'https://www.meldpunt-kinderporno.nl/' },
    source('offlimits.nl/nieuws, 13 juli 2023'),
    source('info@helpwanted.nl'),
  ])('that is a page of ours, or of another site: %o', (change) => {
    expect(said('fier', change)).toEqual([]);
  });

  it('is known in the middle of a sentence, with or without "www."', () => {
    expect(ownAddressesIn('Zie helpwanted.nl/en, of https://WWW.Helpwanted.nl/advies/.')).toEqual([
      { door: 'helpwanted', path: '/en/' },
      { door: 'helpwanted', path: '/advies/' },
    ]);
  });
});

describe('who answers instead', () => {
  it.each(['nee', 'kindertelefoon', 'zelfmoordlijn', 'take-it-down', 'meldpunt-kinderporno'])(
    'is somebody who surely answers day and night, and not: %s',
    (id) => {
      const [finding, ...others] = said('helpwanted', { instead: ['113', id] });
      expect(others).toEqual([]);
      expect(finding?.field).toBe('instead.1');
      expect(finding?.problem).toContain(`"${id}"`);
      for (const sure of ['112', '113', 'csg', 'veilig-thuis']) {
        expect(finding?.fix).toContain(sure);
      }
    },
  );
});
