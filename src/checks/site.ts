import { contentFolder } from '../source/root.ts';
import type { Finding } from '../source/finding.ts';
import { checkContentFolder, type CheckedContent } from './content.ts';
import { checkSearchIsThere } from '../search/checks.ts';
import { shownLocales } from '../i18n/locales.ts';
import { checkAsked } from './release.ts';
import { checkPromised } from './promised.ts';

/** Pages that nobody would see: who asks for one is sent on to what took the place of an old address. */
const checkHidden = (
  redirects: readonly (readonly [string, string])[],
  { addresses }: Pick<CheckedContent, 'addresses'>,
): readonly Finding[] =>
  redirects.flatMap(([from, to]) =>
    addresses.has(from)
      ? [
          {
            file: 'src/hosting/redirects.yaml',
            problem: `Het oude adres ${from} leidt naar ${to}. De nieuwe pagina ${from} krijgt niemand te zien.`,
            fix: 'Geef de map van de nieuwe pagina een andere naam, of vraag een ontwikkelaar om het oude adres weg te halen.',
          },
        ]
      : [],
  );

/**
 * All that a build of the site refuses: in its content, and between that and its own code.
 * @param redirects old addresses, with the pages that they lead to
 * @param root the content folder
 */
export const checkSite = (
  redirects: readonly (readonly [string, string])[],
  root: string = contentFolder,
): CheckedContent => {
  const checked = checkContentFolder(root);
  const targets = new Set(redirects.map(([, to]) => to));
  return {
    ...checked,
    findings: [
      ...checked.findings,
      ...checkSearchIsThere(root, shownLocales),
      ...checkPromised(checked, [...targets]),
      ...checkHidden(redirects, checked),
      ...checkAsked(checked.signed),
    ],
  };
};
