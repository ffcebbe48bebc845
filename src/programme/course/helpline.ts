import { small } from '../exercises/fields/make.ts';
import type { PageHelpline } from './page-data.ts';

/** Whether a helpline is known by its number: "113". */
const isNumber = ({ name, call }: PageHelpline): boolean =>
  call !== undefined && name.startsWith(call.href.replace('tel:', ''));

/**
 * The buttons to a helpline: to call it, and to chat when it can. What is known by its number is called
 * by it: the whole name breaks in two on a small screen.
 */
export const waysTo = (helpline: PageHelpline) => {
  const { name, call, chat } = helpline;
  const known = isNumber(helpline);
  const [number = name] = name.split(' ');
  return {
    call: call && { ...call, label: known ? call.label : `${name}: ${small(call.label)}` },
    chat: chat && { ...chat, label: known ? chat.label.replace(name, number) : chat.label },
  };
};

/** A helpline on paper: its name with its number; empty for one that has none. */
export const numberOf = (helpline: PageHelpline): string => {
  const { name, call } = helpline;
  if (!call) return '';
  return isNumber(helpline) ? name : `${name} ${call.label.replace(/^\D+/, '')}`;
};
