import { describe, expect, test } from 'vitest';
import {
  helplineSchema,
  helplineWordsSchema,
  holidaysSchema,
  reachSchema,
  talkSchema,
} from '../../src/contact/schema.ts';

// What an editor may write, and what is refused and at which field. The words of a message are for editors to judge.

const source = [{ what: 'Nummer', where: 'hulplijn.nl', year: 2026 }];
const office = [{ days: ['mo'], from: '09:00', to: '17:00' }];
const good = {
  kind: 'helpline',
  groups: ['young'],
  country: 'nl',
  phone: { number: '0800-1234', tel: '08001234' },
  url: 'https://www.hulplijn.nl/',
  audience: ['jongeren'],
  hours: office,
  source,
  checked: '2026-11-28',
  verified: true,
};

interface Schema {
  readonly safeParse: (value: unknown) => {
    readonly error?: { readonly issues: readonly { readonly path: readonly PropertyKey[] }[] };
  };
}
/** The fields that are refused. */
const refused = (schema: Schema, value: unknown): readonly string[] => [
  ...new Set(schema.safeParse(value).error?.issues.map(({ path }) => path.join('.'))),
];

test('what is left out has its own meaning', () => {
  expect(helplineSchema.parse(good)).toMatchObject({ own: false, instead: [], unverified: [] });
  const ours = { ...good, own: true, hours: undefined };
  expect(helplineSchema.parse(ours).hours).toBe('unknown');
});

