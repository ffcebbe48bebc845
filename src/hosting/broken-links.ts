import { mayLead } from '../i18n/ways.ts';
import type { SitePage } from './site.ts';

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
  pages: readonly SitePage[],
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
