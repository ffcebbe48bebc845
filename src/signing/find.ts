import { existsSync } from 'node:fs';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { defaultLocale } from '../i18n/locales.ts';
import type { SignedContent } from './state.ts';
import { signKeyOf } from './things.ts';

/** What editors call the folders of content. */
const spoken: Readonly<Record<string, string>> = {
  blok: 'blocks',
  vraag: 'questions',
  uitkomst: 'outcomes',
  afspraak: 'agreements',
  zin: 'lines',
  wet: 'law',
  app: 'apps',
  hulplijn: 'contact',
  organisatie: 'contact',
  onderwerp: 'topics',
  gids: 'guides',
  nieuws: 'news',
  module: 'modules',
  les: 'lessons',
  blad: 'handouts',
  verhaal: 'cases',
  feit: 'facts',
};

/** The things that somebody means; or a sentence that says why nobody knows. */
export type Meant =
  { readonly keys: readonly string[] } | { readonly problem: string; readonly fix: string };

const withoutNumber = (part: string): string => part.replace(/^\d+-(?=.)/, '');

const isSame = (part: string, asked: string): boolean =>
  part === asked || withoutNumber(part) === asked;

/** Whether what was asked leads to an id: its last word is the last, and the rest stand in it in order. */
const leadsTo = (id: string, asked: readonly string[]): boolean => {
  const parts = id.split('/');
  const last = asked.at(-1);
  if (last === undefined || !isSame(parts.at(-1) ?? '', last)) return false;
  let from = 0;
  return asked.slice(0, -1).every((word) => {
    const at = parts.findIndex((part, place) => place >= from && isSame(part, word));
    from = at + 1;
    return at >= 0 && at < parts.length - 1;
  });
};

const pairs = (text: string): ReadonlySet<string> =>
  new Set(Array.from({ length: text.length + 1 }, (_, at) => ` ${text} `.slice(at, at + 2)));

/** How much two names are alike, from 0 to 1: the pairs of letters that they share. */
const likeness = (one: string, other: string): number => {
  const [a, b] = [pairs(one), pairs(other)];
  const shared = [...a].filter((pair) => b.has(pair)).length;
  return (2 * shared) / (a.size + b.size);
};

const mostNear = 5;

/** The ids that were meant, the most alike first; none when nothing comes near. */
export const nearIds = (asked: string, ids: readonly string[]): readonly string[] => {
  const last = asked.split('/').at(-1) ?? '';
  return ids
    .map((id) => ({ id, like: likeness(withoutNumber(id.split('/').at(-1) ?? ''), last) }))
    .filter(({ like }) => like > 0.45)
    .sort((a, b) => b.like - a.like || a.id.localeCompare(b.id))
    .slice(0, mostNear)
    .map(({ id }) => id);
};

/**
 * What somebody means with a path, an id or a folder: `content/contact/112/nl.mdx`, `advies/sextortion-geld`,
 * `blok/bel-je-bank`, `law`. A file of one language means that language, data mean all, an id means Dutch.
 * @param root the content folder
 */
export const findMeant = (root: string, content: SignedContent, what: string): Meant => {
  const { states, ledgers, unread } = content;
  const all = [...states.values()].map(({ thing }) => thing);
  const gone = [...ledgers.keys()].filter((id) => !all.some((thing) => thing.id === id));
  const ids = [...new Set([...all.map(({ id }) => id), ...gone])];
  const path = [what, join(root, what.replace(/^(?:\.\/)?content\//, ''))]
    .map((one) => (isAbsolute(one) ? one : resolve(one)))
    .find((one) => existsSync(one) && !relative(root, one).startsWith('..'));
  if (path !== undefined) {
    const inFile = all.filter(({ words, beside }) => words === path || beside.includes(path));
    if (inFile.length > 0) return { keys: inFile.map(signKeyOf) };
  }
  const plain = (path === undefined ? what : relative(root, path))
    .replaceAll('\\', '/')
    .replace(/^(?:\.\/)?(?:content\/)?|\/+$/g, '')
    .replace(/(?:\/[a-z]{2})?\.(?:mdx|yaml|json)$/, '');
  const keysOf = (found: readonly string[]) =>
    all.some(({ id }) => found.includes(id))
      ? all
          .filter(({ id, language }) => found.includes(id) && language === defaultLocale)
          .map(signKeyOf)
      : found;
  if (states.has(plain) || gone.includes(plain)) return { keys: [plain] };
  const below = plain === '' ? ids : ids.filter((id) => id.startsWith(`${plain}/`));
  if (below.length > 0) return { keys: keysOf(below) };
  const asked = plain
    .split('/')
    .map((part, at, parts) => (at < parts.length - 1 ? (spoken[part] ?? part) : part));
  const found = ids.filter((id) => leadsTo(id, asked));
  const [first, ...others] = found;
  if (first !== undefined && others.length === 0) return { keys: keysOf([first]) };
  if (first !== undefined) {
    return {
      problem: `"${what}" kan ${found.length} teksten zijn: ${found.join(', ')}.`,
      fix: 'Schrijf het hele pad, zoals het hier staat.',
    };
  }
  if (unread.has(plain)) {
    return {
      problem: `"${what}" kan niet gelezen worden.`,
      fix: 'Draai npm run check: die zegt wat er mis is.',
    };
  }
  const alike = nearIds(plain, ids);
  return {
    problem: `"${what}" is er niet.`,
    fix:
      alike.length > 0
        ? `Bedoel je een van deze? ${alike.join(', ')}.`
        : 'Schrijf een pad, zoals content/contact/112, of kijk met: npm run teken -- --lijst.',
  };
};
