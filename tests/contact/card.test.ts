import { describe, expect, test } from 'vitest';
import texts from '../../content/interface/contact/nl.json';
import { cardOf, talkCardOf, type Card } from '../../src/contact/card.ts';
import { callInText, chatOf, linkTo, numbersOf, siteOf } from '../../src/contact/numbers.ts';
import type { HelplineFacts, Holidays } from '../../src/contact/schema.ts';

// An organisation of which one thing after another is known, and what its card then says: all by hand.

const holidays: Holidays = {
  from: '2026-11-24',
  until: '2027-12-31',
  days: [
    { date: '2026-12-25', name: 'Eerste Kerstdag', varies: false },
    { date: '2026-12-26', name: 'Tweede Kerstdag', varies: false },
    { date: '2027-03-26', name: 'Goede Vrijdag', varies: true },
    { date: '2027-05-05', name: 'Bevrijdingsdag', varies: true },
  ],
  eves: [],
  source: [{ what: 'Feestdagen', where: 'rijksoverheid.nl', year: 2026 }],
  checked: '2026-11-24',
};
const bare: HelplineFacts = {
  kind: 'helpline',
  groups: ['young'],
  country: 'nl',
  own: false,
  instead: [],
  audience: ['jongeren'],
  hours: 'unknown',
  source: [{ what: 'Nummer', where: 'hulplijn.nl', year: 2026 }],
  checked: '2026-11-28',
  verified: false,
  unverified: [],
};
const words = { name: 'Hulplijn', when: 'Voor een vraag.', status: 'concept' } as const;
const office = [{ days: ['mo', 'tu'] as const, from: '09:00', to: '17:00' }].map((slot) => ({
  ...slot,
  days: [...slot.days],
}));
const phone = { number: '0800-12 34', tel: '08001234' };
const url = 'https://www.hulplijn.nl/';
const chat = 'https://chat.hulplijn.nl/';

const card = (facts: Partial<HelplineFacts>): Card =>
  cardOf({ ...bare, ...facts }, words, holidays, texts, 'nl');
const talkCard = (facts: Partial<HelplineFacts>): Card =>
  talkCardOf({ ...bare, ...facts }, words, holidays, texts, 'nl');

test('nothing is known: the card says nothing', () => {
  expect(card({ kind: 'care' })).toEqual({
    call: undefined,
    callAlso: undefined,
    chat: undefined,
    website: undefined,
    marks: [],
    hours: undefined,
    chatHours: undefined,
    open: [],
    hints: [],
    opening: undefined,
    chatOpening: undefined,
    checked: undefined,
  });
});

describe('the numbers', () => {
  const unbroken = '0800\u201112\u00a034';

  test('one, the other, or both: the short one first', () => {
    expect(numbersOf(bare)).toEqual([]);
    expect(card({ phone }).call).toEqual({ label: `Bel ${unbroken}`, href: 'tel:08001234' });
    expect(card({ phone }).callAlso).toBeUndefined();
    const both = card({ phone, shortNumber: '113' });
    expect(both.call).toEqual({ label: 'Bel 113', href: 'tel:113' });
    expect(both.callAlso).toEqual({ label: `of ${unbroken}`, href: 'tel:08001234' });
  });

  test.each<readonly [string, Partial<HelplineFacts>, ReturnType<typeof callInText>]>([
    ['nothing to go to', {}, 'Hulplijn'],
    ['a number', { phone, url }, { label: `Hulplijn ${unbroken}`, href: 'tel:08001234' }],
    ['a website', { url, chat }, { label: 'Hulplijn', href: url, address: 'hulplijn.nl' }],
    ['a chat', { chat }, { label: 'Hulplijn', href: chat, address: 'chat.hulplijn.nl' }],
    ['a chat on a website that is not known', { chat: 'website' }, 'Hulplijn'],
  ])('in a sentence, with %s', (_, facts, said) => {
    expect(callInText({ ...bare, ...facts }, words)).toEqual(said);
  });

  test('a name that says the number already is not followed by it', () => {
    const line = { ...bare, shortNumber: '113' };
    expect(callInText(line, { ...words, name: '113 Zelfmoordpreventie' })).toEqual({
      label: '113 Zelfmoordpreventie',
      href: 'tel:113',
    });
  });
});

