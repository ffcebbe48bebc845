import { fill } from '../i18n/fill.ts';
import { typedAddress } from '../i18n/on-paper.ts';
import type { InterfaceTexts } from '../i18n/text.ts';
import type { HelplineFacts, HelplineWords } from './schema.ts';

/** A link on a card. */
export interface CardLink {
  readonly label: string;
  readonly href: string;
  /** The address as people type it, where the label does not say it: for paper and for a copy. */
  readonly address?: string | undefined;
}

/** A link to a website. */
export const linkTo = (href: string, label: string): CardLink => {
  const address = typedAddress(href);
  return { label, href, address: label.includes(address) ? undefined : address };
};

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
  if (chat !== 'website') return linkTo(chat, fill(texts.chat, { name }));
  if (url === undefined) return undefined;
  const words = unverified.includes('chat') ? texts.chatMaybe : texts.chatOnSite;
  return linkTo(url, fill(words, { site: siteOf(url) }));
};

/** A number in a sentence: the name, and the number when the name does not already say it. */
export const callInText = (facts: HelplineFacts, { name }: HelplineWords): CardLink | string => {
  const first = numbersOf(facts).at(0);
  if (!first) {
    const href = facts.url ?? (facts.chat === 'website' ? undefined : facts.chat);
    return href ? linkTo(href, name) : name;
  }
  const said = name.includes(first.number);
  return { label: said ? name : `${name} ${first.number}`, href: first.href };
};
