import type { Headers, RulePlace } from './rules.ts';
import type { HeaderTable } from './table.ts';

/** What Cloudflare Pages takes: more rules than this are dropped, a longer line as well. */
const most = { rules: 100, line: 2000 } as const;

const patternsOf = ({ prefix, endings }: RulePlace): readonly string[] =>
  prefix === undefined ? endings.map((ending) => `/*${ending}`) : [`${prefix}*`];

/**
 * `_headers`, the form of Netlify and Cloudflare; `npm start` reads it too. Where rules overlap, Netlify
 * takes the later one, and Cloudflare would send both: `! Name` takes the earlier one away there, and
 * Netlify passes over a line without a colon (sources: `@netlify/headers-parser` and `netlify-cli`,
 * `headersForPath`; `workers-sdk`, `pages-shared/asset-server/handler.ts`). No rule is for `/` alone,
 * where Cloudflare leaves the earlier header (workers-sdk issue 11351).
 * @throws when Cloudflare would drop a part of it
 */
export const toHeadersFile = ({ everywhere, rules }: HeaderTable): string => {
  const [first, ...others] = rules;
  const lines = (headers: Headers) =>
    Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
  const blocks = [
    ['/*', ...lines({ ...everywhere, ...first?.headers })],
    ...others.flatMap(({ place, headers }) =>
      patternsOf(place).map((pattern) => [
        pattern,
        ...Object.keys(headers).map((name) => `  ! ${name}`),
        ...lines(headers),
      ]),
    ),
  ];
  const long = blocks.flat().find((line) => line.length > most.line);
  if (blocks.length > most.rules || long) {
    throw new Error(
      `Cloudflare Pages reads ${most.rules} rules and ${most.line} characters a line of _headers: here are ${blocks.length} rules${long ? `, and a line of ${long.length}` : ''}.`,
    );
  }
  return `${blocks.map((block) => block.join('\n')).join('\n\n')}\n`;
};