describe('the facts of an organisation', () => {
  test.each<readonly [string, object]>([
    ['a short number', { shortNumber: '113' }],
    ['a short number of four', { shortNumber: '1712' }],
    ['a number with a country', { phone: { number: '020 261 52 75', tel: '+31202615275' } }],
    ['the shortest number', { phone: { number: '112', tel: '112', free: true } }],
    ['the longest number', { phone: { number: '1', tel: '12345678901' } }],
    ['the shortest with a country', { phone: { number: '1', tel: '+12345678' } }],
    ['the longest with a country', { phone: { number: '1', tel: '+123456789012345' } }],
    ['a chat', { chat: 'https://chat.hulplijn.nl/' }],
    ['a chat at a page', { chat: 'https://hulplijn.nl/chat' }],
    ['a chat behind a question mark', { chat: 'https://hulplijn.nl/?chat' }],
    ['a chat behind a hash', { chat: 'https://hulplijn.nl/#chat' }],
    ['a chat on the website', { chat: 'website', chatHours: 'always' }],
    ['day and night', { hours: 'always' }],
    ['hours that are not known', { hours: 'unknown' }],
    ['until midnight', { hours: [{ days: ['mo', 'su'], from: '00:00', to: '24:00' }] }],
    ['a minute before', { hours: [{ days: ['sa'], from: '19:59', to: '23:59' }] }],
    ['an eve', { eves: '17:30', holidaysClosed: true }],
    ['an eve as usual', { eves: 'usual', holidaysClosed: false }],
    ['the youngest and the oldest', { ages: { from: 0, to: 120 } }],
    ['one age', { ages: { from: 18 } }],
    ['ages that are not known', { ages: 'unknown' }],
    ['languages', { languages: ['nl', 'en', 'fr', 'de', 'ar', 'tr', 'pl', 'uk'] }],
    [
      'years of a source',
      { source: [1990, 2100, 'onbekend'].map((year) => ({ ...source[0], year })) },
    ],
    ['not verified, and what', { verified: false, unverified: ['phone', 'hours'] }],
    ['a day that YAML made a date', { checked: new Date('2026-11-28') }],
    ['only a website', { phone: undefined }],
    ['only a chat', { phone: undefined, url: undefined, chat: 'https://chat.nl/a' }],
    ['only a short number', { phone: undefined, url: undefined, shortNumber: '113' }],
    ['nothing but care', { kind: 'care', phone: undefined, url: undefined }],
    ['no hours, and a website to look', { hours: 'unknown' }],
    ['no hours, and somebody instead', { url: undefined, hours: 'unknown', instead: ['113'] }],
    [
      'no hours, and nothing to call',
      { phone: undefined, url: undefined, chat: 'https://chat.nl/a', hours: 'unknown' },
    ],
    ['hours, and no website', { url: undefined }],
    ['of ourselves, without hours', { own: true, hours: undefined }],
    ['a remark', { note: 'Bellen.' }],
  ])('%s may be', (_, change) => {
    expect(refused(helplineSchema, { ...good, ...change })).toEqual([]);
  });

  test.each<readonly [string, object, string]>([
    ['a kind that is none', { kind: 'chat' }, 'kind'],
    ['no place', { groups: [] }, 'groups'],
    ['a place that is none', { groups: ['kinderen'] }, 'groups.0'],
    ['another country', { country: 'de' }, 'country'],
    ['a number that is too short', { phone: { number: '1', tel: '12' } }, 'phone.tel'],
    ['a number that is too long', { phone: { number: '1', tel: '123456789012' } }, 'phone.tel'],
    ['a number with a space', { phone: { number: '1', tel: '0800 1234' } }, 'phone.tel'],
    [
      'a number with something before it',
      { phone: { number: '1', tel: 'x08001234' } },
      'phone.tel',
    ],
    [
      'a country that begins with nought',
      { phone: { number: '1', tel: '+0202615275' } },
      'phone.tel',
    ],
    ['too short with a country', { phone: { number: '1', tel: '+1234567' } }, 'phone.tel'],
    ['too long with a country', { phone: { number: '1', tel: '+1234567890123456' } }, 'phone.tel'],
    ['no number to read', { phone: { number: ' ', tel: '112' } }, 'phone.number'],
    ['a word more of a phone', { phone: { number: '1', tel: '112', fax: '1' } }, 'phone'],
    ['a short number of two', { shortNumber: '11' }, 'shortNumber'],
    ['a short number of five', { shortNumber: '11333' }, 'shortNumber'],
    ['a short number in words', { shortNumber: 'x113' }, 'shortNumber'],
    ['a chat that is no address', { chat: 'ja' }, 'chat'],
    ['a chat that is a home page', { chat: 'https://www.hulplijn.nl/' }, 'chat'],
    ['a home page without its slash', { chat: 'https://hulplijn.nl' }, 'chat'],
    ['a chat on no website', { chat: 'website', url: undefined }, 'chat'],
    ['hours of no chat', { chatHours: 'always' }, 'chatHours'],
    ['a website without https', { url: 'http://hulplijn.nl/' }, 'url'],
    ['no hours', { hours: undefined }, 'hours'],
    ['hours of nothing', { hours: [] }, 'hours'],
    ['hours on no day', { hours: [{ days: [], from: '09:00', to: '17:00' }] }, 'hours.0.days'],
    [
      'hours on a day that is none',
      { hours: [{ days: ['zo'], from: '09:00', to: '17:00' }] },
      'hours',
    ],
    ['an hour too late', { hours: [{ days: ['mo'], from: '09:00', to: '24:01' }] }, 'hours.0.to'],
    ['sixty minutes', { hours: [{ days: ['mo'], from: '09:60', to: '17:00' }] }, 'hours.0.from'],
    [
      'an hour of one sign',
      { hours: [{ days: ['mo'], from: '9:00', to: '17:00' }] },
      'hours.0.from',
    ],
    [
      'a time with seconds',
      { hours: [{ days: ['mo'], from: '09:00:00', to: '17:00' }] },
      'hours.0.from',
    ],
    [
      'a time with words',
      { hours: [{ days: ['mo'], from: 'om 09:00', to: '17:00' }] },
      'hours.0.from',
    ],
    ['an eve that is no time', { eves: '17 uur' }, 'eves'],
    ['an eve too late', { eves: '24:00' }, 'eves'],
    ['an eve with words', { eves: 'usually' }, 'eves'],
    ['an eve with words before it', { eves: 'om 17:00' }, 'eves'],
    ['an age below nought', { ages: { from: -1 } }, 'ages.from'],
    ['an age beyond all', { ages: { to: 121 } }, 'ages.to'],
    ['half an age', { ages: { from: 8.5 } }, 'ages'],
    ['a language by its name', { languages: ['Engels'] }, 'languages.0'],
    ['nobody', { audience: [] }, 'audience'],
    ['no source', { source: [] }, 'source'],
    ['a source of another age', { source: [{ ...source[0], year: 1989 }] }, 'source.0.year'],
    ['a source of later', { source: [{ ...source[0], year: 2101 }] }, 'source.0.year'],
    ['no day', { checked: 'gisteren' }, 'checked'],
    ['not verified, and not what', { verified: false }, 'unverified'],
    [
      'not verified, and a field that is none',
      { verified: false, unverified: ['naam'] },
      'unverified.0',
    ],
    ['a word in place of yes', { verified: 'ja' }, 'verified'],
    ['a field that is none', { telefoon: '1' }, ''],
    ['no way to reach them', { phone: undefined, url: undefined }, 'phone'],
    ['no hours, and nowhere to look', { url: undefined, hours: 'unknown' }, 'hours'],
    [
      'a short number without hours, and nowhere to look',
      { phone: undefined, shortNumber: '113', url: undefined, hours: 'unknown' },
      'hours',
    ],
    ['our own hours', { own: true }, 'hours'],
    ['ours, with nowhere to look', { own: true, hours: undefined, url: undefined }, 'hours'],
    ['our own chat', { own: true, hours: undefined, chat: 'https://chat.nl/a' }, 'hours'],
  ])('%s is refused', (_, change, field) => {
    expect(refused(helplineSchema, { ...good, ...change })).toEqual([field]);
  });
});

