import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { relative } from 'node:path';
import type { AstroIntegration } from 'astro';
import { filesIn } from '../source/read.ts';
import { readRedirects } from './redirects.ts';

/** A built page: its address and its HTML. */
export interface BuiltPage {
  readonly path: string;
  readonly html: string;
}

const attributes = (html: string, name: string): readonly string[] =>
  [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map(([, value]) =>
    (value ?? '').replaceAll('&amp;', '&'),
  );

/**
 * Links that lead nowhere: to a page, a file or a place in a page that is not there.
 * @param pages every built page
 * @param others addresses of files and redirects
 * @returns one line a broken link
 */
export const brokenLinks = (
  pages: readonly BuiltPage[],
  others: ReadonlySet<string>,
): readonly string[] => {
  const anchors = new Map(pages.map(({ path, html }) => [path, new Set(attributes(html, 'id'))]));
  return pages.flatMap(({ path, html }) =>
    [...new Set(attributes(html, 'href'))].flatMap((href) => {
      if (/^(?:https?:|tel:|mailto:|data:)/.test(href)) return [];
      const [address = '', anchor] = href.split('#', 2);
      const to = address === '' ? path : address;
      const ids = anchors.get(to);
      if (!ids) return others.has(to) ? [] : [`${path} links to ${href}: there is no such page.`];
      if (anchor === undefined || anchor === '' || ids.has(anchor)) return [];
      return [`${path} links to ${href}: there is no such place on that page.`];
    }),
  );
};

/** Stops the build when a link inside the site leads nowhere. */
export const checkLinks = (): AstroIntegration => ({
  name: 'check-links',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      const root = fileURLToPath(dir);
      const files = filesIn(root).map((file) => ({
        file,
        path: `/${relative(root, file).replaceAll('\\', '/')}`.replace(/index\.html$/, ''),
      }));
      const pages = files
        .filter(({ file }) => file.endsWith('.html'))
        .map(({ file, path }) => ({ path, html: readFileSync(file, 'utf8') }));
      const others = new Set(files.map(({ path }) => path));
      const targets = (await readRedirects()).map(([from, to]) => ({
        path: `the redirect from ${from}`,
        html: `<a href="${to}"></a>`,
      }));
      const broken = brokenLinks([...pages, ...targets], others);
      if (broken.length > 0) throw new Error(`Broken links:\n${broken.join('\n')}`);
    },
  },
});
