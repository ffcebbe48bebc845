import Plausible from 'plausible-tracker';
import { doors } from '../i18n/doors.ts';
import { saysNo, type Counter } from './counter.ts';
import { toSent, type Counted } from './events.ts';

/**
 * The only file of the site that sends something. It sends what `events.ts` allows, to the counting
 * server of the organisation, and nothing when the visitor's browser says no.
 * @param whenSent called when the server has answered, or cannot be reached
 */
export const send = <Name extends keyof Counted>(
  { domain, api }: Counter,
  name: Name,
  event: Counted[Name],
  whenSent: () => void = () => {},
): void => {
  if (saysNo(navigator)) return;
  const { path, props } = toSent[name](event);
  Plausible({ domain, apiHost: api, trackLocalhost: true }).trackEvent(
    name,
    { callback: whenSent, ...(props && { props }) },
    {
      // Left out, the package would send the address in the bar, the page before it, and the width of the
      // screen. JSON makes `null` of a number that is none.
      url: `${doors.helpwanted.origin}${path}`,
      referrer: null,
      deviceWidth: Number.NaN,
    },
  );
};
