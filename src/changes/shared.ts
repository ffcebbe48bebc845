import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { cardOf } from '../contact/card.ts';
import { callInText } from '../contact/numbers.ts';
import type { Contact } from '../contact/read.ts';
import { helplineSchema, helplineWordsSchema } from '../contact/schema.ts';
import { defaultLocale } from '../i18n/locales.ts';
import { texts } from '../i18n/text.ts';
import { readMdx, readYaml, type Read, type Source } from '../source/read.ts';
import { anyReader, linesFolder } from '../source/agreed.ts';
import type { Side } from './both.ts';
import { fileText, filesOf } from './files.ts';
import type { ToldPiece } from './told.ts';
import { inSentences, sentencesBetween, type SentenceChange } from './words.ts';

/** Something that stands once and is read in many places. */
export interface SharedChange {
  readonly kind: 'zin' | 'hulplijn' | 'wet';
  readonly id: string;
  /** Of an agreed line: whose words they are. */
  readonly reader?: string | undefined;
  readonly how: 'new' | 'gone' | 'other';
  readonly sentences: readonly SentenceChange[];
  /** Files that show it now. */
  readonly uses: readonly string[];
  /** An organisation that is called in another way than before, or cannot be called any more. */
  readonly isOtherNumber: boolean;
}

const howOf = (wasThere: boolean, isThere: boolean): SharedChange['how'] =>
  wasThere ? (isThere ? 'other' : 'gone') : 'new';

/** The words of an agreed line, by reader. */
const lineTexts = (root: string, id: string): ReadonlyMap<string, readonly string[]> => {
  const read = readMdx(root, join(root, linesFolder, id, `${defaultLocale}.mdx`), z.unknown());
  const found = new Map<string, string[]>();
  if (!('source' in read)) return found;
  let words: string[] = [];
  for (const { text, said = text, level } of read.source.body.prose) {
    if (level === 2) found.set(text.trim(), (words = []));
    else words.push(...inSentences(said));
  }
  return found;
};

/** What a visitor reads of an organisation, on its card and in a text. */
const cardTexts = (contact: Contact, id: string): { card: readonly string[]; call: string } => {
  const { facts, words } = contact.helplines.get(id) ?? {};
  const own = words?.[defaultLocale];
  const days = contact.holidays?.data;
  if (!facts || !own || !days) return { card: [], call: '' };
  const t = texts(defaultLocale).contact;
  const card = cardOf(facts.data, own.data, days, t, defaultLocale);
  const links = [card.call, card.callAlso, card.chat, card.chatWhenOpen, card.website].flatMap(
    (link) => (link ? [`${link.label} (${link.href})`] : []),
  );
  const call = callInText(facts.data, own.data);
  return {
    call: card.call?.href ?? '',
    card: [
      own.data.name,
      ...inSentences(own.data.when),
      ...own.body.prose.flatMap(({ text, said = text }) => inSentences(said)),
      ...links,
      ...(typeof call === 'string' ? [] : [`(in een tekst: ${call.label})`]),
      ...[card.hours, card.chatHours, card.checked].flatMap((one) => one ?? []),
      ...card.marks,
      ...card.open,
      ...card.hints,
      ...(facts.data.instead.length > 0
        ? [`(in de plaats: ${facts.data.instead.join(', ')})`]
        : []),
    ],
  };
};

const fields = z.record(z.string(), z.unknown());

/**
 * Organisations of before that the rules of now refuse, with the facts of now where they had none yet: a new
 * field is no change for who reads the card.
 */
const completed = (
  roots: Readonly<Record<Side, string>>,
  { before, now }: Readonly<Record<Side, Contact>>,
): Contact => {
  const place = (root: string, id: string, name: string) => join(root, 'contact', id, name);
  const known = <T>(found: Read<T>): Source<T> | undefined =>
    'source' in found ? found.source : undefined;
  const facts = (root: string, id: string) =>
    known(readYaml(root, place(root, id, 'helpline.yaml'), fields));
  const found = [...before.unread].flatMap((id) => {
    const own = facts(roots.before, id);
    const { data } = helplineSchema.safeParse({ ...facts(roots.now, id)?.data, ...own?.data });
    const words = known(
      readMdx(roots.before, place(roots.before, id, `${defaultLocale}.mdx`), helplineWordsSchema),
    );
    if (!own || !data || !words) return [];
    const reach = data.own ? now.helplines.get(id)?.reach : undefined;
    return [
      [
        id,
        { facts: { ...own, data: { ...data, ...reach?.data } }, words: { [defaultLocale]: words } },
      ] as const,
    ];
  });
  return {
    ...before,
    helplines: new Map([...before.helplines, ...found]),
    holidays: before.holidays ?? now.holidays,
  };
};

