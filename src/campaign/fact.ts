import { dayInWords } from '../i18n/day.ts';
import { fill } from '../i18n/fill.ts';
import type { Locale } from '../i18n/locales.ts';
import { texts, type InterfaceTexts } from '../i18n/text.ts';
import type { Fact } from './schema.ts';

/** Where a fact comes from, in one sentence. */
export const sourceInWords = (
  { source, year, checked, verified }: Fact,
  t: InterfaceTexts['campaign']['facts'],
  locale: Locale,
): string =>
  [
    fill(t.source, { what: source.what, year }),
    source.line && fill(t.line, { line: source.line }),
    fill(verified ? t.verified : t.unverified, { day: dayInWords(checked, locale) }),
  ]
    .filter(Boolean)
    .join(', ');

/** Facts and where they come from as plain sentences, for paper. */
export const plainFacts = (
  facts: ReadonlyMap<string, Fact>,
  locale: Locale,
): ReadonlyMap<string, { readonly text: string; readonly source: string }> => {
  const t = texts(locale).campaign.facts;
  return new Map(
    [...facts].map(([id, fact]) => [
      id,
      { text: fact.text, source: sourceInWords(fact, t, locale) },
    ]),
  );
};
