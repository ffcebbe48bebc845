import { z } from 'zod';
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