describe('when we ourselves answer', () => {
  test.each<readonly [string, object, readonly string[]]>([
    ['not known', { hours: 'unknown' }, []],
    ['hours and a chat', { hours: office, chat: 'https://chat.nl/a', chatHours: 'always' }, []],
    ['a chat on a host of its own', { hours: office, chat: 'https://chat.hulplijn.nl/' }, []],
    ['a chat of which the hours are not known', { hours: office, chat: 'https://chat.nl/a' }, []],
    ['eves', { hours: office, eves: 'usual', holidaysClosed: true }, []],
    ['nothing', {}, ['hours']],
    ['a home page as a chat', { hours: office, chat: 'https://hulplijn.nl/' }, ['chat']],
    ['a chat that is no address', { hours: office, chat: 'website' }, ['chat']],
    ['hours of no chat', { hours: office, chatHours: office }, ['chatHours']],
    ['a number', { hours: office, phone: '1' }, ['']],
  ])('%s', (_, reach, fields) => {
    expect(refused(reachSchema, reach)).toEqual(fields);
  });
});

test.each<readonly [string, object, readonly string[]]>([
  ['a sentence of 120 signs', { when: 'x'.repeat(120) }, []],
  ['a sentence of 121 signs', { when: 'x'.repeat(121) }, ['when']],
  ['no sentence', { when: ' ' }, ['when']],
  ['no name', { name: '' }, ['name']],
  ['another state', { status: 'klaar' }, ['status']],
  ['a field that is none', { phone: '1' }, ['']],
])('the words of an organisation: %s', (_, change, fields) => {
  const words = { name: 'Hulplijn', when: 'Voor een vraag.', status: 'concept', ...change };
  expect(refused(helplineWordsSchema, words)).toEqual(fields);
});

test.each<readonly [string, object, readonly string[]]>([
  ['one of each', {}, []],
  ['a day that differs by office', { days: [{ date: '2027-03-26', name: 'A', varies: true }] }, []],
  ['no evenings', { eves: [] }, []],
  ['no days', { days: [] }, ['days']],
  ['no list of evenings', { eves: undefined }, ['eves']],
  ['an evening without an hour', { eves: [{ date: '2026-12-24', name: 'A' }] }, ['eves.0.from']],
  ['a day without a name', { days: [{ date: '2026-12-25', name: '' }] }, ['days.0.name']],
  ['no source', { source: [] }, ['source']],
  ['a field that is none', { dagen: [] }, ['']],
])('the holidays: %s', (_, change, fields) => {
  const holidays = {
    from: '2026-11-24',
    until: '2027-12-31',
    days: [{ date: '2026-12-25', name: 'Eerste Kerstdag' }],
    eves: [{ date: '2026-12-24', name: 'Kerstavond', from: '16:00' }],
    source,
    checked: '2026-11-24',
    ...change,
  };
  expect(refused(holidaysSchema, holidays)).toEqual(fields);
});

test('a holiday is the same everywhere, unless it is said to differ', () => {
  const { days } = holidaysSchema.shape;
  expect(days.parse([{ date: '2026-12-25', name: 'A' }])).toMatchObject([{ varies: false }]);
});

describe('who stands in "Praat nu"', () => {
  const three = ['112', '113', 'csg'];
  const talk = {
    first: 'helpwanted',
    night: ['csg'],
    situations: { danger: ['112'], despair: ['113'], talk: three },
  };
  const four = [...three, 'fier'];

  test.each<readonly [string, object, readonly string[]]>([
    ['as few as may be', {}, []],
    ['by day somebody else', { day: 'csg' }, []],
    ['more by night', { night: four }, []],
    ['nobody first', { first: undefined }, ['programme.first']],
    ['nobody by night', { night: [] }, ['programme.night']],
    ...(['danger', 'despair', 'talk'] as const).flatMap((situation) =>
      [[], four].map((lines): readonly [string, object, readonly string[]] => [
        `${lines.length} for ${situation}`,
        { situations: { ...talk.situations, [situation]: lines } },
        [`programme.situations.${situation}`],
      ]),
    ),
    [
      'another situation',
      { situations: { ...talk.situations, thuis: three } },
      ['programme.situations'],
    ],
    ['another field', { last: 'csg' }, ['programme']],
  ])('%s', (_, change, fields) => {
    const both = { helpwanted: talk, programme: { ...talk, ...change } };
    expect(refused(talkSchema, both)).toEqual(fields);
  });

  test('at both front doors, and at no other', () => {
    expect(refused(talkSchema, { helpwanted: talk })).toEqual(['programme']);
    expect(refused(talkSchema, { helpwanted: talk, programme: talk, school: talk })).toEqual(['']);
  });
});
