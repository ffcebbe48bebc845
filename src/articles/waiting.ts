import type { Finding } from '../source/finding.ts';
import { contentFilesIn, shownPath } from '../source/folders.ts';
import { readText } from '../source/read.ts';
import { rulesFile, signKeyOf } from '../signing/things.ts';
import type { SignedContent } from '../signing/state.ts';
import type { ArticleSource } from './read.ts';

/**
 * The pages that an expert has not signed as they are now, and that the public site leaves out until then.
 * @param signed where all content stands with the experts; asked only when a page waits for one
 */
export const waitingAmong = (
  root: string,
  articles: readonly ArticleSource[],
  signed: () => Pick<SignedContent, 'states'>,
): ReadonlySet<ArticleSource> => {
  const asking = articles.filter(({ source }) => source.data.publicAfter !== undefined);
  if (asking.length === 0) return new Set();
  const given = new Set(
    [...signed().states.values()].flatMap(({ thing: { words }, kinds }) =>
      words === undefined
        ? []
        : kinds.flatMap(({ kind, state }) =>
            state === 'signed' ? `${kind} ${shownPath(root, words)}` : [],
          ),
    ),
  );
  return new Set(
    asking.filter(({ source: { file, data } }) => !given.has(`${data.publicAfter ?? ''} ${file}`)),
  );
};

const lineOf = (text: string, at: number): number => text.slice(0, at).split('\n').length;

/**
 * Pages that wait for a signature which no rule asks, and links to a page that is not on the public site yet.
 * @param root the content folder
 */
export const checkWaiting = (
  root: string,
  articles: readonly ArticleSource[],
  signed: Pick<SignedContent, 'states'>,
): readonly Finding[] => {
  const waiting = [...waitingAmong(root, articles, () => signed)];
  if (waiting.length === 0) return [];
  const stateOf = new Map(
    [...signed.states.values()].flatMap((state) =>
      state.thing.words === undefined ? [] : [[shownPath(root, state.thing.words), state] as const],
    ),
  );
  const unasked = waiting.flatMap(({ source }): readonly Finding[] => {
    const state = stateOf.get(source.file);
    const kind = source.data.publicAfter ?? '';
    if (!state || state.kinds.some((one) => one.kind === kind)) return [];
    return [
      source.finding(
        ['publicAfter'],
        `Deze pagina wacht op een handtekening voor "${kind}", en geen regel vraagt die.`,
        `Zet bij "asks" in content/${rulesFile}: below: [${signKeyOf(state.thing)}], kinds: [${kind}].`,
      ),
    ];
  });
  const links = contentFilesIn(root).flatMap((path): readonly Finding[] => {
    const file = shownPath(root, path);
    if (!/\.(?:mdx|yaml|json)$/.test(path)) return [];
    const text = readText(path, file);
    if (typeof text !== 'string') return [];
    return waiting.flatMap((page) => {
      const at = page.source.file === file ? -1 : text.indexOf(page.path);
      return at < 0
        ? []
        : [
            {
              file,
              line: lineOf(text, at),
              problem: `${page.path} is nog niet op de site: die pagina wacht op een handtekening.`,
              fix: 'Haal de link weg tot de pagina getekend is.',
            },
          ];
    });
  });
  return [...unasked, ...links];
};
