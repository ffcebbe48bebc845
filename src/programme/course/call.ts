import { loadHelpline } from '~/contact/load';
import { numbersOf } from '~/contact/numbers';
import type { Locale } from '~/i18n/locales';

/**
 * The name of a helpline and the number to call first.
 * @throws when it has no number: who reads it may have no other way
 */
export const callOf = async (id: string, locale: Locale) => {
  const { facts, words } = await loadHelpline(id, locale);
  const [call] = numbersOf(facts);
  if (!call) throw new Error(`"${id}" has no number in content/contact/.`);
  return { ...call, name: words.name };
};
