import { readAgreedLines, saidWords, type AgreedLine } from '../reading/agreed.ts';
import { withoutPhrases } from '../reading/phrase.ts';
import { anyReader, linesFolder, type AgreedUse } from '../source/agreed.ts';
import type { Finding } from '../source/finding.ts';
import { contentFilesIn, shownPath } from '../source/folders.ts';
import { notThere } from '../source/references.ts';
import { textsIn } from '../source/strings.ts';
import type { VisitorText } from './words.ts';

/** Shown beside the name of a line. */
const tagOf = (id: string, reader: string) =>
  reader === anyReader ? `<Zin id="${id}" />` : `<Zin id="${id}" voor="${reader}" />`;

/** Texts that name a line that is not there, or that has nothing to say to this reader. */
const checkUses = (
  file: string,
  uses: readonly AgreedUse[],
  lines: ReadonlyMap<string, AgreedLine>,
): readonly Finding[] =>
  uses.flatMap(({ id, reader, words, line }): readonly Finding[] => {
    if (words !== undefined) return [];
    const named = lines.get(id);
    if (!named) return [{ file, line, ...notThere(id, `content/${linesFolder}`, lines) }];
    if (!named.data || !named.words) return [];
    const { readers } = named.data.data;
    return [
      {
        file,
        line,
        problem: `De vaste zin "${id}" heeft geen woorden voor "${reader}".`,
        fix: `Kies uit: ${readers.map((one) => tagOf(id, one)).join(', ')}.`,
      },
    ];
  });

/** Lines and readers that no text has: words that nobody reads. */
const checkUnused = (
  lines: ReadonlyMap<string, AgreedLine>,
  uses: readonly AgreedUse[],
): readonly Finding[] => {
  const used = new Set(uses.map(({ id, reader }) => `${id} ${reader}`));
  return [...lines.values()].flatMap(({ id, data }) =>
    (data?.data.readers ?? []).flatMap((reader, at) =>
      used.has(`${id} ${reader}`)
        ? []
        : (data?.finding(
            ['readers', at],
            `Geen tekst heeft de vaste zin "${id}" voor "${reader}".`,
            `Zet ${tagOf(id, reader)} in een tekst, of haal de lezer hier en in de tekst weg.`,
          ) ?? []),
    ),
  );
};

/** The words of a text that are its own: without those of the lines in it. */
const ownWords = ({ prose, agreed }: VisitorText) => {
  const theirs = agreed.flatMap(({ words }) => (words === undefined ? [] : [saidWords(words)]));
  return prose.map(({ text, said, line }) => ({
    line,
    text: theirs.reduce((rest, words) => rest.replaceAll(words, ' … '), said ?? text),
  }));
};

/** What has one place, and is written somewhere else in words of its own. */
const checkRaw = (
  text: VisitorText,
  lines: ReadonlyMap<string, AgreedLine>,
): readonly Finding[] => {
  const { file } = text;
  const own = ownWords(text);
  return [...lines.values()].flatMap(({ id, data, raw, except }) => {
    if (file.startsWith(`content/${linesFolder}/${id}/`)) return [];
    return own.flatMap(({ text: piece, line }) => {
      const found = raw(piece) && raw(withoutPhrases(piece, except));
      return found === undefined
        ? []
        : [
            {
              file,
              line,
              problem: `"${found.replace(/\s+/g, ' ').trim()}" staat hier los. Hierover hebben we één vaste zin: ${data?.data.agreed ?? id}`,
              fix: `Schrijf ${tagOf(id, data?.data.readers[0] ?? anyReader)}. Klopt de zin niet? Verander hem in content/${linesFolder}/${id}.`,
            },
          ];
    });
  });
};

/** What brings up a line in a text that does not have it: whoever reads that hears nothing, or something else. */
const checkLacking = (
  text: VisitorText,
  lines: ReadonlyMap<string, AgreedLine>,
): readonly Finding[] => {
  const { file, agreed } = text;
  const own = ownWords(text);
  return [...lines.values()].flatMap(({ id, data, asking }) => {
    const isThere = agreed.some((use) => use.id === id);
    if (isThere || file.startsWith(`content/${linesFolder}/${id}/`)) return [];
    return own.flatMap(({ text: piece, line }) => {
      const found = asking(piece);
      return found === undefined
        ? []
        : [
            {
              file,
              line,
              problem: `"${found.replace(/\s+/g, ' ').trim()}" staat hier zonder de vaste zin die erbij hoort: ${data?.data.agreed ?? id}`,
              fix: `Zet ${tagOf(id, data?.data.readers[0] ?? anyReader)} erbij, en zeg er verder niets over.`,
            },
          ];
    });
  });
};

/**
 * What has to be the same everywhere: each line is there for who reads it, is read somewhere, is said
 * nowhere else, and stands wherever it comes up.
 * @param root the content folder
 * @param texts all words for visitors
 */
export const checkAgreed = (root: string, texts: readonly VisitorText[]): readonly Finding[] => {
  const { lines, findings } = readAgreedLines(root);
  const read = new Set(texts.map(({ file }) => file));
  const translated = contentFilesIn(root)
    .filter((path) => path.endsWith('.mdx') && !read.has(shownPath(root, path)))
    .flatMap((path) => textsIn(root, path) ?? []);
  return [
    ...findings,
    ...translated.flatMap(({ file, agreed }) => checkUses(file, agreed, lines)),
    ...checkUnused(
      lines,
      texts.flatMap(({ agreed }) => agreed),
    ),
    ...texts.flatMap((text) => [
      ...checkUses(text.file, text.agreed, lines),
      ...checkRaw(text, lines),
      ...checkLacking(text, lines),
    ]),
  ];
};
