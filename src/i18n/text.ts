export { fill } from './fill.ts';
import articles from '../../content/interface/articles/nl.json' with { type: 'json' };
import campaign from '../../content/interface/campaign/nl.json' with { type: 'json' };
import contact from '../../content/interface/contact/nl.json' with { type: 'json' };
import figures from '../../content/interface/figures/nl.json' with { type: 'json' };
import flow from '../../content/interface/flow/nl.json' with { type: 'json' };
import home from '../../content/interface/home/nl.json' with { type: 'json' };
import layout from '../../content/interface/layout/nl.json' with { type: 'json' };
import lessons from '../../content/interface/lessons/nl.json' with { type: 'json' };
import privacy from '../../content/interface/privacy/nl.json' with { type: 'json' };
import programme from '../../content/interface/programme/nl.json' with { type: 'json' };
import report from '../../content/interface/report/nl.json' with { type: 'json' };
import search from '../../content/interface/search/nl.json' with { type: 'json' };
import speech from '../../content/interface/speech/nl.json' with { type: 'json' };
import type { Locale } from './locales.ts';

const nl = {
  articles,
  campaign,
  contact,
  figures,
  flow,
  home,
  layout,
  lessons,
  privacy,
  programme,
  report,
  search,
  speech,
};

/** Every word on a button, label or message, by feature. Dutch sets the shape for each language. */
export type InterfaceTexts = typeof nl;

type Feature = keyof InterfaceTexts;

/** The words of each language, by feature: a language that shows some pages has those of these pages. */
const byLocale: Partial<Record<Locale, Partial<InterfaceTexts>>> = { nl };

const wordsOf = <F extends Feature>(locale: Locale, feature: F): InterfaceTexts[F] => {
  const words = byLocale[locale]?.[feature];
  if (words) return words;
  throw new Error(
    `There are no interface words in "${locale}" for "${feature}". Write content/interface/${feature}/${locale}.json, and add it in src/i18n/text.ts.`,
  );
};

/**
 * The interface words of a language.
 * @returns words that throw when they are asked for and are not there: a page never shows the words of
 *   another language as its own
 */
export const texts = (locale: Locale): InterfaceTexts => ({
  get articles() {
    return wordsOf(locale, 'articles');
  },
  get campaign() {
    return wordsOf(locale, 'campaign');
  },
  get contact() {
    return wordsOf(locale, 'contact');
  },
  get figures() {
    return wordsOf(locale, 'figures');
  },
  get flow() {
    return wordsOf(locale, 'flow');
  },
  get home() {
    return wordsOf(locale, 'home');
  },
  get layout() {
    return wordsOf(locale, 'layout');
  },
  get lessons() {
    return wordsOf(locale, 'lessons');
  },
  get privacy() {
    return wordsOf(locale, 'privacy');
  },
  get programme() {
    return wordsOf(locale, 'programme');
  },
  get report() {
    return wordsOf(locale, 'report');
  },
  get search() {
    return wordsOf(locale, 'search');
  },
  get speech() {
    return wordsOf(locale, 'speech');
  },
});
