import { describe, expect, it } from 'vitest';
import { checkHelplines, checkTalk } from '../../src/contact/checks.ts';
import { readHelplines, type HelplineSource } from '../../src/contact/read.ts';
import { helplineSchema, talkSchema, type HelplineFacts } from '../../src/contact/schema.ts';
import { ownAddressesIn } from '../../src/i18n/own-address.ts';
import { BrokenFolder } from '../support/broken-folder.ts';

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

it('somebody with hours that are sure, but not day and night, does not answer instead either', () => {
  const changed = (id: string, change: Partial<HelplineFacts>): [string, HelplineSource] => {
    const line = helplines.get(id);
    if (!line) throw new Error(`content/contact/${id} is not there.`);
    return [id, { ...line, facts: { ...line.facts, data: { ...line.facts.data, ...change } } }];
  };
  const findings = (hours: HelplineFacts['hours']) =>
    checkHelplines(
      new Map([
        ...helplines,
        changed('kindertelefoon', { hours, unverified: [] }),
        changed('helpwanted', { instead: ['kindertelefoon'] }),
      ]),
      pages,
    ).map(({ field }) => field);
  expect(findings('always')).toEqual([]);
  expect(findings([{ days: ['mo'], from: '09:00', to: '17:00' }])).toEqual(['instead.0']);
  expect(findings('unknown')).toEqual(['instead.0']);
});

describe('our own hours and chat', () => {
  /** What is read of a content folder with these settings of the organisation. */
  const own = (reach: string) => {
    using content = new BrokenFolder('organisation');
    content.write('reach.yaml', reach);
    const { helplines: lines, findings } = readHelplines(content.root);
    return { line: lines.get('helpwanted'), others: lines.get('csg'), lines, findings };
  };
  const open = "hours:\n  - { days: [mo], from: '09:00', to: '17:00' }\n";

  it('are what the organisation set, and no other line has them', () => {
    const { line, others, findings } = own(`${open}chat: https://chat.helpwanted.nl/\n`);
    expect(findings).toEqual([]);
    expect(line?.facts.data.hours).toEqual([{ days: ['mo'], from: '09:00', to: '17:00' }]);
    expect(line?.facts.data.chat).toBe('https://chat.helpwanted.nl/');
    expect(others?.facts.data.hours).toBe('always');
  });

  it('are not known while nothing is set, and there is no chat then', () => {
    const { line } = own('hours: unknown\n');
    expect(line?.facts.data.hours).toBe('unknown');
    expect(line?.facts.data.chat).toBeUndefined();
  });

  it('never make a chat of a page of this site', () => {
    const { lines } = own(`${open}chat: https://www.helpwanted.nl/chat/\n`);
    const [finding, ...rest] = checkHelplines(lines, pages);
    expect(rest).toEqual([]);
    expect(finding?.file).toBe('content/organisation/reach.yaml');
    expect(finding?.problem).toContain('/chat/ is er niet');
    expect(own(`${open}chat: https://www.helpwanted.nl/\n`).findings[0]?.problem).toMatch(
      /niet de chat zelf/,
    );
  });

  it('stand in one place: not with the organisation as well', () => {
    const facts = helplines.get('helpwanted')?.facts.data;
    const twice = helplineSchema.safeParse({ ...facts, hours: 'always' });
    expect(twice.error?.issues[0]?.message).toContain('organisation/reach.yaml');
    const other = helplineSchema.safeParse({
      ...helplines.get('csg')?.facts.data,
      hours: undefined,
    });
    expect(other.error?.issues[0]?.message).toContain('Vul "hours" in');
  });
});

describe('who stands in "Praat nu"', () => {
  const contact = readHelplines('content');
  const { talk } = contact;
  if (!talk) throw new Error('content/contact/praat-nu.yaml is not there.');
  const lines = talk.data.helpwanted;

  it('can be called, and by night surely answers', () => {
    expect(checkTalk(contact)).toEqual([]);
    expect(checkTalk({ ...contact, talk: undefined })).toEqual([]);
  });

  it.each<[string, Partial<typeof lines>, string]>([
    ['first', { first: 'nee' }, '"nee" staat niet in content/contact.'],
    ['first', { first: 'fier' }, '"fier" heeft geen nummer om te bellen.'],
    ['first', { first: 'kindertelefoon' }, '"kindertelefoon" is er niet voor elke leeftijd.'],
    ['day', { day: 'helpwanted' }, '"helpwanted" staat niet bij "night".'],
    ['night.1', { night: ['csg', 'kindertelefoon'] }, '"kindertelefoon" neemt niet zeker'],
    ['night.1', { night: ['csg', 'meldpunt-kinderporno'] }, 'neemt niet zeker'],
    [
      'situations.talk.0',
      { situations: { ...lines.situations, talk: ['take-it-down'] } },
      '"take-it-down" heeft geen nummer',
    ],
  ])('at %s: %o', (field, change, problem) => {
    const data = { ...talk.data, helpwanted: { ...lines, ...change } };
    const [finding, ...others] = checkTalk({ ...contact, talk: { ...talk, data } });
    expect(others).toEqual([]);
    expect(finding?.file).toBe('content/contact/praat-nu.yaml');
    expect(finding?.field).toBe(`helpwanted.${field}`);
    expect(finding?.problem).toContain(problem);
    expect(finding?.fix).toMatch(/^Kies uit: \S+, \S+/);
  });

  it('that could not be read is there all the same', () => {
    const helplines = new Map([...contact.helplines].filter(([id]) => id !== 'csg'));
    expect(checkTalk({ ...contact, helplines, unread: new Set(['csg']) })).toEqual([]);
    expect(checkTalk({ ...contact, helplines })).not.toEqual([]);
  });

  it('is one to three for what somebody chooses', () => {
    const problems = (ids: readonly string[]) =>
      talkSchema
        .safeParse({
          ...talk.data,
          helpwanted: { ...lines, situations: { ...lines.situations, danger: ids } },
        })
        .error?.issues.map(({ message }) => message);
    expect(problems(['112'])).toBeUndefined();
    expect(problems([])?.join()).toMatch(/ten minste één organisatie/);
    expect(problems(['112', '113', 'csg', 'veilig-thuis'])?.join()).toMatch(/hoogstens drie/);
  });
});
