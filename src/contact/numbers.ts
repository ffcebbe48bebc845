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

/** A number in a sentence: the name, and the number when the name does not already say it. */
export const callInText = (facts: HelplineFacts, { name }: HelplineWords): CardLink | string => {
  const first = numbersOf(facts).at(0);
  if (!first) {
    const href = facts.chat ?? facts.url;
    return href ? { label: name, href } : name;
  }
  const said = name.includes(first.number);
  return { label: said ? name : `${name} ${first.number}`, href: first.href };
};
