/** What is decided about one thing that may be kept. */
export interface Kept {
  /** Where it stands in the browser. */
  readonly where: 'session' | 'local' | 'indexeddb';
  /** Until when. */
  readonly until: 'tab closes' | 'visitor wipes it';
  /** Whether it is part of an export. */
  readonly exported: boolean;
  /** Whether "Snel weg" removes it. The mark of the exit itself has to outlive the exit. */
  readonly wipedByExit: boolean;
}

/**
 * Everything this site may ever keep on a device. Nothing else is written, and a browser
 * test holds a whole visit against this table.
 * What each is for, in a visitor's words: `content/interface/privacy/`, `remains.keeps`.
 */
export const inventory = {
  /** "Snel weg" was used in this tab: going back shows nothing any more. */
  left: { where: 'session', until: 'tab closes', exported: false, wipedByExit: false },
} as const satisfies Record<string, Kept>;

export type KeptName = keyof typeof inventory;

/** Is this a name of the inventory? */
export const isKeptName = (name: string): name is KeptName => Object.hasOwn(inventory, name);