/** Files that name something, by what they name. */
const usesIn = (root: string) => {
  const files = [...filesOf(root)].filter((path) => /\.(?:mdx|yaml)$/.test(path));
  const raw = new Map(files.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
  return (names: (text: string) => boolean, path: RegExp): readonly string[] =>
    files.filter((file) => path.test(file) && names(raw.get(file) ?? ''));
};

/** An id in a list of ids below a field. An id means itself in a pattern. */
const inList = (text: string, field: string, id: string): boolean => {
  const pattern = `^\\s*${field}:\\s*(?:\\[[^\\]]*?|(?:\\n\\s*- [^\\n]*)*?\\n\\s*- |)['"]?${id}['"]?\\s*(?:[,\\]}#\\n]|$)`;
  return new RegExp(pattern, 'm').test(text);
};

const changedIds = (files: readonly string[], pattern: RegExp): readonly string[] => [
  ...new Set(files.flatMap((path) => pattern.exec(path)?.[1] ?? [])),
];

/**
 * What stands once, is read in many places, and is not what it was.
 * @param files the files that changed
 */
export const sharedChanges = (
  roots: Readonly<Record<Side, string>>,
  contact: Readonly<Record<Side, Contact>>,
  files: readonly string[],
): readonly SharedChange[] => {
  let known: ReturnType<typeof usesIn> | undefined;
  const uses: ReturnType<typeof usesIn> = (names, path) =>
    (known ??= usesIn(roots.now))(names, path);

  const lines = changedIds(files, /^lines\/([^/]+)\/nl\.mdx$/).flatMap((id) => {
    const [before, now] = [lineTexts(roots.before, id), lineTexts(roots.now, id)];
    return [...new Set([...before.keys(), ...now.keys()])].flatMap((reader): SharedChange[] => {
      const sentences = sentencesBetween(before.get(reader) ?? [], now.get(reader) ?? []);
      if (sentences.length === 0) return [];
      const names = (text: string) =>
        [...text.matchAll(/<Zin\s+([^<>]*)\/>/g)].some(([, attributes = '']) => {
          const [, own = anyReader] = /voor="([^"]*)"/.exec(attributes) ?? [];
          return attributes.includes(`id="${id}"`) && own === reader;
        });
      return [
        {
          kind: 'zin',
          id,
          reader,
          how: howOf(before.has(reader), now.has(reader)),
          sentences,
          uses: uses(names, /\.mdx$/),
          isOtherNumber: false,
        },
      ];
    });
  });

  const days = files.some((path) => /^contact\/holidays\.yaml$|^organisation\/reach/.test(path));
  const earlier = completed(roots, contact);
  const organisations = days
    ? [...new Set([...earlier.helplines.keys(), ...contact.now.helplines.keys()])]
    : changedIds(files, /^contact\/([^/]+)\//);
  const helplines = organisations.flatMap((id): SharedChange[] => {
    const [before, now] = [cardTexts(earlier, id), cardTexts(contact.now, id)];
    // What cannot be read of before is not told as new.
    if (contact.before.unread.has(id) && before.card.length === 0) return [];
    const sentences = sentencesBetween(before.card, now.card);
    if (sentences.length === 0) return [];
    const names = (text: string) =>
      text.includes(`<Bel id="${id}"`) ||
      ['helpline', 'helplines', 'instead'].some((field) => inList(text, field, id));
    const isOtherNumber = before.call !== '' && before.call !== now.call;
    // Facts of an organisation that name another show its number too.
    const where = /^(?!language\/|search\/|flows\/[^/]+\/agreements)/;
    return [
      {
        kind: 'hulplijn',
        id,
        how: howOf(before.card.length > 0, now.card.length > 0),
        sentences,
        uses: uses(names, where),
        isOtherNumber,
      },
    ];
  });

  const laws = changedIds(files, /^law\/(.+)\.yaml$/).flatMap((id): SharedChange[] => {
    const path = `law/${id}.yaml`;
    const [before, now] = [fileText(roots.before, path), fileText(roots.now, path)];
    const sentences = sentencesBetween(before?.sentences ?? [], now?.sentences ?? []);
    if (sentences.length === 0) return [];
    const names = (text: string) => text.includes(`<Wet id="${id}"`) || inList(text, 'laws', id);
    return [
      {
        kind: 'wet',
        id,
        how: howOf(before !== undefined, now !== undefined),
        sentences,
        uses: uses(names, /\.mdx$/),
        isOtherNumber: false,
      },
    ];
  });
  return [...lines, ...helplines, ...laws];
};

/** Whether a piece of advice shows it. */
export const showsShared =
  ({ kind, id, reader }: SharedChange): ((piece: ToldPiece) => boolean) =>
  ({ lines, calls, card, laws }) => {
    if (kind === 'zin') return lines.some((line) => line.id === id && line.reader === reader);
    if (kind === 'wet') return laws.includes(id);
    return card === id || calls.includes(id);
  };
