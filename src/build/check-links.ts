import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { mayLead } from '../i18n/doors.ts';
import { addressesIn, pagesIn, type BuiltPage } from './built-pages.ts';
import { readRedirects } from './redirects.ts';

const attributes = (html: string, name: string): readonly string[] =>
  [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map(([, value]) =>
    (value ?? '').replaceAll('&amp;', '&'),
  );

/**
 * Links that lead nowhere: to a page, a file or a place in a page that is not there; and links that
 * lead through another front door.
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
      if (path.startsWith('/') && !path.startsWith('/redactie/') && !mayLead(path, to)) {
        return [`${path} links to ${href}: that page is of another front door.`];
      }
      if (anchor === undefined || anchor === '' || ids.has(anchor)) return [];
      return [`${path} links to ${href}: there is no such place on that page.`];
    }),
  );
};

/** Stops the build when a link inside the site leads nowhere, or through another front door. */
export const checkLinks = (): AstroIntegration => ({
  name: 'check-links',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      const root = fileURLToPath(dir);
      const pages = pagesIn(root);
      const others = new Set(addressesIn(root).map(({ path }) => path));
      const targets = (await readRedirects()).map(([from, to]) => ({
        path: `the redirect from ${from}`,
        html: `<a href="${to}"></a>`,
      }));
      const broken = brokenLinks([...pages, ...targets], others);
      if (broken.length > 0) throw new Error(`Broken links:\n${broken.join('\n')}`);
    },
  },
});
