import { inventory, keptIn, type DatabaseName, type Kept, type KeptName } from './inventory.ts';

/**
 * The only door to the storage of a browser, with `database.ts` for what stands in a database.
 * Storage may be denied or full: nothing here throws.
 */
const attempt = <T>(action: () => T): T | undefined => {
  try {
    return action();
  } catch {
    return undefined;
  }
};

/** Is this database here? Opening one makes it, so that is undone before it is. */
const isThere = (name: string): Promise<boolean> =>
  new Promise((resolve) => {
    const asked = attempt(() => indexedDB.open(name));
    if (!asked) {
      resolve(false);
      return;
    }
    asked.onupgradeneeded = () => asked.transaction?.abort();
    asked.onerror = () => resolve(false);
    asked.onsuccess = () => {
      asked.result.close();
      resolve(true);
    };
  });

/** The databases of this site, also those that no version of today made. */
const databases = async (): Promise<readonly string[]> => {
  try {
    return (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
  } catch {
    // Firefox before 126 cannot list them.
    const names = keptIn('indexeddb');
    const there = await Promise.all(names.map(isThere));
    return names.filter((_, index) => there[index]);
  }
};

/** Does this browser hold it? Looking makes nothing. */
export const isKept = async (name: DatabaseName): Promise<boolean> =>
  (await databases()).includes(name);

/** What this browser holds from this site now, by kind. */
export interface Count {
  readonly cookies: number;
  readonly local: number;
  readonly session: number;
  readonly databases: number;
}

/** Counts what this browser holds from this site now; undefined when it does not let us look. */
export const count = async (): Promise<Count | undefined> => {
  const found = (await databases()).length;
  return attempt(() => ({
    cookies: document.cookie.split(';').filter((cookie) => cookie.trim() !== '').length,
    local: localStorage.length,
    session: sessionStorage.length,
    databases: found,
  }));
};

/** A cookie goes only with the domain it was made for: this host, or one above it. */
const wipeCookies = (): void => {
  const labels = location.hostname.split('.');
  const domains = labels.map((_, index) => `;domain=${labels.slice(index).join('.')}`);
  for (const cookie of document.cookie.split(';')) {
    const name = cookie.split('=')[0]?.trim() ?? '';
    for (const domain of ['', ...domains]) {
      document.cookie = `${name}=;path=/;max-age=0${domain}`;
    }
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

const wipeSmall = (): void => {
  attempt(() => {
    sessionStorage.clear();
  });
  attempt(() => {
    localStorage.clear();
  });
  attempt(wipeCookies);
};

/** Takes everything of this site away, also what no version of today wrote. */
export const wipe = async (): Promise<void> => {
  wipeSmall();
  await Promise.all((await databases()).map(wipeDatabase));
};

const goesAtExit = (name: KeptName): boolean => {
  const { wipedByExit }: Kept = inventory[name];
  return wipedByExit;
};

/**
 * Takes away what the quick exit may not leave behind, and sets its mark. It asks and goes: nothing is
 * waited for. `/weg/` sets the mark too, but it may never come: on a slow network Back is quicker.
 */
export const wipeForExit = (): void => {
  wipeSmall();
  attempt(() => {
    sessionStorage.setItem('left' satisfies KeptName, '1');
  });
  for (const name of keptIn('indexeddb')) {
    if (goesAtExit(name)) void wipeDatabase(name);
  }
};
