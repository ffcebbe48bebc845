import { fileHeaders, immutablePrefix, type Headers } from './rules.ts';
import type { HeaderTable } from './table.ts';

const block = (path: string, headers: Headers): string =>
  [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');

/**
 * `_headers`, the form of Netlify and Cloudflare; `npm start` reads it too. Such a host has a rule of
 * its own for files that are no page, the same as ours: keep, but ask whether it changed.
 */
export const toHeadersFile = ({ everywhere, own }: HeaderTable): string => {
  const pages = [...own].filter(([, headers]) => 'Content-Security-Policy' in headers);
  const blocks = [
    block('/*', everywhere),
    block(`${immutablePrefix}*`, fileHeaders(immutablePrefix)),
    ...pages.map(([path, headers]) => block(path, headers)),
  ];
  return `${blocks.join('\n\n')}\n`;
};
