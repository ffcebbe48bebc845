import { doorNames, doors, type Door } from '../i18n/doors.ts';
import { leadsOn, patternOf, shownBy } from './patterns.ts';
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
): readonly string[] => [
  `map {path} {${name}} {`,
  ...[...rows].map(([key, value]) => `\t${key} ${quote(value)}`),
  `\tdefault ${quote(fallback)}`,
  '}',
];

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
      ...map('site_moved', '', moved),
      '@moved expression `{site_moved} != ""`',
      'redir @moved {site_moved} 301',
      '@folder {',
      '\tnot path */',
      '\tfile {path}/index.html',
      '}',
      'redir @folder {path}/ 301',
      '@method not method GET HEAD',
      'error @method 405',
      '@hidden path /_headers /_redirects /_hosting/* *.br *.gz',
      'error @hidden 404',
      'file_server {',
      '\tprecompressed br gzip',
      '\tdisable_canonical_uris',
      '}',
      'handle_errors {',
      '\t@missing expression `{err.status_code} == 404`',
      '\thandle @missing {',
      '\t\trewrite * {args.0}',
      '\t\theader Content-Security-Policy {args.1}',
      // Never that of `/_astro/`: a file that is not there now may be there tomorrow.
      '\t\theader Cache-Control {args.2}',
      `\t\theader Content-Type ${quote(types['.html'])}`,
      '\t\tfile_server {',
      '\t\t\tprecompressed br gzip',
      '\t\t}',
      '\t}',
      '\t@refused expression `{err.status_code} == 405`',
      '\theader @refused Allow "GET, HEAD"',
      ...last.map((line) => `\t${line}`),
      '}',
    ]),
    snippet('site', [siteOf('helpwanted')]),
    ...doorNames.map((door) => {
      const { prefix } = doors[door];
      return snippet(`door-${door}`, [
        ...(prefix === '/' ? [] : [`redir / ${prefix} 302`]),
        ...leadsOn(door).map(([path, origin]) => `redir ${path}* ${origin}{uri} 302`),
        ...map(
          'site_foreign',
          '',
          shownBy(door).map(([pattern, isShown]) => [`~${pattern}`, isShown ? '' : '1'] as const),
        ),
        '@foreign expression `{site_foreign} != ""`',
        'error @foreign 404',
        siteOf(door),
      ]);
    }),
  ].join('\n\n');
};
