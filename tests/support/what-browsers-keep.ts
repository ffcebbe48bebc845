import nl from '../../content/interface/privacy/nl.json' with { type: 'json' };

/** What the page "Wat blijft achter?" says that a visitor cannot be spared. */
type Said = keyof typeof nl.remains.cannot;

/**
 * The files of a profile that name the site after a visit, and the sentence of "Wat blijft achter?"
 * that says so. None holds what somebody answered.
 */
const said = {
  chromium: {
    'Default/History': 'history',
    'Default/Visited Links': 'history',
    'Default/Top Sites': 'history',
    'Default/Favicons': 'records',
    'Default/Sessions/': 'records',
    'Default/Preferences': 'records',
    'Default/Network/': 'records',
    'Default/WebStorage/QuotaManager': 'records',
    'Default/DIPS': 'records',
    'Default/Shared Dictionary/': 'records',
    'segmentation_platform/ukm_db': 'records',
    'Default/Code Cache/js/': 'cache',
    'Default/Cache/': 'cache',
    // The mark of "Snel weg" and the name of the site: see `inventory.ts`.
    'Default/Session Storage/': 'records',
  },
  firefox: {
    'places.sqlite': 'history',
    'favicons.sqlite': 'records',
    sessionstore: 'records',
    'permissions.sqlite': 'records',
    'bounce-tracking-protection.sqlite': 'records',
    'storage.sqlite': 'records',
    'storage/': 'records',
    SiteSecurityServiceState: 'records',
    'cache2/': 'cache',
    'startupCache/': 'cache',
  },
  // Safari and other browsers on WebKit keep a history of their own beside it.
  webkit: {
    'cache/webkitgtk/icondatabase/': 'records',
    'data/webkitgtk-4.1/MiniBrowser/storage/': 'records',
    'cache/webkitgtk-4.1/MiniBrowser/WebKitCache/': 'cache',
  },
} as const satisfies Record<string, Readonly<Record<string, Said>>>;

/** Of what a scan found: what nobody has told the visitor about. */
export const untold = (browser: keyof typeof said, found: readonly string[]): readonly string[] =>
  found.filter((file) => !Object.keys(said[browser]).some((start) => file.startsWith(start)));

/** What is written in free fields, to be looked for later. */
export const planted = { programme: 'zilverreiger-op-het-dak', advice: 'kwikstaart-in-de-sloot' };