describe('the website and the chat', () => {
  test('an address is told where the words do not', () => {
    expect(linkTo(url, 'Naar hulplijn.nl')).toEqual({ label: 'Naar hulplijn.nl', href: url });
    expect(linkTo('https://hulplijn.nl/nu/', 'Naar hulplijn.nl').address).toBe('hulplijn.nl/nu');
    expect(siteOf('https://www.hulplijn.nl/www.a')).toBe('hulplijn.nl');
    expect(siteOf('https://chat.www.nl/')).toBe('chat.www.nl');
  });

  test.each<readonly [string, Partial<HelplineFacts>, string | undefined, string | undefined]>([
    // what is known, the words of the chat, the words of the website
    ['neither', {}, undefined, undefined],
    ['a website', { url }, undefined, 'Naar hulplijn.nl'],
    ['a chat', { chat }, 'Chat met Hulplijn', undefined],
    ['both', { chat, url }, 'Chat met Hulplijn', 'Naar hulplijn.nl'],
    [
      'a chat somewhere on the website',
      { chat: 'website', url },
      'Naar hulplijn.nl (daar kun je chatten)',
      undefined,
    ],
    [
      'perhaps a chat there',
      { chat: 'website', url, unverified: ['chat'] },
      'Naar hulplijn.nl (kijk of je daar kunt chatten)',
      undefined,
    ],
    ['a chat on a website that is not known', { chat: 'website' }, undefined, undefined],
    ['a website that is the chat', { chat: url, url }, 'Chat met Hulplijn', undefined],
  ])('%s', (_, facts, chatting, visiting) => {
    const shown = card(facts);
    expect([shown.chat?.label, shown.website?.label]).toEqual([chatting, visiting]);
    expect(chatOf({ ...bare, ...facts }, words, texts.card)?.label).toBe(chatting);
  });
});

describe('the hours', () => {
  const weekly = 'ma, di 9:00–17:00';

  test.each<readonly [string, Partial<HelplineFacts>, string | undefined]>([
    ['of a phone', { phone, hours: office }, weekly],
    ['of a short number', { shortNumber: '113', hours: office }, weekly],
    ['of a chat alone', { chat, hours: office }, weekly],
    ['of a website: nobody answers there', { url, hours: office }, undefined],
    ['of a tool: nobody answers there', { kind: 'tool', phone, hours: office }, undefined],
    ['not known, with a website to look', { phone, url }, 'Tijden staan op de website'],
    ['not known, with a chat to look', { phone, chat }, 'Tijden staan op de website'],
    ['not known, with nowhere to look', { phone }, undefined],
    ['day and night', { phone, hours: 'always' }, 'Dag en nacht open'],
    ['day and night, by chat alone', { chat, hours: 'always' }, 'Dag en nacht open'],
    [
      'day and night, of which nobody is sure',
      { phone, hours: 'always', unverified: ['hours'] },
      'Waarschijnlijk dag en nacht open',
    ],
    [
      'day and night, of a phone beside a chat',
      { phone, chat, hours: 'always' },
      'Dag en nacht aan de telefoon',
    ],
    [
      'day and night, both',
      { shortNumber: '113', chat, hours: 'always', chatHours: 'always' },
      'Dag en nacht, ook de chat',
    ],
    [
      'day and night, and of the chat nobody is sure',
      { phone, chat, hours: 'always', chatHours: 'always', unverified: ['chatHours'] },
      'Dag en nacht aan de telefoon',
    ],
    [
      'day and night, and of the chat by day',
      { phone, chat, hours: 'always', chatHours: office },
      'Dag en nacht aan de telefoon',
    ],
  ])('%s', (_, facts, hours) => {
    expect(card(facts).hours).toBe(hours);
  });

  test.each<readonly [string, Partial<HelplineFacts>, string | undefined]>([
    ['are not known', {}, undefined],
    ['are said not to be known', { chatHours: 'unknown' }, undefined],
    ['are some', { chatHours: office }, `Chat: ${weekly}`],
    ['are day and night', { hours: office, chatHours: 'always' }, 'Chat: dag en nacht open'],
    [
      'are probably day and night',
      { hours: office, chatHours: 'always', unverified: ['chatHours'] },
      'Chat: waarschijnlijk dag en nacht open',
    ],
    ['are those of the day', { hours: 'always', chatHours: office }, `Chat: ${weekly}`],
    ['are said already', { hours: 'always', chatHours: 'always' }, undefined],
    [
      'are not said with doubt when only those of the phone are',
      { hours: office, chatHours: 'always', unverified: ['hours'] },
      'Chat: dag en nacht open',
    ],
    [
      'are some, of which nobody is sure',
      { chatHours: office, unverified: ['chatHours'] },
      `Chat: ${weekly}`,
    ],
  ])('of a chat %s', (_, facts, hours) => {
    expect(card({ phone, chat, ...facts }).chatHours).toBe(hours);
  });
});

