import { doors, type Door } from './doors.ts';

/** The hosts that show this site, without `www.`, with the door that each opens. */
const hosts: ReadonlyMap<string, Door> = new Map(
  (['helpwanted', 'programme', 'campaign'] as const).map((door) => [
    new URL(doors[door].origin).hostname.replace(/^www\./, ''),
    door,
  ]),
);

const names = [...hosts.keys()].map((host) => host.replaceAll('.', '\\.')).join('|');

// Another name below the same domain (`chat.helpwanted.nl`) is another site.
const ownAddress = new RegExp(
  `(?<![\\w.@-])(?:www\\.)?(${names})(?![\\w-]|\\.\\w)(/[^\\s,;?#)"'<>]*)?`,
  'gi',
);

/** An address on a host of ours: the door it opens, and the page. */
export interface OwnAddress {
  readonly door: Door;
  readonly path: string;
}

/**
 * The addresses in a text that lead to this site itself, typed short (`helpwanted.nl/en`) or in full.
 * @param text an address, or a sentence with some
 */
export const ownAddressesIn = (text: string): readonly OwnAddress[] =>
  [...text.matchAll(ownAddress)].flatMap(([, host = '', written = '/']) => {
    const door = hosts.get(host.toLowerCase());
    // The full stop of a sentence is no part of an address.
    const path = written.replace(/\.+$/, '');
    return door ? [{ door, path: path.endsWith('/') ? path : `${path}/` }] : [];
  });
