import { doorNames, doors, type Door } from '../i18n/doors.ts';
import { leadsOn, patternOf, shownBy } from './patterns.ts';
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

const map = (
  name: string,
  fallback: string,
  lines: Iterable<readonly [key: string, value: string]>,
): string => {
  const rows = [['default', fallback] as const, ...lines].map(
    ([key, value]) => `  ${key === 'default' ? key : quote(key)} ${quote(value)};`,
  );
  // Asked again for the page that answers in the place of another.
  return `map $uri $${name} {\n  volatile;\n${rows.join('\n')}\n}`;
};

const variables = {
  'Content-Security-Policy': 'site_policy',
  'Cache-Control': 'site_cache',
  'Clear-Site-Data': 'site_clear',
} as const;

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
      map(variable, first?.headers[header] ?? '', rowsOf(header)),
    ),
    map('site_moved', '', moved),
    // A folder without its slash, when it is a page.
    map('site_page', '/index.html', [['~/$', '.']]),
    ...doorNames.map((door) =>
      map(
        `site_not_${door}`,
        '',
        shownBy(door).map(([pattern, isShown]) => [`~${pattern}`, isShown ? '' : '1'] as const),
      ),
    ),
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
      // Who asked for which page is written down nowhere.
      'access_log off;',
      'index index.html;',
      `error_page 403 404 =404 ${doors.helpwanted.missing};`,
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
    [
      'if ($request_method !~ ^(?:GET|HEAD)$) { return 405; }',
      'if ($site_moved) { return 301 $site_moved; }',
      'if (-f $request_filename$site_page) { return 301 $uri/; }',
      'location ~ ^/_(?:headers|redirects|hosting/)|\\.(?:br|gz)$ { return 404; }',
    ].join('\n'),
  ].join('\n\n');
};

/** What belongs in the `server` part of one domain: this front door, and no page of another. */
export const toNginxDoor = (door: Door): string => {
  const { prefix, missing } = doors[door];
  return [
    '# In the `server { … }` of the domain of this door, after site.conf.',
    ...(prefix === '/' ? [] : [`location = / { return 302 ${prefix}; }`]),
    ...leadsOn(door).map(
      ([path, origin]) => `location ^~ ${path} { return 302 ${origin}$request_uri; }`,
    ),
    `location / {\n  error_page 403 404 =404 ${fileOf(missing)};`,
    `  if ($site_not_${door}) { return 404; }\n}`,
  ].join('\n');
};
