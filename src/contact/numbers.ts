import { fill } from '../i18n/fill.ts';
import type { InterfaceTexts } from '../i18n/text.ts';
import type { HelplineFacts, HelplineWords } from './schema.ts';

/** A link on a card. */
export interface CardLink {
  readonly label: string;
  readonly href: string;
}

/** A number that does not break over two lines. */
const unbroken = (number: string) => number.replaceAll(' ', '\u00A0').replaceAll('-', '\u2011');

/** The numbers of a helpline as `tel:` links, the shortest first. */
export const numbersOf = ({ phone, shortNumber }: HelplineFacts) => [
  ...(shortNumber ? [{ number: shortNumber, href: `tel:${shortNumber}` }] : []),
  ...(phone ? [{ number: unbroken(phone.number), href: `tel:${phone.tel}` }] : []),
];

/** `https://www.politie.nl/` as `politie.nl`. */
export const siteOf = (url: string): string => new URL(url).hostname.replace(/^www\./, '');

/**
 * The way to a chat. Where only the website is known the words say so: a button that promises a chat and
 * opens a home page leaves somebody searching, in the middle of the night.
 */
export const chatOf = (
  { chat, url, unverified }: HelplineFacts,
  { name }: HelplineWords,
  texts: InterfaceTexts['contact']['card'],
): CardLink | undefined => {
  if (chat === undefined) return undefined;
  if (chat !== 'website') return { label: fill(texts.chat, { name }), href: chat };
  if (url === undefined) return undefined;
  const words = unverified.includes('chat') ? texts.chatMaybe : texts.chatOnSite;
  return { label: fill(words, { site: siteOf(url) }), href: url };
};

/** A number in a sentence: the name, and the number when the name does not already say it. */
export const callInText = (facts: HelplineFacts, { name }: HelplineWords): CardLink | string => {
  const first = numbersOf(facts).at(0);
  if (!first) {
    const href = facts.url ?? (facts.chat === 'website' ? undefined : facts.chat);
    return href ? { label: name, href } : name;
  }
  const said = name.includes(first.number);
  return { label: said ? name : `${name} ${first.number}`, href: first.href };
};