describe('whether it is open now', () => {
  test('is told by its slots, the days that are known, and the words', () => {
    expect(card({ phone, hours: office, holidaysClosed: true }).opening).toEqual({
      'data-slots': 'mo,tu 09:00 17:00',
      'data-from': '2026-11-28',
      'data-until': '2027-12-31',
      'data-off': '2026-12-25T00:00 2026-12-26T00:00',
      'data-unsure': '2027-03-26T00:00 2027-05-05T00:00',
      'data-open': 'nu open',
      'data-open-until': 'nu open tot {time}',
      'data-closed': 'nu dicht',
      'data-closed-until': 'nu dicht, open {day} om {time}',
      'data-doubted':
        'De datum op dit toestel lijkt niet te kloppen. Daarom zeggen we niet of het nu open is.',
      'data-today': 'vandaag',
      'data-tomorrow': 'morgen',
      'data-mo': 'maandag',
      'data-tu': 'dinsdag',
      'data-we': 'woensdag',
      'data-th': 'donderdag',
      'data-fr': 'vrijdag',
      'data-sa': 'zaterdag',
      'data-su': 'zondag',
    });
  });

  test.each<readonly [string, Partial<HelplineFacts>, string | undefined, string | undefined]>([
    // what is known, what is said of the phone, what of the chat
    ['day and night', { hours: 'always' }, undefined, undefined],
    ['nobody knows', { hours: 'unknown' }, undefined, undefined],
    ['another country has other holidays', { country: 'be', hours: office }, undefined, undefined],
    ['a tool', { kind: 'tool', hours: office }, undefined, undefined],
    ['sure', { hours: office }, 'nu open', undefined],
    ['not sure', { hours: office, unverified: ['hours'] }, 'waarschijnlijk nu open', undefined],
    ['ours', { own: true, hours: office }, 'we zijn er nu', undefined],
    [
      'ours, not sure',
      { own: true, hours: office, unverified: ['hours'] },
      'we zijn er nu waarschijnlijk',
      undefined,
    ],
    ['a chat', { chat, chatHours: office }, undefined, 'nu open'],
    [
      'a chat that is sure beside a phone that is not',
      { chat, hours: office, chatHours: office, unverified: ['hours'] },
      'waarschijnlijk nu open',
      'nu open',
    ],
  ])('%s', (_, facts, calling, chatting) => {
    const { opening, chatOpening } = card({ phone, ...facts });
    expect([opening?.['data-open'], chatOpening?.['data-open']]).toEqual([calling, chatting]);
  });
});

test.each<readonly [string, Partial<HelplineFacts>, readonly string[]]>([
  ['free', { phone: { ...phone, free: true } }, ['gratis bellen']],
  ['paid', { phone: { ...phone, free: false } }, ['niet gratis']],
  ['free, not sure', { phone: { ...phone, free: true }, unverified: ['free'] }, []],
  ['paid, not sure', { phone: { ...phone, free: false }, unverified: ['free'] }, []],
  ['anonymous', { anonymous: true }, ['anoniem']],
  ['not anonymous', { anonymous: false }, []],
  ['anonymous, not sure', { anonymous: true, unverified: ['anonymous'] }, []],
  ['an age, not known', { ages: 'unknown' }, ['leeftijd nog niet bekend']],
  ['two ages', { ages: { from: 8, to: 18 } }, ['8 tot en met 18 jaar']],
  ['an age to begin', { ages: { from: 0 } }, ['vanaf 0 jaar']],
  ['an age to end', { ages: { to: 25 } }, ['tot en met 25 jaar']],
  ['no ages', { ages: {} }, []],
  ['ages, not sure', { ages: { from: 8, to: 18 }, unverified: ['ages'] }, []],
  ['Dutch', { languages: ['nl'] }, []],
  ['two languages', { languages: ['nl', 'en', 'de'] }, ['ook in het Engels en Duits']],
  ['languages, not sure', { languages: ['en'], unverified: ['languages'] }, []],
  [
    'all of it, in this order',
    { languages: ['fr'], ages: { to: 18 }, anonymous: true, phone: { ...phone, free: true } },
    ['gratis bellen', 'anoniem', 'tot en met 18 jaar', 'ook in het Frans'],
  ],
])('a mark: %s', (_, facts, marks) => {
  expect(card(facts).marks).toEqual(marks);
});

