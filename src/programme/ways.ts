import { small } from './exercises/fields/make.ts';
import type { PageHelpline } from './page-data.ts';

/**
 * The buttons to a helpline: to call it, and to chat when it can. What is known by its number ("113")
 * is called by it: the whole name breaks in two on a small screen.
 */
export const waysTo = ({ name, call, chat }: PageHelpline) => {
  const number = call?.href.replace('tel:', '') ?? '';
  const isNumber = number !== '' && name.startsWith(number);
  return {
    call: call && { ...call, label: isNumber ? call.label : `${name}: ${small(call.label)}` },
    chat: chat && { ...chat, label: isNumber ? chat.label.replace(name, number) : chat.label },
  };
};
