/** By itself, so that a script which only asks this does not carry all doors. */
export const programmePrefix = '/stoppen-is-mogelijk/';

/**
 * The three front doors of one site. Each may have its own domain: a young visitor never meets the
 * programme, and the other way round. The path of a page tells its door; the longest prefix wins.
 */
export const doors = {
  helpwanted: { origin: 'https://www.helpwanted.nl', prefix: '/' },
  programme: { origin: 'https://www.stoppenismogelijk.nl', prefix: programmePrefix },
  campaign: { origin: 'https://www.stop-kindermisbruik.nl', prefix: '/stop-kindermisbruik/' },
} as const;

export type Door = keyof typeof doors;

/**
 * The front door that a page belongs to.
 * @param path the path of a page: `/advies/`, `/stoppen-is-mogelijk/7/`
 */
export const doorOf = (path: string): Door => {
  if (path.startsWith(doors.programme.prefix)) return 'programme';
  if (path.startsWith(doors.campaign.prefix)) return 'campaign';
  return 'helpwanted';
};

/** Pages that every door has: the organisation's page, and the way out. */
const shared: readonly string[] = ['/over-ons/', '/weg/'];

/**
 * Whether a page may lead to another. A door leads to its own pages and to those that all share; the
 * campaign also leads to the programme, and the organisation's page to every door.
 * @param from the path of the page with the link
 * @param to the path it leads to
 */
export const mayLead = (from: string, to: string): boolean => {
  const [here, there] = [doorOf(from), doorOf(to)];
  return (
    here === there ||
    shared.includes(to) ||
    shared.includes(from) ||
    (here === 'campaign' && there === 'programme')
  );
};
