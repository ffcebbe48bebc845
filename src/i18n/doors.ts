/**
 * The three front doors of one site. Each may have its own domain: a young visitor never meets the
 * programme, and the other way round. The path of a page tells its door; the longest prefix wins.
 */
export const doors = {
  helpwanted: { origin: 'https://www.helpwanted.nl', prefix: '/' },
  programme: { origin: 'https://www.stoppenismogelijk.nl', prefix: '/stoppen-is-mogelijk/' },
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
