import { dayInWords } from '../i18n/day.ts';
import { fill, type InterfaceTexts } from '../i18n/text.ts';
import { locales, type Locale } from '../i18n/locales.ts';
import { calendarFor } from './calendar.ts';
import { chatOf, linkTo, numbersOf, siteOf, type CardLink } from './numbers.ts';
import { encodeSlots, hoursInWords } from './opening.ts';
import type { HelplineFacts, HelplineWords, Holidays } from './schema.ts';

/** What a card shows: only what we are sure of, or with the words that say where to look. */
export interface Card {
  /** The number to call, the short one first. */
  readonly call: CardLink | undefined;
  /** The long number that reaches the same people. */
  readonly callAlso: CardLink | undefined;
  readonly chat: CardLink | undefined;
  /** The chat of "Praat nu" that is not always there: shown while it is open. */
  readonly chatWhenOpen?: CardLink | undefined;
  readonly website: CardLink | undefined;
  /** "gratis bellen", "anoniem", "tot en met 25 jaar". */
  readonly marks: readonly string[];
  /** The one of them about age: on a page for the young it stands on every card. */
  readonly ages: string | undefined;
  /** The hours in words; nothing for a tool or a form, which is always there. */
  readonly hours: string | undefined;
  /** The hours of the chat, where they are other ones. */
  readonly chatHours: string | undefined;
  /** What cannot be said yet about our own organisation: there is no other website to look at. */
  readonly open: readonly string[];
  /** What to do about facts that may be old. */
  readonly hints: readonly string[];
  /** `data-` attributes of `<opening-hours>`; hours nobody verified are said with doubt. */
  readonly opening: Readonly<Record<`data-${string}`, string>> | undefined;
  /** The same of its chat, where that has hours of its own. */
  readonly chatOpening: Card['opening'];
  /** When someone held the facts against a page of the organisation; undefined when nobody could yet. */
  readonly checked: string | undefined;
}

const agesInWords = (ages: HelplineFacts['ages'], texts: InterfaceTexts['contact']['card']) => {
  if (ages === 'unknown') return texts.agesUnknown;
  if (ages?.from !== undefined && ages.to !== undefined) {
    return fill(texts.ages, { from: ages.from, to: ages.to });
  }
  if (ages?.from !== undefined) return fill(texts.agesFrom, { from: ages.from });
  return ages?.to === undefined ? undefined : fill(texts.agesTo, { to: ages.to });
};

/**
 * What `<opening-hours>` has to know of a line.
 * @param field whether it is about the telephone, or about the chat
 */
const openingAttributes = (
  facts: HelplineFacts,
  holidays: Holidays,
  { opening, ours }: InterfaceTexts['contact'],
  field: 'hours' | 'chatHours' = 'hours',
): Card['opening'] => {
  const { country, unverified } = facts;
  const hours = facts[field];
  // Dutch holidays say nothing about Belgium.
  if (hours === undefined || typeof hours === 'string' || country !== 'nl') {
    return undefined;
  }
  const calendar = calendarFor(holidays, facts);
  const { days, wrongClock } = opening;
  const { likely, ...certain } = facts.own ? ours : opening;
  // Hours that nobody could check are said with that doubt.
  const sentences = unverified.includes(field) ? likely : certain;
  return {
    'data-slots': encodeSlots(hours),
    'data-from': calendar.from,
    'data-until': calendar.until,
    'data-off': calendar.closed.join(' '),
    'data-unsure': calendar.doubtful.join(' '),
    'data-open': sentences.open,
    'data-open-until': sentences.openUntil,
    'data-closed': sentences.closedNow,
    'data-closed-until': sentences.closedUntil,
    'data-doubted': wrongClock,
    ...Object.fromEntries(Object.entries(days).map(([day, name]) => [`data-${day}`, name])),
  };
};

/** "Dag en nacht" is a promise: it is made only of what somebody checked, and of a chat only where it is one. */
const hoursOf = (
  { hours, chatHours, unverified, phone, shortNumber, chat }: HelplineFacts,
  texts: InterfaceTexts['contact']['hours'],
): string => {
  if (hours !== 'always') return hoursInWords(hours, texts);
  if (unverified.includes('hours')) return texts.alwaysLikely;
  const isForPhone = (phone ?? shortNumber) !== undefined && chat !== undefined;
  if (!isForPhone) return texts.always;
  return chatHours === 'always' && !unverified.includes('chatHours')
    ? texts.alwaysBoth
    : texts.alwaysPhone;
};

