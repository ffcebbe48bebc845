import { existsSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import type { ArticleSource } from '../articles/read.ts';
import type { HelplineSource } from '../contact/read.ts';
import { defaultLocale, locales, type Locale } from '../i18n/locales.ts';
import type { Finding } from '../source/finding.ts';
import type { Source } from '../source/read.ts';
import { contentFilesIn, foldersIn, shownPath } from '../source/folders.ts';

/** Content whose words have no file per language yet: a page of another language would show ours. */
const inOneLanguage = ['apps', 'figures', 'law', 'lessons'];

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

/** What a text names by id. */
const namedIn = ({ body }: Pick<Source<unknown>, 'body'>, component: string): readonly string[] =>
  body.components.flatMap(({ name, attributes: { id } }) =>
    name === component && id !== undefined ? [id] : [],
  );

/** These organisations, and those that stand on their cards: named in their words, or open when they are not. */
const withNamed = (
  ids: readonly string[],
  helplines: ReadonlyMap<string, HelplineSource>,
): readonly string[] => {
  const all = new Set(ids);
  // A set gives what is added to it as well.
  for (const id of all) {
    const { facts, words: texts = {} } = helplines.get(id) ?? {};
    for (const other of facts?.data.instead ?? []) all.add(other);
    for (const words of Object.values(texts)) {
      for (const other of namedIn(words, 'Bel')) all.add(other);
    }
  }
  return [...all];
};

/**
 * What is missing of the pages that a language shows which is not published whole: their text, and the
 * words of who is named there. One finding a page and kind.
 * @param pages the Dutch addresses of these pages
 */
export const checkPages = (
  locale: Locale,
  pages: readonly string[],
  articles: readonly ArticleSource[],
  helplines: ReadonlyMap<string, HelplineSource>,
): readonly Finding[] =>
  pages.flatMap((page): readonly Finding[] => {
    const own = articles.find((one) => one.path === page && one.locale === locale);
    if (!own) {
      const dutch = articles.find((one) => one.path === page);
      return [
        {
          file: dutch ? dirname(dutch.source.file) : 'src/i18n/locales.ts',
          problem: `De taal "${locale}" toont ${page}, en die tekst is er niet.`,
          fix: dutch
            ? `Schrijf daar ${locale}.mdx, of haal ${page} weg bij "${locale}" in src/i18n/locales.ts.`
            : 'Alleen een pagina met tekst kan los in een taal: die van topics, guides en news.',
        },
      ];
    }
    const { file, data } = own.source;
    const named = [...data.helplines, ...namedIn(own.source, 'Bel')];
    const silent = withNamed(named, helplines).filter(
      (id) => helplines.get(id)?.words[locale] === undefined,
    );
    const laws = [...new Set([...data.laws, ...namedIn(own.source, 'Wet')])];
    const apps = namedIn(own.source, 'App');
    return [
      ...(silent.length > 0
        ? [
            {
              file,
              problem: `Op deze pagina staan organisaties zonder woorden in de taal "${locale}": ${silent.join(', ')}.`,
              fix: `Schrijf ${locale}.mdx in de map van elk, in content/contact, of noem ze hier niet.`,
            },
          ]
        : []),
      ...(laws.length > 0
        ? [
            {
              file,
              problem: `Deze tekst noemt regels uit de wet, en die zijn er alleen in het ${locales[defaultLocale].name}: ${laws.join(', ')}.`,
              fix: 'Haal ze hier weg: content/law heeft nog geen andere taal.',
            },
          ]
        : []),
      ...(apps.length > 0
        ? [
            {
              file,
              problem: `Deze tekst legt uit hoe je meldt in apps, en dat is er alleen in het ${locales[defaultLocale].name}: ${apps.join(', ')}.`,
              fix: 'Haal ze hier weg: content/apps heeft nog geen andere taal.',
            },
          ]
        : []),
    ];
  });
