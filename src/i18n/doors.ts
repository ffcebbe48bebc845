/** By itself, so that a script which only asks this does not carry all doors. */
export const programmePrefix = '/stoppen-is-mogelijk/';

/** How a page is treated. What is not said of a page, its door says. */
export interface Treatment {
  /** Whether a browser may keep a copy: not when the very opening of a page tells something. */
  readonly kept: boolean;
  /** Whether it may be counted that a page was opened: only where that tells nothing of who opens it. */
  readonly counted: boolean;
}

interface DoorFacts extends Treatment {
  /** Its own domain, when it has one. */
  readonly origin: string;
  /** Where its pages stand, in Dutch. */
  readonly prefix: `/${string}`;
  /** The page for what is not there, as the domain of this door shows it. */
  readonly missing: `/${string}`;
  /** The other doors that its pages may lead to. */
  readonly leadsTo: readonly Door[];
  /** Pages, each with all below it, that are treated otherwise than the rest of their door. */
  readonly apart: Readonly<Record<`/${string}/`, Treatment>>;
}

/** A front door: one of the three sites that this site is. */
export type Door = 'helpwanted' | 'programme' | 'campaign';

/**
 * The three front doors of one site, and all that differs between them. Each may have its own domain: a
 * young visitor never meets the programme, and the other way round. Paths are those in Dutch;
 * `address.ts` reads them in every language.
 */
export const doors: Readonly<Record<Door, DoorFacts>> = {
  helpwanted: {
    origin: 'https://www.helpwanted.nl',
    prefix: '/',
    missing: '/404.html',
    leadsTo: [],
    kept: true,
    counted: true,
    apart: {
      '/advies/': { kept: false, counted: false },
      '/melden/': { kept: false, counted: false },
      '/docenten/klassikaal/': { kept: false, counted: true },
      '/wat-blijft-achter/': { kept: false, counted: false },
      '/weg/': { kept: false, counted: false },
      '/zoeken/': { kept: true, counted: false },
      '/404/': { kept: true, counted: false },
      // For editors, and only in a preview. One of them shows the search, which needs more.
      '/redactie/onderdelen/': { kept: false, counted: false },
      '/redactie/': { kept: false, counted: false },
    },
  },
  programme: {
    origin: 'https://www.stoppenismogelijk.nl',
    prefix: programmePrefix,
    missing: `${programmePrefix}404/`,
    leadsTo: [],
    kept: false,
    counted: false,
    apart: {},
  },
  campaign: {
    origin: 'https://www.stop-kindermisbruik.nl',
    prefix: '/stop-kindermisbruik/',
    missing: '/stop-kindermisbruik/404/',
    leadsTo: ['programme'],
    kept: false,
    counted: true,
    apart: { '/404/': { kept: false, counted: false } },
  },
};

/** The front doors, by name. */
export const doorNames: readonly Door[] = ['helpwanted', 'programme', 'campaign'];

/** The page of the organisation: every door leads to it, and it leads to every door. */
export const organisationPage = '/over-ons/';

/** The way out, which every door has on its own domain. */
export const exitPage = '/weg/';