/** When the chat is open, where that is known and not already said. */
const chatHoursOf = (
  { hours, chatHours, unverified }: HelplineFacts,
  texts: InterfaceTexts['contact'],
): string | undefined => {
  if (chatHours === undefined || chatHours === 'unknown') return undefined;
  if (chatHours === 'always' && hours === 'always') return undefined;
  const likely = chatHours === 'always' && unverified.includes('chatHours');
  const words = likely ? texts.hours.alwaysLikely : hoursInWords(chatHours, texts.hours);
  return fill(texts.card.chatHours, { hours: words.charAt(0).toLowerCase() + words.slice(1) });
};

/** "ook in het Engels": Dutch goes without saying. */
const languagesOf = (
  { languages = [] }: HelplineFacts,
  texts: InterfaceTexts['contact']['card'],
  locale: Locale,
): string | undefined => {
  const { lang } = locales[locale];
  const names = new Intl.DisplayNames(lang, { type: 'language' });
  const others = languages.flatMap((code) => (code === 'nl' ? [] : (names.of(code) ?? [])));
  if (others.length === 0) return undefined;
  return fill(texts.languages, { languages: new Intl.ListFormat(lang).format(others) });
};

/** A helpline as a card. */
export const cardOf = (
  facts: HelplineFacts,
  words: HelplineWords,
  holidays: Holidays,
  texts: InterfaceTexts['contact'],
  locale: Locale,
): Card => {
  const { phone, chat, url, anonymous, ages, hours, kind, own, unverified, verified, checked } =
    facts;
  const sure = (field: HelplineFacts['unverified'][number]) => !unverified.includes(field);
  const [first, second] = numbersOf(facts);
  const online = url ?? chat;
  const link = chatOf(facts, words, texts.card);
  // A form or a tool is there at any hour, and nobody answers it: hours are of people.
  const hasHours = kind !== 'tool' && (first !== undefined || chat !== undefined);
  const hints = [
    hasHours && online && hours !== 'unknown' && !sure('hours') && texts.card.checkHoursKnown,
    first && online && !sure('phone') && texts.card.checkPhone,
  ];
  const agesMark = sure('ages') ? agesInWords(ages, texts.card) : undefined;
  const openPoints = [
    own && chat === undefined && texts.card.noChat,
    own && hours === 'unknown' && texts.card.noHours,
  ];
  const marks = [
    phone?.free === true && sure('free') && texts.card.free,
    phone?.free === false && sure('free') && texts.card.paid,
    anonymous === true && sure('anonymous') && texts.card.anonymous,
    agesMark,
    sure('languages') && languagesOf(facts, texts.card, locale),
  ];
  return {
    call: first && { label: fill(texts.card.call, { number: first.number }), href: first.href },
    callAlso: second && {
      label: fill(texts.card.or, { number: second.number }),
      href: second.href,
    },
    chat: link,
    website:
      url && url !== link?.href
        ? linkTo(url, fill(texts.card.website, { site: siteOf(url) }))
        : undefined,
    marks: marks.filter((mark) => typeof mark === 'string'),
    ages: agesMark,
    hours: hasHours && (hours !== 'unknown' || online) ? hoursOf(facts, texts.hours) : undefined,
    chatHours: chatHoursOf(facts, texts),
    open: openPoints.filter((point) => typeof point === 'string'),
    hints: hints.filter((hint) => typeof hint === 'string'),
    opening: hasHours ? openingAttributes(facts, holidays, texts) : undefined,
    chatOpening: openingAttributes(facts, holidays, texts, 'chatHours'),
    checked: verified ? fill(texts.card.checked, { date: dayInWords(checked, locale) }) : undefined,
  };
};

/**
 * A helpline in "Praat nu": it offers a chat only when that is open. Of one that opens at times nobody knows, it
 * says nothing: the list on the contact page does.
 */
export const talkCardOf = (...of: Parameters<typeof cardOf>): Card => {
  const [facts, ...others] = of;
  const whole = cardOf(...of);
  const isAlways = facts.chatHours === 'always' && !facts.unverified.includes('chatHours');
  if (isAlways || whole.chat === undefined) return whole;
  const isTimed = whole.chatOpening !== undefined;
  const { chatHours, chatOpening } = whole;
  return {
    ...cardOf({ ...facts, chat: undefined, chatHours: undefined }, ...others),
    // It is there, and it is not open at any hour that we know of: nothing is promised or taken back.
    open: whole.open,
    ...(isTimed && { chatHours, chatOpening, chatWhenOpen: whole.chat }),
  };
};
