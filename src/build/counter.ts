import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Finding } from '../source/finding.ts';
import type { Counter } from '../analytics/counter.ts';

const onLoopback = (url: URL) => ['localhost', '127.0.0.1'].includes(url.hostname);

const counterSchema = z.object({
  PUBLIC_PLAUSIBLE_DOMAIN: z.string().regex(/^[a-z0-9.-]+$/, 'must be a domain: helpwanted.nl'),
  PUBLIC_PLAUSIBLE_API: z
    .url('must be the address of the counting server: https://teller.example.nl')
    .refine(
      (text) =>
        URL.canParse(text) && (new URL(text).protocol === 'https:' || onLoopback(new URL(text))),
      'must begin with https://',
    )
    .transform((text) => new URL(text).origin),
});

/**
 * The counter that the environment asks for; null when neither variable is set.
 * @throws when one is set without the other, or cannot be used
 */
export const counterOf = (env: NodeJS.ProcessEnv): Counter | null => {
  const names = Object.keys(counterSchema.shape);
  if (names.every((name) => !env[name])) return null;
  const { success, data, error } = counterSchema.safeParse(env);
  if (success) return { domain: data.PUBLIC_PLAUSIBLE_DOMAIN, api: data.PUBLIC_PLAUSIBLE_API };
  const wrong = error.issues.map(({ path, message }) => `${path.join('')} ${message}`);
  throw new Error(`The counter is not set up well: ${wrong.join('; ')}. Set both, or neither.`);
};

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
      fix: `Haal de regel "${promise}" weg, en zet de tekst uit src/analytics/README.md onder de kop "Als we tellen".`,
    },
  ];
};
