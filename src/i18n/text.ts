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
};

/** Every word on a button, label or message, by feature. Dutch sets the shape for each language. */
export type InterfaceTexts = typeof nl;

/** The languages that have these words. */
const byLocale: Partial<Record<Locale, InterfaceTexts>> = { nl };

/**
 * The interface words of a language.
 * @throws when it has none: a page never shows the words of another language as its own
 */
export const texts = (locale: Locale): InterfaceTexts => {
  const words = byLocale[locale];
  if (words) return words;
  throw new Error(
    `There are no interface words in "${locale}". Add ${locale}.json to each folder of content/interface, and a line to src/i18n/text.ts.`,
  );
};
