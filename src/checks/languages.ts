import { existsSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { defaultLocale, locales, type Locale } from '../i18n/locales.ts';
import type { Finding } from '../source/finding.ts';
import { contentFilesIn, foldersIn, shownPath } from '../source/folders.ts';

/** Content whose words have no file per language yet: a page of another language would show ours. */
const inOneLanguage = ['figures', 'law', 'lessons'];

/** More names than this are counted. */
const mostNames = 6;

/**
 * What is missing of a language that is published, one finding a folder. A page is there in a language
 * when its words are: no page shows the words of another language as its own.
 * @param root the content folder
 * @param shown the languages that are published
 */
export const checkLanguages = (root: string, shown: readonly Locale[]): readonly Finding[] => {
  const others = shown.filter((locale) => locale !== defaultLocale);
  if (others.length === 0) return [];
  // Each text of ours, by the folder that it is one of: `content/topics`.
  const sets = new Map<string, string[]>();
  for (const path of contentFilesIn(root)) {
    if (basename(path, extname(path)) !== defaultLocale) continue;
    const thing = dirname(path);
    const folder = basename(thing) === 'tell' ? thing : dirname(thing);
    sets.set(folder, [...(sets.get(folder) ?? []), path]);
  }
  return others.flatMap((locale) => [
    ...[...sets].flatMap(([folder, paths]) => {
      const there = (path: string) => existsSync(join(dirname(path), `${locale}${extname(path)}`));
      const missing = paths.filter((path) => !there(path));
      const names = missing.map((path) => basename(dirname(path)));
      const [first] = missing;
      if (first === undefined) return [];
      const more = names.length > mostNames ? ` en nog ${names.length - mostNames}` : '';
      return [
        {
          file: shownPath(root, folder),
          problem: `De taal "${locale}" (${locales[locale].name}) staat aan, en ${names.length} van de ${paths.length} teksten missen: ${names.slice(0, mostNames).join(', ')}${more}.`,
          fix: `Schrijf daar ${locale}${extname(first)}, of zet bij "${locale}" in src/i18n/locales.ts "shown: false".`,
        },
      ];
    }),
    ...inOneLanguage
      .filter((folder) => foldersIn(root).includes(folder))
      .map((folder) => ({
        file: `content/${folder}`,
        problem: `De taal "${locale}" staat aan, en deze teksten zijn er alleen in het ${locales[defaultLocale].name}.`,
        fix: `Zet bij "${locale}" in src/i18n/locales.ts "shown: false": hier kan nog geen taal bij.`,
      })),
  ]);
};
