import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../source/finding.ts';

/** The promise that a counter breaks, and the heading under which the page says what is counted. */
const promise = 'We sturen niets over jou of je bezoek naar wie dan ook.';
const heading = '## Als we tellen';

/**
 * A site that counts has to say so: its privacy page may not promise that nothing is sent.
 * @param root the content folder
 */
export const checkPromise = (root: string): readonly Finding[] => {
  const page = join(root, 'guides/privacy/nl.mdx');
  const text = existsSync(page) ? readFileSync(page, 'utf8') : '';
  if (text.includes(heading) && !text.includes(promise)) return [];
  return [
    {
      file: 'content/guides/privacy/nl.mdx',
      problem: 'De teller staat aan, en deze pagina zegt dat niet.',
      fix: `Haal de regel "${promise}" weg, en zet de tekst uit src/analytics/privacy-page.md onder de kop "Als we tellen".`,
    },
  ];
};
