import { attempt } from './attempt.ts';
import { keptIn } from './inventory.ts';

/** Is this database here? Opening one makes it, so that is undone before it is. Undefined: refused. */
const isThere = (name: string): Promise<boolean | undefined> =>
  new Promise((resolve) => {
    const asked = attempt(() => indexedDB.open(name));
    if (!asked) {
      resolve(undefined);
      return;
    }
    asked.onupgradeneeded = () => asked.transaction?.abort();
    asked.onerror = () => resolve(asked.error?.name === 'AbortError' ? false : undefined);
    asked.onsuccess = () => {
      asked.result.close();
      resolve(true);
    };
  });

/**
 * The databases of this address, also those that no version of today made.
 * @throws when the browser cannot list them (Firefox before 126) or refuses to
 */
export const listDatabases = async (): Promise<readonly string[]> =>
  (await indexedDB.databases()).flatMap(({ name }) => name ?? []);

/** Which databases of the inventory are here. Undefined: the browser does not let us look. */
export const keptDatabases = async (): Promise<readonly string[] | undefined> => {
  const names = keptIn('indexeddb');
  try {
    const there = await listDatabases();
    return names.filter((name) => there.includes(name));
  } catch {
    // A browser that refuses the list refuses this as well; one that has no list does not.
    const there = await Promise.all(names.map(isThere));
    return there.includes(undefined) ? undefined : names.filter((_, index) => there[index]);
  }
};

/**
 * Takes one database away. A tab that has it open lets go of it when it is asked to; one that does
 * not keeps it until it closes.
 */
export const wipeDatabase = (name: string): Promise<void> =>
  new Promise((resolve) => {
    const asked = attempt(() => indexedDB.deleteDatabase(name));
    const done = () => resolve();
    if (!asked) done();
    else asked.onsuccess = asked.onerror = asked.onblocked = done;
  });
