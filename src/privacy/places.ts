import { keptDatabases, listDatabases, wipeDatabase } from './databases.ts';
import { keptIn } from './inventory.ts';
import { cookies, domainsUpwards, smallPlaces, type KeepingPlace } from './small-places.ts';

const ours = async (): Promise<readonly string[]> => {
  const names = await keptDatabases();
  if (!names) throw new Error('The databases of this browser cannot be seen.');
  return names;
};
const others = async (): Promise<readonly string[]> => {
  const names: readonly string[] = keptIn('indexeddb');
  return (await listDatabases()).filter((name) => !names.includes(name));
};
const databasesIn = (list: () => Promise<readonly string[]>): KeepingPlace => ({
  count: async () => (await list()).length,
  wipe: async () => Promise.all((await list()).map(wipeDatabase)),
});

/** The address and those above it: `/`, `/a`, `/a/`. */
const pathsUpwards = (): readonly string[] =>
  location.pathname.split('/').map((_, at, parts) => parts.slice(0, at + 1).join('/') || '/');

/** Every cookie that can be seen. One goes only with the path, the domain and the marks that it was made with. */
const wipeCookies = (): void => {
  for (const name of cookies()) {
    for (const path of pathsUpwards()) {
      for (const domain of domainsUpwards()) {
        for (const mark of ['', ';secure', ';secure;partitioned']) {
          document.cookie = `${name}=;path=${path};max-age=0${domain}${mark}`;
        }
      }
    }
  }
};

/** What a page may ask for may be missing in a browser: then nothing can have been put there. */
const mayBeMissing = <T>(api: T): T | undefined => api;

const cacheNames = async () => (await mayBeMissing(globalThis.caches)?.keys()) ?? [];
const workers = async () => (await mayBeMissing(navigator.serviceWorker)?.getRegistrations()) ?? [];

/** The folder for files of this site. Asking for it may make it, so first how much there is. */
const folder = async (): Promise<FileSystemDirectoryHandle | undefined> => {
  const storage = mayBeMissing(navigator.storage);
  if (!storage || !('getDirectory' in storage)) return undefined;
  const { usage } = await storage.estimate();
  return usage === 0 ? undefined : storage.getDirectory();
};
const fileNames = async (): Promise<readonly string[]> => {
  const names: string[] = [];
  for await (const name of (await folder())?.keys() ?? []) names.push(name);
  return names;
};

/**
 * Everywhere that something of this address can stand. This site uses the places of the inventory; what
 * else is there is of a site that had this address before.
 */
const places = {
  ...smallPlaces,
  cookies: { ...smallPlaces.cookies, wipe: wipeCookies },
  workbooks: databasesIn(ours),
  databases: databasesIn(others),
  workers: {
    count: async () => (await workers()).length,
    wipe: async () => Promise.all((await workers()).map((worker) => worker.unregister())),
  },
  caches: {
    count: async () => (await cacheNames()).length,
    wipe: async () => Promise.all((await cacheNames()).map((name) => caches.delete(name))),
  },
  files: {
    count: async () => (await fileNames()).length,
    wipe: async () => {
      const from = await folder();
      if (!from) return;
      const names = await fileNames();
      await Promise.all(names.map((name) => from.removeEntry(name, { recursive: true })));
    },
  },
} as const satisfies Record<string, KeepingPlace>;

/** A kind of place. */
export type PlaceName = keyof typeof places;

/** What this browser holds from this address now, by kind. A kind is missing when it may not be seen. */
export type Count = Readonly<Partial<Record<PlaceName, number>>>;

/** The names of the kinds of places. */
export const placeNames = Object.keys(places) as readonly PlaceName[];

const settled = async <T>(action: () => T | Promise<T>): Promise<T | undefined> => {
  try {
    return await action();
  } catch {
    return undefined;
  }
};

/** Counts what this browser holds from this address now. */
export const count = async (): Promise<Count> =>
  Object.fromEntries(
    (
      await Promise.all(
        placeNames.map(async (name) => [name, await settled(() => places[name].count())] as const),
      )
    ).filter(([, found]) => found !== undefined),
  );

/** Takes everything of this address away that can be taken, also what no version of today wrote. */
export const wipe = async (): Promise<void> => {
  await Promise.all(placeNames.map((name) => settled<unknown>(() => places[name].wipe())));
};
