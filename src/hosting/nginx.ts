import { doorNames, doors, type Door } from '../i18n/doors.ts';
import { leadsOn, oddPattern, ownFiles, patternOf, shownBy } from './patterns.ts';
import { hiddenPattern } from './site.ts';
import type { HeaderTable } from './table.ts';
import types from './types.json' with { type: 'json' };

/** A text of more characters than nginx takes in one piece is refused when it starts. */
const longest = 4000;

const quote = (text: string): string => {
  if (text.length > longest)
    throw new Error(`nginx takes no text this long: ${text.slice(0, 80)}…`);
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
};

/** nginx first knows a folder by its address, and then by the file that it answers with. */
const fileOf = (path: string): string => (path.endsWith('/') ? `${path}index.html` : path);

/** An exact address: nginx takes a text without a pattern in any case of its letters. */
const exactly = (path: string): string => `~^${path.replaceAll('.', '\\.')}$`;

const map = (
  of: string,
  name: string,
  fallback: string,
  lines: Iterable<readonly [key: string, value: string]>,
): string => {
  const rows = [['default', fallback] as const, ...lines].map(
    ([key, value]) => `  ${key === 'default' ? key : quote(key)} ${quote(value)};`,
  );
  // Asked again for the page that answers in the place of another.
  return `map ${of} $${name} {\n  volatile;\n${rows.join('\n')}\n}`;
};

const variables = {
  'Content-Security-Policy': 'site_policy',
  'Cache-Control': 'site_cache',
  'Clear-Site-Data': 'site_clear',
} as const;

/** What a door decides of an address, and the value that a map of it ends in. */
const ofDoor: Readonly<
  Record<string, (door: Door) => readonly (readonly [pattern: string, value: string])[]>
> = {
  // Where its first page is, and the way to another domain.
  site_front: (door) => (doors[door].prefix === '/' ? [] : [['^/$', doors[door].prefix]]),
  site_out: leadsOn,
  site_foreign: (door) =>
    shownBy(door).map(([pattern, isShown]) => [pattern, isShown ? '' : '1'] as const),
  site_instead: ownFiles,
};

/**
 * What belongs in the `http` part of nginx: which address gets what.
 * A header whose value is empty is not sent.
 */
export const toNginxMaps = ({ rules, moved }: HeaderTable): string => {
  const [first, ...others] = rules;
  // nginx takes the first pattern that fits, the table the last.
  const rowsOf = (header: string) =>
    others
      .toReversed()
      .flatMap(({ place, headers: { [header]: value } }) =>
        value === undefined ? [] : [[`~${patternOf(place)}`, value] as const],
      );
  return [
    '# In `http { … }`: which address gets what. Written by the build; changes with every build.',
    'map_hash_bucket_size 256;',
    ...Object.entries(variables).map(([header, variable]) =>
      map('$uri', variable, first?.headers[header] ?? '', rowsOf(header)),
    ),
    // As it was asked for; not when a page answers in the place of another, which has a status by then.
    map('"$status$request_uri"', 'site_odd', '', [[`~^000${oddPattern.slice(1)}`, '1']]),
    map('$uri', 'site_hidden', '', [[`~${hiddenPattern}`, '1']]),
    map(
      '$uri',
      'site_moved',
      '',
      [...moved].map(([from, to]) => [exactly(from), to] as const),
    ),
    // The file of an address, and the page of a folder without its slash.
    map('$uri', 'site_index', '', [['~/$', 'index.html']]),
    map('$uri', 'site_page', '/index.html', [['~/$', '.']]),
    map(
      '$site_door',
      'site_missing',
      doors.helpwanted.missing,
      doorNames.map((door) => [door, fileOf(doors[door].missing)] as const),
    ),
    ...Object.entries(ofDoor).flatMap(([name, rowsFor]) => [
      ...doorNames.map((door) =>
        map(
          '$uri',
          `${name}_${door}`,
          '',
          rowsFor(door).map(([pattern, value]) => [`~${pattern}`, value] as const),
        ),
      ),
      map(
        '$site_door',
        name,
        '',
        doorNames.map((door) => [door, `$${name}_${door}`] as const),
      ),
    ]),
    'map $status $site_allow {\n  default "";\n  405 "GET, HEAD";\n}',
  ].join('\n\n');
};

/** What belongs in the `server` part of nginx, whatever the domain. */
export const toNginxSite = ({ everywhere }: HeaderTable): string => {
  const byType = Map.groupBy(Object.entries(types), ([, type]) => type);
  const fixed = Object.entries(everywhere).map(([name, value]) => [name, quote(value)] as const);
  const variable = Object.entries(variables).map(
    ([name, variable]) => [name, `$${variable}`] as const,
  );
  return [
    '# In `server { … }`, after `root`. Needs maps.conf in `http { … }`.',
    [
      'server_tokens off;',
      // Who asked for which page is written down nowhere: not what was there, and not what was not.
      'access_log off;',
      'log_not_found off;',
      'index index.html;',
      'error_page 403 404 =404 $site_missing;',
      'absolute_redirect off;',
      // The .gz beside each file; with the module of Debian also the .br: see brotli.conf.
      'gzip_static on;',
      'default_type application/octet-stream;',
    ].join('\n'),
    `types {\n${[...byType]
      .map(([type, names]) => `  ${quote(type)} ${names.map(([name]) => name.slice(1)).join(' ')};`)
      .join('\n')}\n}`,
    [...fixed, ...variable, ['Vary', 'Accept-Encoding'] as const, ['Allow', '$site_allow'] as const]
      .map(([name, value]) => `add_header ${name} ${value} always;`)
      .join('\n'),
    // The domain of a door sets it, after this.
    'set $site_door "";\nif ($request_method !~ ^(?:GET|HEAD)$) { return 405; }',
    `location / {\n${[
      'if ($site_odd) { return 404; }',
      'if ($site_front) { return 302 $site_front; }',
      'if ($site_out) { return 302 $site_out$request_uri; }',
      'if ($site_foreign) { return 404; }',
      'if ($site_hidden) { return 404; }',
      'if ($site_moved) { return 301 $site_moved; }',
      'if (-f $request_filename$site_page) { return 301 $uri/; }',
      'if ($site_instead) { rewrite ^ $site_instead; }',
      // nginx would write down who asked for a folder without a page.
      'if (!-f $request_filename$site_index) { return 404; }',
    ]
      .map((line) => `  ${line}`)
      .join('\n')}\n}`,
  ].join('\n\n');
};

/** What belongs in the `server` part of one domain: this front door, and no page of another. */
export const toNginxDoor = (door: Door): string =>
  [
    '# In the `server { … }` of the domain of this door, after site.conf.',
    `set $site_door ${door};`,
  ].join('\n');
