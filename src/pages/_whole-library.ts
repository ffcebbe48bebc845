import { inDefaultLanguage, readArticles } from '../articles/read.ts';
import { plainFacts } from '../campaign/fact.ts';
import { readFacts } from '../campaign/read.ts';
import { callsIn, readHelplines } from '../contact/read.ts';
import { defaultLocale } from '../i18n/locales.ts';
import { texts } from '../i18n/text.ts';
import { isPrinted } from '../lessons/handouts.ts';
import { openLibrary, type Library } from '../lessons/library.ts';
import { contentFolder } from '../source/root.ts';

/** The lessons of the site, with the laws, numbers and facts that they lean on. */
export const openWholeLibrary = (): Library => {
  const { articles, laws } = readArticles(contentFolder);
  return openLibrary(
    {
      laws,
      calls: callsIn(readHelplines(contentFolder)),
      facts: plainFacts(readFacts(contentFolder).facts, defaultLocale),
      pages: inDefaultLanguage(articles).filter(isPrinted),
    },
    texts(defaultLocale).campaign.name,
  );
};
