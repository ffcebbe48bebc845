import { doors, type Door } from '../i18n/doors.ts';
import { fileHeaders, immutablePrefix, missingAt, waysOut } from './rules.ts';
import type { HeaderTable } from './table.ts';
import types from './types.json' with { type: 'json' };

/** Caddy knows a folder by its address and by its file. */
const namesOf = (path: string): readonly string[] =>
  path.endsWith('/') ? [path, `${path}index.html`] : [path];

const quote = (text: string): string => `\`${text}\``;
const lines = (all: Iterable<string>): string => [...all].map((line) => `\t${line}`).join('\n');

/** Set when the answer goes out: Caddy adds a `Vary` of its own, and its name. */
const last = ['header {', '\tVary Accept-Encoding', '\t-Server', '\tdefer', '}'];

/**
 * Snippets for a Caddyfile: `import site` in the block of a domain, or `import door-…` for one door.
 */
export const toCaddy = ({ everywhere, own, moved, foreign }: HeaderTable): string => {
  const pages = [...own].filter(([, headers]) => 'Content-Security-Policy' in headers);
  const rows = pages.flatMap(([path, headers]) => {
    const values = ['Content-Security-Policy', 'Cache-Control', 'Clear-Site-Data'].map((name) =>
      quote(headers[name] ?? ''),
    );
    return namesOf(path).map((name) => [name, ...values].join(' '));
  });
  const immutable = fileHeaders(immutablePrefix)['Cache-Control'] ?? '';
  const siteOf = (door: Door) => {
    const missing = missingAt(door);
    const policy = own.get(missing)?.['Content-Security-Policy'] ?? '';
    return `import site-of ${namesOf(missing).at(-1) ?? missing} ${quote(policy)}`;
  };
  const snippet = (name: string, body: Iterable<string>) => `(${name}) {\n${lines(body)}\n}`;
  return [
    '# Import this file at the top of a Caddyfile. Written by the build; changes with every build.',
    // The file for what is not there, and its policy.
    snippet('site-of', [
      'map {path} {site_policy} {site_cache} {site_clear} {',
      ...rows.map((row) => `\t${row}`),
      `\t~^${immutablePrefix} \`\` ${quote(immutable)} \`\``,
      '\tdefault `` no-cache ``',
      '}',
      'header {',
      ...Object.entries(everywhere).map(([name, value]) => `\t${name} ${quote(value)}`),
      '\tCache-Control {site_cache}',
      '}',
      // On their own: an error would come before them, and take what stands beside them along.
      ...last,
      ...['policy', 'clear'].flatMap((name) => [
        `@${name} expression \`{site_${name}} != ""\``,
        `header @${name} ${name === 'policy' ? 'Content-Security-Policy' : 'Clear-Site-Data'} {site_${name}}`,
      ]),
      ...Object.entries(types)
        .map(([extension, type], index) => [
          `@type${index} path *${extension}`,
          `header @type${index} Content-Type ${quote(type)}`,
        ])
        .flat(),
      '@bare path_regexp /[^./]+$',
      'header @bare Content-Type application/octet-stream',
      'map {path} {site_moved} {',
      ...[...moved].map(([from, to]) => `\t${from} ${to}`),
      '\tdefault ``',
      '}',
      '@moved expression `{site_moved} != ""`',
      'redir @moved {site_moved} 301',
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
      '\t\theader Cache-Control no-cache',
      `\t\theader Content-Type ${quote(types['.html'])}`,
      '\t\tfile_server {',
      '\t\t\tprecompressed br gzip',
      '\t\t}',
      '\t}',
      '\t@refused expression `{err.status_code} == 405`',
      '\theader @refused {',
      '\t\tAllow "GET, HEAD"',
      '\t\tCache-Control no-cache',
      '\t\t-Content-Security-Policy',
      '\t\t-Clear-Site-Data',
      '\t}',
      ...last.map((line) => `\t${line}`),
      '}',
    ]),
    snippet('site', [siteOf('helpwanted')]),
    ...(['helpwanted', 'programme', 'campaign'] as const satisfies readonly Door[]).map((door) => {
      const { prefix } = doors[door];
      return snippet(`door-${door}`, [
        ...(prefix === '/' ? [] : [`redir / ${prefix} 302`]),
        ...waysOut[door].map(([path, to]) => `redir ${path}* ${doors[to].origin}{uri} 302`),
        ...(foreign[door].length === 0
          ? []
          : [`@foreign path ${foreign[door].flatMap(namesOf).join(' ')}`, 'error @foreign 404']),
        siteOf(door),
      ]);
    }),
  ].join('\n\n');
};
