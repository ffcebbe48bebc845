import { openDB, type IDBPDatabase } from 'idb';
import { wipeDatabase } from './databases.ts';
import type { DatabaseName } from './inventory.ts';
import { isKept } from './store.ts';

/**
 * Why the device did not keep it. `full`: no room. `absent`: this browser keeps nothing here. `busy`: other
 * tabs were always first. `unlike`: what was read back is not what was written. `large`: more than a
 * workbook may hold. `unknown`: something else, of which nothing is said but that it is so.
 */
export type Refusal = 'full' | 'absent' | 'busy' | 'unlike' | 'large' | 'unknown';

/** The device did not do what was asked. What it held before, it holds still. */
export class StorageError extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal, cause?: unknown) {
    super(refusal, { cause });
    this.refusal = refusal;
  }
}

const shelf = 'notities';
/** The record that counts, and the one before it until the new one is read back. */
const current = 'nu';
const earlier = 'eerder';

/** Of the record that is there: `keep` it until the new one is read back, `drop` it, or `stop`. */
export type Verdict = 'keep' | 'drop' | 'stop';

const reasonOf = (error: unknown): Refusal => {
  // Whatever else a browser says of its own storage: it keeps nothing now.
  if (error instanceof DOMException) return error.name === 'QuotaExceededError' ? 'full' : 'absent';
  return 'unknown';
};

/**
 * One record in a database of its own. A write is whole or not at all: it is one transaction, and
 * the record before stays until the new one has been read back.
 * Every method throws a `StorageError` when the browser refuses.
 */
export const openBox = (name: DatabaseName) => {
  let connection: Promise<IDBPDatabase> | undefined;
  const close = () => {
    void connection?.then(
      (db) => db.close(),
      () => undefined,
    );
    connection = undefined;
  };
  const connect = () =>
    (connection ??= openDB(name, 1, {
      upgrade: (db) => void db.createObjectStore(shelf),
      // Another tab wipes it: a connection that stays open would hold that up.
      blocking: close,
      terminated: close,
    }));
  const attempt = async <T>(action: (db: IDBPDatabase) => Promise<T>): Promise<T> => {
    try {
      return await action(await connect());
    } catch (error) {
      close();
      throw new StorageError(reasonOf(error), error);
    }
  };

  return {
    /** The record, and an earlier one if a write was broken off; looking makes no database. */
    read: async (): Promise<{ readonly current: unknown; readonly earlier: unknown }> => {
      const isThere = await isKept(name);
      if (isThere === undefined) throw new StorageError('absent');
      if (!isThere) return { current: undefined, earlier: undefined };
      return attempt(async (db) => {
        const { store } = db.transaction(shelf);
        const found: readonly unknown[] = await Promise.all(
          [current, earlier].map((key) => store.get(key)),
        );
        return { current: found[0], earlier: found[1] };
      });
    },
    /**
     * Puts a record in the place of the one that is there.
     * @param judge says what to do with the record that is there; asked inside the transaction, so
     *   that no other tab can come in between
     * @returns false when it said `stop`: nothing is written
     */
    replace: (record: unknown, judge: (there: unknown) => Verdict): Promise<boolean> =>
      attempt(async (db) => {
        const writing = db.transaction(shelf, 'readwrite', { durability: 'strict' });
        const there: unknown = await writing.store.get(current);
        const verdict = judge(there);
        if (verdict === 'stop') {
          writing.abort();
          await writing.done.catch(() => undefined);
          return false;
        }
        const puts = [writing.store.put(record, current)];
        if (verdict === 'keep') puts.push(writing.store.put(there, earlier));
        // A page that closes now may not wait for the answers: the browser has all it needs.
        writing.commit();
        // Of all that fails with it, only the transaction knows why.
        await Promise.all([writing.done, ...puts.map((put) => put.catch(() => undefined))]);
        return true;
      }),
    /**
     * The new record was read back: the one before it may go.
     * @param isMine says whether the record that is there is still the one that was read back
     */
    forgetEarlier: (isMine: (there: unknown) => boolean): Promise<void> =>
      attempt(async (db) => {
        const { store, done } = db.transaction(shelf, 'readwrite');
        if (isMine(await store.get(current))) await store.delete(earlier);
        await done;
      }),
    /**
     * Takes the whole database away.
     * @returns whether it is gone: another tab may hold it up
     */
    wipe: async (): Promise<boolean> => {
      close();
      await wipeDatabase(name);
      return (await isKept(name)) === false;
    },
    close,
  };
};

export type Box = ReturnType<typeof openBox>;
