export { fill } from './fill.ts';
import articles from '../../content/interface/articles/nl.json';
import campaign from '../../content/interface/campaign/nl.json';
import contact from '../../content/interface/contact/nl.json';
import figures from '../../content/interface/figures/nl.json';
import flow from '../../content/interface/flow/nl.json';
import home from '../../content/interface/home/nl.json';
import layout from '../../content/interface/layout/nl.json';
import privacy from '../../content/interface/privacy/nl.json';
import programme from '../../content/interface/programme/nl.json';
import report from '../../content/interface/report/nl.json';
import search from '../../content/interface/search/nl.json';
import type { Locale } from './locales.ts';

const nl = {
  articles,
  campaign,
  contact,
  figures,
  flow,
  home,
  layout,
  privacy,
  programme,
  report,
  search,
};

/** Every word on a button, label or message, by feature. Dutch sets the shape for each language. */
export type InterfaceTexts = typeof nl;

/** A language without its own words yet shows the Dutch ones, and its pages are not published. */
const byLocale: Record<Locale, InterfaceTexts> = { nl, en: nl };

/** The interface words of a language. */
export const texts = (locale: Locale): InterfaceTexts => byLocale[locale];
