/**
 * What hosts make of a file `_headers`, in our own words after their code: `packages/pages-shared` of
 * cloudflare/workers-sdk (`metadata-generator/parseHeaders.ts`, `asset-server/rulesEngine.ts` and
 * `handler.ts`, November 2026), `@netlify/headers-parser` 9.0.3 and `headersForPath` of netlify-cli 26.2.0.
 */

interface FileRule {
  readonly pattern: string;
  readonly taken: readonly string[];
  readonly given: ReadonlyMap<string, string>;
}

const read = (text: string): readonly FileRule[] => {
  const rules: { pattern: string; taken: string[]; given: Map<string, string> }[] = [];
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (line === '' || line.startsWith('#')) continue;
    if (line.startsWith('/')) {
      rules.push({ pattern: line, taken: [], given: new Map() });
      continue;
    }
    const rule = rules.at(-1);
    const colon = line.indexOf(':');
    if (line.startsWith('! ')) rule?.taken.push(line.slice(2).toLowerCase());
    else rule?.given.set(line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim());
  }
  return rules;
};

const literal = (text: string) => text.replaceAll(/[-/\\^$*+?.()|[\]{}]/g, '\\$&');

/** Cloudflare Pages: `*` is anything, a rule of a hundred and a line of two thousand are the last. */
export const asCloudflare = (text: string) => {
  const short = text
    .split('\n')
    .filter((line) => line.length <= 2000)
    .join('\n');
  const rules = read(short)
    .slice(0, 100)
    .map((rule) => ({
      ...rule,
      fits: new RegExp(`^${rule.pattern.split('*').map(literal).join('.*')}$`),
    }));
  return (path: string): ReadonlyMap<string, string> => {
    const sent = new Map<string, string>();
    for (const { fits, taken, given } of rules) {
      if (!fits.test(path)) continue;
      for (const name of taken) sent.delete(name);
      // A name that two rules give is sent with both values.
      for (const [name, value] of given) {
        const earlier = sent.get(name);
        sent.set(name, earlier === undefined ? value : `${earlier}, ${value}`);
      }
    }
    return sent;
  };
};

/** Netlify: a `*` that is a whole part may be nothing, the slash at the end does not count, the last rule wins. */
export const asNetlify = (text: string) => {
  const rules = read(text).map((rule) => {
    const parts = rule.pattern.split('/').filter((part) => part !== '');
    const pattern = parts.map((part) =>
      part === '*' ? '?(.*)' : part.split('*').map(literal).join('(.*)'),
    );
    return { ...rule, fits: new RegExp(`^/${pattern.join('/')}/?$`, 'i') };
  });
  return (path: string): ReadonlyMap<string, string> =>
    new Map(rules.flatMap(({ fits, given }) => (fits.test(path) ? [...given] : [])));
};
