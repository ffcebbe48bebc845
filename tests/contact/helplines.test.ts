import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import interfaceTexts from '../../content/interface/contact/nl.json';
import { calendarFor } from '../../src/contact/calendar.ts';
import { cardOf, talkCardOf } from '../../src/contact/card.ts';
import { callInText } from '../../src/contact/numbers.ts';
import { openState } from '../../src/contact/opening.ts';
import {
  helplineGroups,
  helplineSchema,
  helplineWordsSchema,
  holidaysSchema,
  type HelplineFacts,
} from '../../src/contact/schema.ts';

const root = join(import.meta.dirname, '../../content/contact');
const read = (...path: string[]) => readFileSync(join(root, ...path), 'utf8');
const ids = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const factsOf = (id: string) => helplineSchema.parse(parse(read(id, 'helpline.yaml')));
const mdxOf = (id: string) => {
  const [, front = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(read(id, 'nl.mdx')) ?? [];
  return { words: helplineWordsSchema.parse(parse(front)), body: body.trim() };
};
const holidays = holidaysSchema.parse(parse(read('holidays.yaml')));
const show = (id: string) => cardOf(factsOf(id), mdxOf(id).words, holidays, interfaceTexts, 'nl');

/** Ids that advice, programme and lessons name. */
const promised = [
  '112', 'politie', 'helpwanted', 'kindertelefoon', '113', 'csg', 'veilig-thuis',
  'slachtofferhulp', 'meldpunt-kinderporno', 'stop-it-now', 'fier', 'de-waag', 'sense',
  'mind-korrelatie', 'qpido', 'huisarts', 'vertrouwensinspecteur', 'meld-misdaad-anoniem',
  'switchboard', 'take-it-down', 'stopncii', 'google-verwijderen', 'child-focus', '1712', 'awel',
  'tele-onthaal', 'zelfmoordlijn', 'stop-it-now-vlaanderen', 'nupraatikerover',
  'centrum-veilige-sport', 'igvm', 'advocaat',
]; // prettier-ignore

it('has every organisation that other content names', () => {
  expect(ids).toEqual(expect.arrayContaining(promised));
});

describe.each(ids)('%s', (id) => {
  it('fits the schema and says where it comes from', () => {
    const facts = factsOf(id);
    expect(facts.source.length).toBeGreaterThan(0);
    expect(facts.checked).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it('dials what it shows', () => {
    const { phone } = factsOf(id);
    if (!phone) return;
    expect(phone.tel).toMatch(/^\+?\d+$/);
    const digits = phone.number.replace(/\D/g, '');
    expect(phone.tel.replace(/^\+31/, '0')).toBe(digits);
  });

  it('says "free" only of a number that is free', () => {
    const { phone } = factsOf(id);
    if (phone?.tel.startsWith('0900')) expect(phone.free).toBe(false);
    if (phone?.tel.startsWith('0800')) expect(phone.free).toBe(true);
  });

  it('is short, and has no number in its words that could grow old', () => {
    const { words, body } = mdxOf(id);
    expect(body.split(/\s+/).length).toBeLessThanOrEqual(32);
    for (const sentence of `${words.when} ${body}`.split(/(?<=[.?!])\s/)) {
      expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(18);
    }
    expect(`${words.when} ${body}`).not.toMatch(/0[89]00|\d{3} \d{2}/);
  });
});

// Decided by hand: where the card of each is sought first, and where else somebody looks for it.
it('stand on the contact page where people look for them', () => {
  const all = ids.map((id) => ({ id, groups: factsOf(id).groups }));
  const namesOf = (lines: typeof all) =>
    lines
      .map(({ id }) => id)
      .toSorted()
      .join(' ');
  const placed = Object.fromEntries(
    helplineGroups.map((group) => {
      const cards = namesOf(all.filter(({ groups }) => groups[0] === group));
      const also = namesOf(all.filter(({ groups }) => groups.indexOf(group) > 0));
      return [group, also ? [cards, also] : [cards]];
    }),
  );
  expect(placed).toEqual({
    helpwanted: ['helpwanted'],
    young: ['kindertelefoon qpido sense', 'helpwanted switchboard take-it-down'],
    parents: [
      '',
      'centrum-veilige-sport helpwanted huisarts slachtofferhulp stop-it-now veilig-thuis vertrouwensinspecteur',
    ],
    violence: ['112 csg fier veilig-thuis'],
    despair: ['113'],
    feelings: ['huisarts mind-korrelatie switchboard'],
    behaviour: ['de-waag stop-it-now'],
    report: ['advocaat meld-misdaad-anoniem meldpunt-kinderporno politie slachtofferhulp'],
    tools: ['google-verwijderen stopncii take-it-down'],
    professionals: [
      'centrum-veilige-sport vertrouwensinspecteur',
      'helpwanted meldpunt-kinderporno stop-it-now veilig-thuis',
    ],
    belgium: [
      '1712 awel child-focus igvm nupraatikerover stop-it-now-vlaanderen tele-onthaal zelfmoordlijn',
    ],
  });
  for (const { groups } of all) expect(new Set(groups).size).toBe(groups.length);
});

it('never publishes the police number that may be retired', () => {
  for (const id of ids) {
    const digits = (read(id, 'helpline.yaml') + read(id, 'nl.mdx')).replace(/\s/g, '');
    expect(digits).not.toContain('642834635');
  }
});

describe('the card', () => {
  it('shows the short number first', () => {
    expect(show('113').call).toEqual({ label: 'Bel 113', href: 'tel:113' });
    expect(show('113').callAlso?.href).toBe('tel:08000113');
  });

  it('says "nu open" with doubt for hours that nobody verified', () => {
    expect(show('kindertelefoon').opening?.['data-open']).toBe(interfaceTexts.opening.likely.open);
    expect(show('kindertelefoon').hours).toBe('elke dag 11:00–21:00');
    expect(show('kindertelefoon').hints).toContain(interfaceTexts.card.checkHoursKnown);
    const verified = { ...factsOf('kindertelefoon'), unverified: [] };
    const card = cardOf(verified, mdxOf('kindertelefoon').words, holidays, interfaceTexts, 'nl');
    expect(card.opening?.['data-open']).toBe(interfaceTexts.opening.open);
    expect(card.opening?.['data-slots']).toBe('mo,tu,we,th,fr,sa,su 11:00 21:00');
    expect(card.hints).toEqual([]);
  });

  it('does not call a line free or anonymous when that is not sure', () => {
    expect(show('fier').marks).not.toContain(interfaceTexts.card.anonymous);
    expect(show('helpwanted').marks).toContain(interfaceTexts.card.anonymous);
    expect(show('helpwanted').marks).not.toContain(interfaceTexts.card.free);
  });

  it('promises a chat only where one opens, and else says what website that is', () => {
    const { chat: words } = interfaceTexts.card;
    const [promise = ''] = words.split('{');
    for (const id of ids) {
      const { chat } = show(id);
      if (chat === undefined) continue;
      const { hostname, pathname } = new URL(chat.href);
      const site = hostname.replace(/^www\./, '');
      if (pathname === '/' && !site.includes('chat')) {
        expect(chat.label, id).not.toContain(promise);
        expect(chat.label, id).toContain(`Naar ${site} (`);
      }
    }
    expect(show('113').chat?.label).toBe('Naar 113.nl (daar kun je chatten)');
    expect(show('sense').chat?.label).toBe('Naar sense.info (kijk of je daar kunt chatten)');
    expect(show('113').website).toBeUndefined();
    const known = { ...factsOf('fier'), chat: 'https://chatmetfier.nl/' };
    const card = cardOf(known, mdxOf('fier').words, holidays, interfaceTexts, 'nl');
    expect(card.chat).toMatchObject({
      label: 'Chat met Fier',
      href: 'https://chatmetfier.nl/',
    });
    expect(card.website?.href).toBe('https://www.fier.nl/');
  });

  it('knows the address of a link whose words do not say it, for paper and for a copy', () => {
    expect(show('113').chat?.address).toBeUndefined();
    expect(show('fier').chat?.address).toBe('chatmetfier.nl');
    expect(show('google-verwijderen').website?.address).toBe(
      'support.google.com/websearch/answer/6302812?hl=nl',
    );
  });

  it('says of ourselves what is not known yet, until it is', () => {
    expect(show('helpwanted').chat).toBeUndefined();
    expect(show('helpwanted').website).toBeUndefined();
    expect(show('helpwanted').call?.href).toBe('tel:+31202615275');
    expect(show('helpwanted').open).toEqual([
      'Onze chat is nog niet open.',
      'Wanneer de telefoon open is, staat hier nog niet.',
    ]);
    const known = { ...factsOf('helpwanted'), hours: factsOf('kindertelefoon').hours };
    const card = cardOf(
      { ...known, chat: 'https://chat.helpwanted.nl/' },
      mdxOf('helpwanted').words,
      holidays,
      interfaceTexts,
      'nl',
    );
    expect(card.open).toEqual([]);
    expect(show('kindertelefoon').open).toEqual([]);
  });

  it('says "dag en nacht" of a line only when somebody checked that', () => {
    expect(show('112').hours).toBe('Dag en nacht open');
    expect(show('tele-onthaal').hours).toBe('Waarschijnlijk dag en nacht open');
  });

  it('says whether it is the telephone, the chat or both that are there by night', () => {
    expect(show('113').hours).toBe('Dag en nacht, ook de chat');
    // Of this chat nobody knows when it opens, and of that one somebody does.
    expect(show('csg').hours).toBe('Dag en nacht aan de telefoon');
    expect(show('csg').chatHours).toBeUndefined();
    expect(show('veilig-thuis').hours).toBe('Dag en nacht aan de telefoon');
    expect(show('veilig-thuis').chatHours).toBe('Chat: ma t/m vr 9:00–17:00');
    const night = { ...factsOf('kindertelefoon'), chatHours: 'always' as const };
    const card = (unverified: readonly 'chatHours'[]) =>
      cardOf(
        { ...night, unverified: [...unverified] },
        mdxOf('kindertelefoon').words,
        holidays,
        interfaceTexts,
        'nl',
      );
    expect(card([]).chatHours).toBe('Chat: dag en nacht open');
    expect(card(['chatHours']).chatHours).toBe('Chat: waarschijnlijk dag en nacht open');
  });

  it('offers a chat in "Praat nu" only when it is open, and none where there is none', () => {
    const talk = (id: string, change: Partial<HelplineFacts> = {}) =>
      talkCardOf({ ...factsOf(id), ...change }, mdxOf(id).words, holidays, interfaceTexts, 'nl');
    // Day and night: always there.
    expect(talk('113').chat?.label).toBe('Naar 113.nl (daar kun je chatten)');
    expect(talk('113').chatWhenOpen).toBeUndefined();
    // Office hours: there while it is open, and its hours beside it.
    expect(talk('veilig-thuis').chat).toBeUndefined();
    expect(talk('veilig-thuis').chatWhenOpen?.href).toBe('https://www.veiligthuis.nl/');
    expect(talk('veilig-thuis').chatHours).toBe('Chat: ma t/m vr 9:00–17:00');
    expect(talk('veilig-thuis').chatOpening?.['data-slots']).toBe('mo,tu,we,th,fr 09:00 17:00');
    // Nobody knows when.
    for (const id of ['csg', 'kindertelefoon', 'stop-it-now']) {
      const card = talk(id);
      expect([card.chat, card.chatWhenOpen, card.chatHours], id).toEqual([
        undefined,
        undefined,
        undefined,
      ]);
      expect(card.call, id).toEqual(show(id).call);
      expect(card.website?.label, id).toMatch(/^Naar /);
    }
    expect(talk('113', { unverified: ['chatHours'] }).chat).toBeUndefined();
    // There is none.
    expect(talk('112').chat).toBeUndefined();
    expect(talk('helpwanted').open).toContain(interfaceTexts.card.noChat);
    // Of our own that is there, it is not said that it is not.
    const own = talk('helpwanted', { chat: 'https://chat.helpwanted.nl/', chatHours: 'unknown' });
    expect(own.open).not.toContain(interfaceTexts.card.noChat);
  });

  it('says of our own hours that it is us', () => {
    const own: Partial<HelplineFacts> = { hours: factsOf('vertrouwensinspecteur').hours };
    const sentence = (unverified: HelplineFacts['unverified']) =>
      cardOf(
        { ...factsOf('helpwanted'), ...own, unverified },
        mdxOf('helpwanted').words,
        holidays,
        interfaceTexts,
        'nl',
      ).opening?.['data-closed-until'];
    expect(sentence([])).toBe('we zijn er {day} om {time} weer');
    expect(sentence(['hours'])).toBe('we zijn er waarschijnlijk {day} om {time} weer');
  });

  it('says for whom and in which language, or that nobody knows', () => {
    expect(show('stop-it-now').marks).toContain('leeftijd nog niet bekend');
    expect(show('kindertelefoon').marks).toContain('8 tot en met 18 jaar');
    expect(show('helpwanted').marks).toContain('ook in het Engels');
    expect(show('113').marks.join()).not.toMatch(/leeftijd|ook in/);
    // Nobody asked them yet: nothing is said of French.
    expect(factsOf('igvm').languages).toEqual(['nl', 'fr']);
    expect(show('igvm').marks).toEqual(['vanaf 18 jaar']);
  });

  it('shows no hours for a tool', () => {
    expect(show('take-it-down').hours).toBeUndefined();
  });
});

describe('an organisation in a sentence', () => {
  it('shows name and number once', () => {
    const inText = (id: string) => callInText(factsOf(id), mdxOf(id).words);
    expect(inText('112')).toEqual({ label: '112', href: 'tel:112' });
    expect(inText('113')).toEqual({ label: '113 Zelfmoordpreventie', href: 'tel:113' });
    expect(inText('kindertelefoon')).toEqual({
      label: 'Kindertelefoon 0800\u20110432',
      href: 'tel:08000432',
    });
    expect(inText('fier')).toEqual({
      label: 'Fier',
      href: 'https://www.fier.nl/',
      address: 'fier.nl',
    });
    expect(inText('huisarts')).toBe('Je huisarts');
  });

  it('leads to a chat where there is no other way, and only where one opens', () => {
    const facts = { ...factsOf('huisarts'), url: undefined };
    const { words } = mdxOf('huisarts');
    expect(callInText({ ...facts, chat: 'website' }, words)).toBe('Je huisarts');
    expect(callInText({ ...facts, chat: 'https://chat.nl/nu' }, words)).toEqual({
      label: 'Je huisarts',
      href: 'https://chat.nl/nu',
      address: 'chat.nl/nu',
    });
  });
});

describe('the holidays', () => {
  /** Easter Sunday in the Gregorian calendar (Meeus, Jones and Butcher). */
  const easter = (year: number) => {
    const a = year % 19;
    const b = Math.floor(year / 100);
    const c = year % 100;
    const g = Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
    const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
    const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
    const m = Math.floor((a + 11 * h + 22 * l) / 451);
    const month = Math.floor((h + l - 7 * m + 114) / 31);
    return new Date(Date.UTC(year, month - 1, ((h + l - 7 * m + 114) % 31) + 1));
  };
  const iso = (date: Date, days = 0) =>
    new Date(date.getTime() + days * 864e5).toISOString().slice(0, 10);

  const weekOf = ({ hours }: HelplineFacts) => {
    if (typeof hours === 'string') throw new Error('These hours are no week.');
    return hours;
  };

  it('are the ones of each whole year', () => {
    for (const year of [2027, 2028, 2029]) {
      const sunday = easter(year);
      const expected = [
        `${year}-01-01`, iso(sunday, -2), iso(sunday), iso(sunday, 1), `${year}-04-27`,
        `${year}-05-05`, iso(sunday, 39), iso(sunday, 49), iso(sunday, 50), `${year}-12-25`,
        `${year}-12-26`,
      ]; // prettier-ignore
      const dates = holidays.days
        .map(({ date }) => date)
        .filter((date) => date.startsWith(`${year}`));
      expect(dates).toEqual(expected);
    }
  });

  it('close an office on Easter Monday, and leave Good Friday open to doubt', () => {
    const facts = factsOf('vertrouwensinspecteur');
    const on = (moment: string) =>
      openState(weekOf(facts), calendarFor(holidays, facts), new Date(moment)).state;
    expect(on('2027-03-29T10:00:00Z')).toBe('closed');
    expect(on('2027-03-26T10:00:00Z')).toBe('unknown');
    expect(on('2027-03-30T10:00:00Z')).toBe('open');
  });

  it('come after an evening on which many close early', () => {
    expect(holidays.eves.map(({ date }) => date)).toEqual(
      [2026, 2027, 2028, 2029].flatMap((year) => [`${year}-12-24`, `${year}-12-31`]),
    );
    const facts = factsOf('kindertelefoon');
    const on = (moment: string, eves: HelplineFacts['eves']) =>
      openState(weekOf(facts), calendarFor(holidays, { ...facts, eves }), new Date(moment));
    // Open every day of the year says nothing of that evening.
    expect(on('2026-12-24T17:00:00Z', undefined)).toEqual({ state: 'unknown' });
    expect(on('2026-12-24T17:00:00Z', 'usual')).toEqual({ state: 'open', until: '21:00' });
    expect(on('2026-12-24T15:00:00Z', '17:30')).toEqual({ state: 'open', until: '17:30' });
    expect(on('2026-12-24T17:00:00Z', '17:30').state).toBe('closed');
  });

  it('say nothing about a line of which nobody knows', () => {
    const facts = { ...factsOf('vertrouwensinspecteur'), holidaysClosed: undefined };
    const calendar = calendarFor(holidays, facts);
    expect(calendar.closed).toEqual([]);
    expect(calendar.doubtful).toHaveLength(holidays.days.length + holidays.eves.length);
    expect(calendarFor(holidays, { ...facts, eves: 'usual' }).doubtful).toHaveLength(
      holidays.days.length,
    );
  });
});

describe('a mistake of an editor', () => {
  const good = () => structuredClone(parse(read('kindertelefoon', 'helpline.yaml')) as object);
  const messages = (change: object) =>
    helplineSchema.safeParse({ ...good(), ...change }).error?.issues.map(({ message }) => message);

  it.each([
    [
      'a number with a dash',
      { phone: { number: '0800-0432', tel: '0800-0432' } },
      /alleen cijfers/,
    ],
    [
      'a time without minutes',
      { hours: [{ days: ['mo'], from: '9', to: '10:00' }] },
      /uren:minuten/,
    ],
    ['an unknown kind', { kind: 'chat' }, /Kies uit: emergency/],
    ['no source', { source: [] }, /ten minste één bron/],
    ['an address without https', { url: 'kindertelefoon.nl' }, /https:\/\//],
    ['unverified, but not what', { verified: false, unverified: [] }, /welke velden/],
    ['a home page as a chat', { chat: 'https://www.kindertelefoon.nl/' }, /niet de chat zelf/],
    ['hours of a chat that is not there', { chat: undefined, chatHours: 'always' }, /geen chat/],
    ['an age in words', { ages: 'jongeren' }, /of: unknown/],
    ['a language by its name', { languages: ['Engels'] }, /Kies uit: nl, en/],
    ['a place that is none', { groups: ['kinderen'] }, /Kies uit: helpwanted/],
    ['no place', { groups: [] }, /ten minste één plek/],
    ['an eve without an hour', { eves: 'vroeg' }, /24 en 31 december/],
    ['a chat on no website', { url: undefined }, /vul "url" in/],
    [
      'no hours, and nowhere to look for them',
      { url: undefined, chat: undefined, hours: 'unknown' },
      /wie dag en nacht opneemt/,
    ],
  ])('%s', (_, change, message) => {
    expect(messages(change)?.join(' ')).toMatch(message);
  });
});
