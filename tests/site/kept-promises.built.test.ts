import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from '@xmldom/xmldom';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readHelplines } from '../../src/contact/read.ts';
import { files, pages } from '../support/pages.ts';
import { parsePage, readText } from '../support/words.ts';

const read = (path: string) =>
  parsePage(readFileSync(join('dist', path.endsWith('/') ? `${path}index.html` : path), 'utf8'));
const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Written down again: the host names that show this site, whatever the code thinks they are. */
const ours = /^(?:www\.)?(?:helpwanted|stoppenismogelijk|stop-kindermisbruik)\.nl$/;

/** Where each of these begins: nobody who wants to talk wants to be sent there. */
const starts = ['/', '/stoppen-is-mogelijk/', '/stop-kindermisbruik/'];

interface Link {
  readonly page: string;
  readonly href: string;
  readonly words: string;
}

const links: readonly Link[] = pages.flatMap((page) =>
  [...read(page).getElementsByTagName('a')].map((a) => ({
    page,
    href: a.getAttribute('href') ?? '',
    words: tidy(readText(a)),
  })),
);

test('a link to a host of ours leads to a page that is there, and never to the start', () => {
  const known = new Set<string>([...pages, ...files]);
  const wrong = links.filter(({ href }) => {
    if (!/^https?:/.test(href)) return false;
    const { hostname, pathname } = new URL(href);
    return ours.test(hostname) && (starts.includes(pathname) || !known.has(pathname));
  });
  expect(wrong).toEqual([]);
});

test('a link that says "chat" opens one, or names the website where one has to look', () => {
  const promises = links.filter(({ words }) => /\bchat/i.test(words));
  expect(promises.length).toBeGreaterThan(20);
  const broken = promises.filter(({ page, href, words }) => {
    // A place further down the same page is no promise of a chat.
    if (href.startsWith('#')) return false;
    const { hostname, pathname } = new URL(href, `https://www.helpwanted.nl${page}`);
    if (ours.test(hostname)) return starts.includes(pathname);
    const site = hostname.replace(/^www\./, '');
    return pathname === '/' && !site.includes('chat') && !words.startsWith(`Naar ${site} (`);
  });
  expect(broken).toEqual([]);
});

const { helplines } = readHelplines('content');

