import { addressOf } from '../i18n/address.ts';
import { doors } from '../i18n/doors.ts';
import { defaultLocale } from '../i18n/locales.ts';
import type { Finding } from '../source/finding.ts';
import { articleKinds, type ArticleSource } from './read.ts';

/** Folders that a build makes for itself: a browser keeps what is there, or reads it as the index of search. */
const ofTheBuild = ['_astro', '_hosting', 'pagefind', 'redactie'];

/** The page of each door for what is not there. */
const missing = addressOf(doors.helpwanted.missing).page;

const fix = 'Geef de map een andere naam: de naam van de map wordt het adres.';

/** Why a text does not appear at its own address, or would get the rules of another page there. */
const faultOf = (
  { kind, path }: ArticleSource,
  pages: ReadonlySet<string>,
  first: string | undefined,
): string | undefined => {
  const { locale, door, page } = addressOf(path);
  const [, folder = ''] = path.split('/', 2);
  if (page === missing || pages.has(path)) {
    return `Op ${path} staat al een pagina van de site zelf. Deze tekst krijgt niemand te zien.`;
  }
  if (first !== undefined) return `Op ${path} staat al een tekst: ${first}.`;
  if (locale !== defaultLocale) {
    return `Het adres ${path} is van een andere taal: "/${locale}/" hoort bij de vertalingen.`;
  }
  if (door !== addressOf(articleKinds[kind].base).door) {
    return `Het adres ${path} hoort bij een andere site: ${new URL(doors[door].origin).host}.`;
  }
  const above = Object.keys(doors[door].apart).find((apart) => page.startsWith(apart));
  if (above !== undefined || ofTheBuild.includes(folder)) {
    return `Onder ${above ?? `/${folder}/`} kan geen tekst staan: die plek heeft eigen regels.`;
  }
  return undefined;
};

/**
 * Texts that nobody would see, or that stand where they do not belong. Two texts can have one address: a
 * topic, and a guide in a folder that is called `onderwerpen`.
 * @param pages addresses of pages that are no article
 */
export const checkPlaces = (
  articles: readonly ArticleSource[],
  pages: readonly string[],
): readonly Finding[] => {
  const taken = new Set(pages);
  const seen = new Map<string, ArticleSource>();
  return articles.flatMap((article) => {
    const { file } = article.source;
    const first = seen.get(article.path);
    if (first?.kind === article.kind) return [];
    seen.set(article.path, first ?? article);
    const problem = faultOf(article, taken, first?.source.file);
    return problem === undefined ? [] : [{ file, problem, fix }];
  });
};
