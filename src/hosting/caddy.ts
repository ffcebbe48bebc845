import { doorNames, doors, type Door } from '../i18n/doors.ts';
import { leadsOn, oddPattern, ownFiles, patternOf, shownBy } from './patterns.ts';
import { hiddenPattern } from './site.ts';
import { headersAt, type HeaderTable } from './table.ts';
import types from './types.json' with { type: 'json' };

const quote = (text: string): string => `\`${text}\``;
const lines = (all: Iterable<string>): string => [...all].map((line) => `\t${line}`).join('\n');

/** Caddy knows a page by its address and by its file. */
const fileOf = (path: string): string => (path.endsWith('/') ? `${path}index.html` : path);

/** Set when the answer goes out: Caddy adds a `Vary` of its own, and its name. */
const last = ['header {', '\tVary Accept-Encoding', '\t-Server', '\tdefer', '}'];

const map = (
  name: string,
  fallback: string,
  rows: Iterable<readonly [key: string, value: string]>,
  of = '{path}',
): readonly string[] => [
  `map ${of} {${name}} {`,
  ...[...rows].map(([key, value]) => `\t${quote(key)} ${quote(value)}`),
  `\tdefault ${quote(fallback)}`,
  '}',
];

/** Patterns of the addresses that a map has a value for. */
const mapOfPatterns = (
  name: string,
  rows: readonly (readonly [pattern: string, value: string])[],
): readonly string[] =>
  map(
    name,
    '',
    rows.map(([pattern, value]) => [`~${pattern}`, value] as const),
  );

/** What a door decides of an address; without one, a domain shows all. */
const ofDoor = (door: Door | undefined): readonly string[] => [
  // Where its first page is, and the way to another domain.
  ...mapOfPatterns(
    'site_front',
    door && doors[door].prefix !== '/' ? [['^/$', doors[door].prefix]] : [],
  ),
  ...mapOfPatterns('site_out', door ? leadsOn(door) : []),
  ...mapOfPatterns(
    'site_foreign',
    door ? shownBy(door).map(([pattern, isShown]) => [pattern, isShown ? '' : '1'] as const) : [],
  ),
  ...mapOfPatterns('site_instead', door ? ownFiles(door) : []),
];

/** A matcher for the addresses that a map has a value for. */
const hasValue = (name: string): string => `@${name} expression \`{site_${name}} != ""\``;

/**
 * Snippets for a Caddyfile: `import site` in the block of a domain, or `import door-…` for one door.
 */
export const toCaddy = (table: HeaderTable): string => {
  const { everywhere, rules, moved } = table;
  const [first, ...others] = rules;
  // Caddy takes the first pattern that fits, the table the last.
  const mapOf = (name: string, header: string) =>
    map(
      name,
      first?.headers[header] ?? '',
      others
        .toReversed()
        .flatMap(({ place, headers: { [header]: value } }) =>
          value === undefined ? [] : [[`~${patternOf(place)}`, value] as const],
        ),
    );
  const siteOf = (door: Door) => {
    const { missing } = doors[door];
    // What is not there, with what it gets.
    const headers = headersAt(table, missing);
    const values = ['Content-Security-Policy', 'Cache-Control'].map((name) =>
      quote(headers[name] ?? ''),
    );
    return `import site-of ${fileOf(missing)} ${values.join(' ')}`;
  };
  const snippet = (name: string, body: Iterable<string>) => `(${name}) {\n${lines(body)}\n}`;
  return [
    '# Import this file at the top of a Caddyfile. Written by the build; changes with every build.',
    // The file for what is not there, its policy, and whether it may be kept.
    snippet('site-of', [
      ...mapOf('site_policy', 'Content-Security-Policy'),
      ...mapOf('site_cache', 'Cache-Control'),
      ...mapOf('site_clear', 'Clear-Site-Data'),
      'header {',
      ...Object.entries(everywhere).map(([name, value]) => `\t${name} ${quote(value)}`),
      '\tContent-Security-Policy {site_policy}',
      '\tCache-Control {site_cache}',
      '}',
      // On their own: an error would come before them, and take what stands beside them along.
      ...last,
      '@clear expression `{site_clear} != ""`',
      'header @clear Clear-Site-Data {site_clear}',
      ...Object.entries(types)
        .map(([extension, type], index) => [
          `@type${index} path *${extension}`,
          `header @type${index} Content-Type ${quote(type)}`,
        ])
        .flat(),
      '@bare path_regexp /[^./]+$',
      'header @bare Content-Type application/octet-stream',
      // As it was asked for: what reads the files would make the same of many spellings.
      ...map('site_odd', '', [[`~${oddPattern}`, '1']], '{uri}'),
      ...map('site_moved', '', moved),
      ...['odd', 'front', 'out', 'foreign', 'moved', 'instead'].map(hasValue),
      '@method not method GET HEAD',
      `@hidden path_regexp ${quote(hiddenPattern)}`,
      '@folder {',
      '\tnot path */',
      '\tfile {path}/index.html',
      '}',
      // A file that is asked for as a folder would be led to.
      '@slash {',
      '\tpath */',
      '\tnot file {path}index.html',
      '}',
      // In this order, which is not the one that Caddy gives them.
      'route {',
      '\terror @method 405',
      '\terror @odd 404',
      '\tredir @front {site_front} 302',
      '\tredir @out {site_out}{uri} 302',
      '\terror @foreign 404',
      '\terror @hidden 404',
      '\tredir @moved {site_moved} 301',
      '\tredir @folder {path}/ 301',
      '\trewrite @instead {site_instead}',
      '\terror @slash 404',
      '\tfile_server {',
      '\t\tindex index.html',
      '\t\tprecompressed br gzip',
      '\t\tdisable_canonical_uris',
      '\t}',
      '}',
      'handle_errors {',
      '\t@missing expression `{err.status_code} == 404`',
      '\thandle @missing {',
      '\t\trewrite * {args.0}',
      '\t\theader Content-Security-Policy {args.1}',
      // Never that of `/_astro/`: a file that is not there now may be there tomorrow.
      '\t\theader Cache-Control {args.2}',
      '\t\theader -Clear-Site-Data',
      `\t\theader Content-Type ${quote(types['.html'])}`,
      '\t\tfile_server {',
      '\t\t\tprecompressed br gzip',
      '\t\t\tdisable_canonical_uris',
      '\t\t}',
      '\t}',
      '\t@refused expression `{err.status_code} == 405`',
      '\theader @refused Allow "GET, HEAD"',
      ...last.map((line) => `\t${line}`),
      '}',
    ]),
    snippet('site', [...ofDoor(undefined), siteOf('helpwanted')]),
    ...doorNames.map((door) => snippet(`door-${door}`, [...ofDoor(door), siteOf(door)])),
  ].join('\n\n');
};
