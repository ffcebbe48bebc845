import { attempt } from './attempt.ts';
import { keptDatabases, wipeDatabase } from './databases.ts';
import { inventory, keptIn, type DatabaseName, type Kept, type KeptName } from './inventory.ts';
import { smallPlaces } from './small-places.ts';

// The only door to the storage of a browser, with `database.ts` for what stands in a database.
// Storage may be denied or full: nothing here throws.

/** Does this browser hold it? Looking makes nothing. Undefined: it does not let us look. */
export const isKept = async (name: DatabaseName): Promise<boolean | undefined> =>
  (await keptDatabases())?.includes(name);

const goesAtExit = (name: KeptName): boolean => {
  const { wipedByExit }: Kept = inventory[name];
  return wipedByExit;
};

/**
 * Takes away what the quick exit may not leave behind, and sets its mark. It asks and goes: nothing is
 * waited for. `/weg/` sets the mark too, but it may never come: on a slow network Back is quicker.
 */
export const wipeForExit = (): void => {
  for (const { wipe } of Object.values(smallPlaces)) attempt(wipe);
  attempt(() => {
    sessionStorage.setItem('left' satisfies KeptName, '1');
  });
  for (const name of keptIn('indexeddb')) {
    if (goesAtExit(name)) void wipeDatabase(name);
  }
};
