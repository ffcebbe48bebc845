import { extname, relative } from 'node:path';
import { z } from 'zod';
import { doors } from '../i18n/doors.ts';
import { ownAddressesIn } from '../i18n/own-address.ts';
import type { Finding } from '../source/finding.ts';
import { contentFilesIn, shownPath } from '../source/folders.ts';
import { readMdx, readText, readYaml } from '../source/read.ts';
import { faultOfAddress, type KnownPlaces } from '../source/web-address.ts';

// A text is held to where its links may lead from its own page; here every file is, whatever its kind and
// whether a page has it yet. An address can also be typed: in a title, on a button, in a list.

/** Words between editors, and facts of an organisation, which have a check of their own. */
const notRead = /^language\/|\/(?:helpline|agreements)\.yaml$|(?:^|\/)README\.md$/;

/** Fields that hold the address of a source, of any host; but a page of ours has to be there. */
const forSources = new Set(['url', 'where', 'site']);

/** What a reader takes for an address, and a browser for one outside the site. */
const typed = /(?<![\w.@/:])(?:[a-z][a-z0-9+.-]*:\/\/|\/\/(?=\w)|www\.)[^\s"'<>()[\]]+/gi;

const inFull = (written: string): string => {
  const address = written.replace(/[.,;:!?…’”]+$/u, '');
  return /^www\./i.test(address) ? `https://${address}` : address;
};

/** Pages of ours that are typed short: `helpwanted.nl/advies`. The name alone is that of the site. */
const ownIn = (text: string): readonly string[] =>
  ownAddressesIn(text).flatMap(({ door, path }) =>
    path === '/' ? [] : [`${doors[door].origin}${path}`],
  );

const addressesIn = (text: string, isSource: boolean): readonly string[] => [
  ...(isSource ? [] : [...text.matchAll(typed)].map(([written]) => inFull(written))),
  ...ownIn(text),
];

interface Piece {
  readonly text: string;
  readonly isSource: boolean;
  readonly path: readonly (string | number)[];
}

/** Every text in the fields of a file, with the way to it. */
const piecesOf = (value: unknown, path: Piece['path'] = []): readonly Piece[] => {
  if (typeof value === 'string') {
    const field = path.filter((key) => typeof key === 'string').at(-1) ?? '';
    return [{ text: value, isSource: forSources.has(field), path }];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    piecesOf(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
};

const checkFile = (root: string, path: string, known: KnownPlaces): readonly Finding[] => {
  const schema = z.unknown();
  const read =
    extname(path) === '.mdx' ? readMdx(root, path, schema) : readYaml(root, path, schema);
  // Its own feature says what is wrong with a file that cannot be read.
  if (!('source' in read)) return [];
  const { source } = read;
  const { file, body } = source;
  const fields = piecesOf(source.data).flatMap(({ text, isSource, path: field }) =>
    addressesIn(text, isSource).flatMap((address) => {
      const fault = faultOfAddress(address, known, undefined);
      return fault ? [{ ...source.finding(field, '', ''), ...fault }] : [];
    }),
  );
  const attributes = body.components.flatMap(({ line, attributes: values }) =>
    Object.values(values).map((text) => ({ line, found: addressesIn(text, false) })),
  );
  const prose = body.prose.map(({ text, line }) => ({ line, found: ownIn(text) }));
  const links = body.links
    // A place in the text itself.
    .filter(({ to }) => !to.startsWith('#'))
    .map(({ to, line }) => ({ line, found: [/^\/[^#]*#/.test(to) ? to.replace(/#.*/, '') : to] }));
  return [
    ...fields,
    ...[...attributes, ...prose, ...links].flatMap(({ line, found }) =>
      found.flatMap((address) => {
        const fault = faultOfAddress(address, known, undefined);
        return fault ? [{ file, line, ...fault }] : [];
      }),
    ),
  ];
};

/** Worth a look: most files name no address at all. */
const mayHold = /\/\/|www\.|\.nl\/|\]\(|\]:/i;

/**
 * Addresses in any file of the content, typed or in a link, that may not stand in a text.
 * @param root the content folder
 */
export const checkEveryAddress = (root: string, known: KnownPlaces): readonly Finding[] =>
  contentFilesIn(root).flatMap((path) => {
    const inside = relative(root, path).replaceAll('\\', '/');
    if (!/\.(?:mdx|yaml|json)$/.test(path) || notRead.test(inside)) return [];
    const text = readText(path, shownPath(root, path));
    return typeof text === 'string' && mayHold.test(text) ? checkFile(root, path, known) : [];
  });
