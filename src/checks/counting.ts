import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isTopic, neverCounted } from '../analytics/events.ts';
import type { FlowSources } from '../flow/read.ts';
import { shownLocales, type Locale } from '../i18n/locales.ts';
import type { Finding } from '../source/finding.ts';

/** By language: the promise that a counter breaks, and the heading under which the page says what is counted. */
const said: Partial<Record<Locale, { readonly promise: string; readonly heading: string }>> = {
  nl: {
    promise: 'We sturen niets over jou of je bezoek, behalve de vraag om een pagina.',
    heading: '## Als we tellen',
  },
};

/**
 * A site that counts has to say so: its privacy page may not promise that nothing is sent.
 * @param root the content folder
 */
export const checkPromise = (root: string): readonly Finding[] =>
  shownLocales.flatMap((locale) => {
    const page = join(root, `guides/privacy/${locale}.mdx`);
    const text = existsSync(page) ? readFileSync(page, 'utf8') : '';
    const words = said[locale];
    if (words && text.includes(words.heading) && !text.includes(words.promise)) return [];
    return [
      {
        file: `content/guides/privacy/${locale}.mdx`,
        problem: 'De teller staat aan, en deze pagina zegt dat niet.',
        fix: words
          ? `Haal de regel "${words.promise}" weg, en zet de tekst uit src/analytics/privacy-page.md onder de kop "${words.heading.replace('## ', '')}".`
          : 'Zet in src/checks/counting.ts met welke zin de pagina in deze taal belooft dat niets weggaat, en onder welke kop staat wat we tellen.',
      },
    ];
  });

/**
 * Of the advice module each topic is one that may be counted, or the one that never is: what may leave a
 * device is decided where it is sent, and not by the way with a new word.
 */
export const checkTopics = ({ settings }: FlowSources): readonly Finding[] =>
  settings.data.topics.flatMap((topic, index) =>
    isTopic(topic) || topic === neverCounted
      ? []
      : [
          settings.finding(
            ['topics', index],
            `Het onderwerp "${topic}" mag nog niet worden geteld.`,
            'Kies een onderwerp dat er al is. Is er echt een nieuw nodig? Dan zet een ontwikkelaar het in src/analytics/events.ts, met woorden in content/interface/flow.',
          ),
        ],
  );