/** What a line is called, and whether its own file says that it is always open, and that this is sure. */
const lines = [...helplines].map(([id, { words }]) => {
  const facts = parse(readFileSync(`content/contact/${id}/helpline.yaml`, 'utf8')) as {
    hours: unknown;
    unverified?: string[];
    phone?: { number: string };
  };
  const name = words.nl?.data.name ?? id;
  return {
    // "113" and "Politie": a name is said in short too.
    names: [
      name,
      facts.phone?.number ?? '',
      /^\d+/.exec(name)?.[0] ?? '',
      name.replace(/ \(.*/, ''),
    ]
      .filter(Boolean)
      .map((one) => one.toLowerCase()),
    hours: facts.hours,
    always: facts.hours === 'always' && !facts.unverified?.includes('hours'),
  };
});

const dayAndNight =
  /dag (?:en|of) nacht|24\/7|24 uur per dag|(?:altijd|continu) (?:open|bereikbaar)|['’]s nachts (?:ook )?(?:open|iemand)/i;

/** Sentences of which somebody decided that they hold: they are about the site itself. */
const ofTheSite = [
  'Het advies is er dag en nacht.',
  'Je beantwoordt een paar vragen, dag en nacht.',
  'Zonder je naam, dag en nacht.',
  'Hier krijg je advies, dag en nacht',
  'Zeg dat diezelfde vragen ook op een eigen telefoon te openen zijn, zonder naam, dag en nacht.',
];

const blockTags = /^(?:p|li|h[1-6]|dt|dd|td|th|legend|summary|figcaption|blockquote|label)$/;

/** The blocks of a page that hold the words, each without the blocks in it. */
const blocksOf = (page: string): readonly Element[] =>
  [...read(page).getElementsByTagName('*')].filter(
    (element) =>
      blockTags.test(element.tagName) &&
      dayAndNight.test(readText(element)) &&
      ![...element.getElementsByTagName('*')].some(
        (inner) => blockTags.test(inner.tagName) && dayAndNight.test(readText(inner)),
      ),
  );

/** The lines that a text names, in the order of their last mention. */
const namedIn = (text: string) =>
  lines
    .map((line) => ({
      ...line,
      at: Math.max(
        ...line.names.map((name) => {
          const found = [
            ...text
              .toLowerCase()
              .matchAll(new RegExp(`(?<!\\w)${name.replace(/[()+]/g, '\\$&')}(?!\\w)`, 'g')),
          ];
          return found.at(-1)?.index ?? -1;
        }),
      ),
    }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);

const isElement = (node: unknown): node is Element =>
  typeof node === 'object' && node !== null && 'getAttribute' in node;

const hasClass = (element: Element, name: string): boolean =>
  (element.getAttribute('class') ?? '').split(' ').includes(name);

/** The nearest element around another that fits. */
const around = (element: Element, fits: (one: Element) => boolean): Element | undefined => {
  for (let node: unknown = element; isElement(node); node = node.parentNode) {
    if (fits(node)) return node;
  }
  return undefined;
};

const cardsIn = (element: Element): readonly Element[] =>
  [...element.getElementsByTagName('section')].filter((one) => hasClass(one, 'helpline'));

/** Whose card this is; a card names its line first. */
const lineOf = (card: Element) => {
  const [title] = [...card.getElementsByTagName('*')].filter(({ tagName }) =>
    ['h3', 'strong'].includes(tagName),
  );
  return title && namedIn(tidy(readText(title))).at(-1);
};

/** The lines on the card that the words stand in, or below the heading that they belong to. */
const linesAround = (block: Element) => {
  const [link] = block.getElementsByTagName('a');
  const [, target] = (link?.getAttribute('href') ?? '').split('#');
  // A list of what follows says the words of what it leads to.
  const place = (target ? block.ownerDocument?.getElementById(target) : null) ?? block;
  const card = around(place, (one) => hasClass(one, 'helpline')) ?? cardsIn(place)[0];
  if (card) return [lineOf(card)];
  const group = around(place, (one) => one.tagName === 'section' && cardsIn(one).length > 0);
  return group ? cardsIn(group).map(lineOf) : [];
};

/** Whom "dag en nacht" is about: who is named in the sentence, else before it, else on the card. */
const keptIn = (block: Element): boolean => {
  const text = tidy(readText(block)).replaceAll('\u2011', '-').replaceAll('\u00A0', ' ');
  const sentences = text.split(/(?<=[.?!:])\s+/);
  return sentences.every((sentence, at) => {
    if (!dayAndNight.test(sentence)) return true;
    const here = namedIn(sentence);
    if (here.length > 0) return here.every(({ always }) => always);
    const before = namedIn(sentences.slice(0, at).join(' ')).at(-1);
    if (before) return before.always;
    const shown = linesAround(block);
    if (shown.length === 0) return ofTheSite.some((one) => sentence.includes(one));
    const likely = sentence.startsWith('Waarschijnlijk');
    return shown.every((line) => (likely ? line?.hours === 'always' : line?.always));
  });
};

test('"dag en nacht" stands only beside who is there day and night', () => {
  const found = pages.flatMap((page) => blocksOf(page).map((block) => ({ page, block })));
  expect(found.length).toBeGreaterThan(40);
  const wrong = found
    .filter(({ block }) => !keptIn(block))
    .map(({ page, block }) => `${page}: ${tidy(readText(block))}`);
  expect(wrong).toEqual([]);
});

/** What who makes the site tells each other of a text. */
const amongMakers =
  /\bconcept(?:tekst|versie)?\b|voorbeeldversie|\bna te (?:kijken|vragen)\b|kunnen nakijken|nog niet (?:beoordeeld|nagekeken|gecontroleerd|getekend)|\blorem\b/i;

const madeWords = (folder: string, page: string): string | undefined => {
  const html = readFileSync(join(folder, `${page}index.html`), 'utf8');
  const text = html
    .replaceAll(/<(script|style|template)\b[\s\S]*?<\/\1>/g, ' ')
    .replaceAll(/<[^>]*>/g, ' ');
  return amongMakers.exec(tidy(text))?.[0];
};

test('a visitor reads nothing that editors tell each other, and an editor does', () => {
  const own = pages.filter((page) => page.endsWith('/'));
  expect(own.length).toBeGreaterThan(100);
  expect(own.filter((page) => madeWords('dist', page) !== undefined)).toEqual([]);
  for (const page of ['/onderwerpen/sexting/', '/stoppen-is-mogelijk/1/', '/contact/']) {
    expect(madeWords('dist-preview', page)).toBeDefined();
  }
});
