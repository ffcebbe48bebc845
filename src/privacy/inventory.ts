/** What is decided about one thing that may be kept. */
export interface Kept {
  /** Where it stands in the browser. */
  readonly where: 'session' | 'local' | 'indexeddb';
  /** Until when. */
  readonly until: 'tab closes' | 'visitor wipes it';
  /** Whether it is part of an export. */
  readonly exported: boolean;
  /** Whether "Snel weg" removes it. */
  readonly wipedByExit: boolean;
}

/**
 * Everything this site may ever keep on a device. Nothing else is written, and a browser
 * test holds a whole visit against this table.
 * What each is for, in a visitor's words: `content/interface/privacy/`, `remains.keeps`.
 * The names can be seen by who looks into a browser, so they say nothing.
 */
export const inventory = {
  /**
   * "Snel weg" was used in this tab: going back shows nothing any more. The mark of the exit has to
   * outlive the exit.
   */
  left: { where: 'session', until: 'tab closes', exported: false, wipedByExit: false },
  /**
   * The workbook, sealed with a passphrase. "Snel weg" shuts it and forgets what was open; the
   * sealed record stays, because months of work may not hang on one tap in fear. The page says so
   * before a workbook is made, and "Wat blijft achter?" wipes it.
   */
  notities: {
    where: 'indexeddb',
    until: 'visitor wipes it',
    exported: true,
    wipedByExit: false,
  },
} as const satisfies Record<string, Kept>;

export type KeptName = keyof typeof inventory;

/** The names of what stands in a database. */
export type DatabaseName = {
  [K in KeptName]: (typeof inventory)[K]['where'] extends 'indexeddb' ? K : never;
}[KeptName];

/** Is this a name of the inventory? */
export const isKeptName = (name: string): name is KeptName => Object.hasOwn(inventory, name);

/** The names that stand in one kind of place. */
export const keptIn = (where: Kept['where']): readonly KeptName[] =>
  Object.keys(inventory)
    .filter(isKeptName)
    .filter((name) => inventory[name].where === where);