describe('what may be wrong, and what is not known', () => {
  const hours = 'Deze tijden kunnen veranderd zijn. Kijk ook op de website.';
  const calling = 'Lukt bellen niet? Kijk dan op de website.';

  test.each<readonly [string, Partial<HelplineFacts>, readonly string[]]>([
    ['all is sure', { phone, url, hours: office }, []],
    ['hours', { phone, url, hours: office, unverified: ['hours'] }, [hours]],
    ['hours, of a chat', { chat, hours: office, unverified: ['hours'] }, [hours]],
    ['hours, with nowhere to look', { phone, hours: office, unverified: ['hours'] }, []],
    ['hours that are not known', { phone, url, unverified: ['hours'] }, []],
    ['hours of a tool', { kind: 'tool', phone, url, hours: office, unverified: ['hours'] }, []],
    ['hours of a website', { url, hours: office, unverified: ['hours'] }, []],
    ['the number', { phone, url, unverified: ['phone'] }, [calling]],
    ['the number, with nowhere to look', { phone, unverified: ['phone'] }, []],
    ['a number that is not there', { url, unverified: ['phone'] }, []],
    ['both', { phone, url, hours: office, unverified: ['phone', 'hours'] }, [hours, calling]],
  ])('a hint: %s', (_, facts, hints) => {
    expect(card(facts).hints).toEqual(hints);
  });

  const noChat = 'Onze chat is nog niet open.';
  const noHours = 'Wanneer de telefoon open is, staat hier nog niet.';
  test.each<readonly [string, Partial<HelplineFacts>, readonly string[]]>([
    ['of another', { phone }, []],
    ['of ours, neither', { own: true, phone }, [noChat, noHours]],
    ['of ours, the chat', { own: true, phone, hours: office }, [noChat]],
    ['of ours, the hours', { own: true, phone, chat }, [noHours]],
    ['of ours, nothing', { own: true, phone, chat, hours: office }, []],
  ])('still open: %s', (_, facts, open) => {
    expect(card(facts).open).toEqual(open);
  });

  test('the day of the check is told once it was held against the organisation itself', () => {
    expect(card({ verified: true }).checked).toBe('Gecontroleerd op 28 november 2026');
    expect(card({ verified: false }).checked).toBeUndefined();
  });
});

describe('in "Praat nu"', () => {
  test.each<readonly [string, Partial<HelplineFacts>]>([
    ['without a chat', { phone, hours: office }],
    ['with a chat day and night', { phone, chat, chatHours: 'always' }],
    ['with a chat at a place nobody knows', { phone, chat: 'website', chatHours: office }],
  ])('a card %s is the same', (_, facts) => {
    expect(talkCard(facts)).toEqual(card(facts));
  });

  test('a chat at some hours is offered while it is open, beside the rest of the card', () => {
    const facts = { phone, url, chat, hours: office, chatHours: office };
    const { chatWhenOpen, ...rest } = talkCard(facts);
    const whole = card(facts);
    expect(chatWhenOpen).toEqual(whole.chat);
    expect(rest).toEqual({ ...whole, chat: undefined });
  });

  test.each<readonly [string, Partial<HelplineFacts>]>([
    ['nobody knows', {}],
    ['it is said that nobody knows', { chatHours: 'unknown' }],
    ['nobody is sure', { chatHours: 'always', unverified: ['chatHours'] }],
    ['another country has other holidays', { country: 'be', chatHours: office }],
  ])('a chat of which the hours are not known is not offered: %s', (_, more) => {
    const facts: Partial<HelplineFacts> = { own: true, phone, url, hours: office, ...more };
    const talked = talkCard({ ...facts, chat });
    expect(talked).toEqual({
      ...card({ ...facts, chatHours: undefined }),
      // Ours is there: that it is not open yet would be untrue.
      open: [],
    });
  });
});
