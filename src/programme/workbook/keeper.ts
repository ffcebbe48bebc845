import { StorageError, type Box } from '../../privacy/database.ts';
import type { AnswerBook } from '../exercises/book.ts';
import { compareBooks, isSameBook, merge } from './merge.ts';
import { readRecord, toRecord, type FoundRecord, type WorkbookRecord } from './record.ts';
import type { BookKey, Vault } from './vault.ts';

/** An open workbook: the record as this tab knows it, what is in it, and the key to write it. */
export interface Held {
  readonly record: WorkbookRecord;
  readonly key: BookKey;
  readonly answers: AnswerBook;
}

export type Unlocking =
  | { readonly kind: 'none' | 'wrong' | 'newer' | 'broken' }
  /** `restored`: the last write was broken off; this is the record before it. */
  | { readonly kind: 'book'; readonly held: Held; readonly restored: boolean };

export type Keeping =
  /** `came`: how many answers came from another tab. `wrote`: whether there was news to write. */
  | {
      readonly kind: 'kept';
      readonly held: Held;
      readonly came: number;
      readonly wrote: boolean;
    }
  /** Somebody wiped it: it is not written again unasked. */
  | { readonly kind: 'vanished' }
  /** Another tab gave it another passphrase, or made another workbook in its place. */
  | { readonly kind: 'elsewhere' }
  /** What another tab wrote cannot be read, or is of a later version. */
  | { readonly kind: 'newer' | 'broken' };

/** Tabs that save at the same moment take turns; more turns than this is no coincidence. */
const patience = 8;

const hasStamp = (found: FoundRecord, stamp: string) =>
  found.kind === 'whole' && found.record.stamp === stamp;

/**
 * A workbook on a device: made, opened, kept and wiped, by any number of tabs. No tab writes over
 * what it has not read. Every method throws a `StorageError` when the browser refuses.
 */
export const createKeeper = (box: Box, vault: Vault) => {
  const readNow = async (): Promise<FoundRecord> => readRecord((await box.read()).current);

  /** Reads back what was written, before the record before it is let go. */
  const readBack = async (record: WorkbookRecord, key: BookKey, answers: AnswerBook) => {
    const found = await readNow();
    // Another tab has written since, upon this one: then it has been read already.
    if (found.kind === 'whole' && found.record.stamp !== record.stamp) return;
    const opened = found.kind === 'whole' ? await vault.open(found.record, key) : found;
    if (opened.kind !== 'book' || !isSameBook(opened.answers, answers)) {
      throw new StorageError('unlike');
    }
    await box.forgetEarlier((there) => hasStamp(readRecord(there), record.stamp));
  };

  /** Writes in the place of a record that was read; undefined when another tab was before us. */
  const write = async (
    sealed: Pick<WorkbookRecord, 'key' | 'body'>,
    key: BookKey,
    answers: AnswerBook,
    over: FoundRecord,
  ): Promise<Held | undefined> => {
    const record = toRecord(sealed);
    const written = await box.replace(record, (there) => {
      const found = readRecord(there);
      if (found.kind !== over.kind) return 'stop';
      if (over.kind === 'whole') return hasStamp(found, over.record.stamp) ? 'keep' : 'stop';
      return 'drop';
    });
    if (!written) return undefined;
    await readBack(record, key, answers);
    return { record, key, answers };
  };

  const unlockRecord = async (found: FoundRecord, passphrase: string) => {
    if (found.kind !== 'whole') return { kind: found.kind };
    const opened = await vault.unlock(found.record, passphrase);
    if (opened.kind !== 'book') return { kind: opened.kind };
    const { key, answers } = opened;
    return { kind: 'book' as const, held: { record: found.record, key, answers } };
  };

  const keep = async (held: Held, mine: AnswerBook): Promise<Keeping> => {
    for (let turn = 0; turn < patience; turn += 1) {
      const found = await readNow();
      if (found.kind === 'none') return { kind: 'vanished' };
      if (found.kind === 'newer') return { kind: 'newer' };
      const isOthers = found.kind === 'whole' && !hasStamp(found, held.record.stamp);
      // A record that was damaged while it was open is written anew from what this tab holds.
      const theirs = isOthers
        ? await vault.open(found.record, held.key)
        : { kind: 'book' as const, answers: held.answers };
      if (theirs.kind !== 'book') {
        return { kind: theirs.kind === 'wrong' ? 'elsewhere' : theirs.kind };
      }
      const answers = merge(theirs.answers, mine);
      const { added, newer } = compareBooks(mine, theirs.answers);
      const came = isOthers ? added + newer : 0;
      if (found.kind === 'whole' && isSameBook(answers, theirs.answers)) {
        const seen = { ...held, record: found.record, answers };
        return { kind: 'kept', held: seen, came, wrote: false };
      }
      const base = found.kind === 'whole' ? found.record : held.record;
      const sealed = await vault.reseal(base, held.key, answers);
      const next = await write(sealed, held.key, answers, found);
      if (next) return { kind: 'kept', held: next, came, wrote: true };
    }
    throw new StorageError('busy');
  };

  return {
    /** What lies on this device; looking leaves nothing behind. */
    look: async (): Promise<FoundRecord['kind']> => {
      const { current, earlier } = await box.read();
      const found = readRecord(current);
      // The record before a write that was broken off is as good as whole: it can be opened.
      return found.kind === 'broken' ? readRecord(earlier ?? current).kind : found.kind;
    },
    /** Makes a workbook; undefined when there is one already. */
    make: async (passphrase: string, answers: AnswerBook): Promise<Held | undefined> => {
      const { sealed, key } = await vault.make(passphrase, answers);
      try {
        return await write(sealed, key, answers, { kind: 'none' });
      } catch (error) {
        // An empty database is no workbook: the next page would say that there is one.
        const found = await readNow().catch(() => undefined);
        if (found?.kind === 'none') await box.wipe();
        throw error;
      }
    },
    /** Opens it; when the last write was broken off, the record before it. */
    unlock: async (passphrase: string): Promise<Unlocking> => {
      const { current, earlier } = await box.read();
      const now = await unlockRecord(readRecord(current), passphrase);
      if (now.kind === 'book') return { ...now, restored: false };
      const before = now.kind === 'broken' ? readRecord(earlier) : undefined;
      if (before?.kind !== 'whole') return now;
      const opened = await unlockRecord(before, passphrase);
      return opened.kind === 'book' ? { ...opened, restored: true } : opened;
    },
    /** Brings the record and what is on screen together: of each answer the newest. */
    keep,
    /**
     * Gives it another passphrase, and a new key: who knew the old passphrase opens no later version.
     * @returns `wrong` when the present passphrase is not the right one
     */
    change: async (
      held: Held,
      { present, next, mine }: { present: string; next: string; mine: AnswerBook },
    ): Promise<Keeping | { readonly kind: 'wrong' }> => {
      const kept = await keep(held, mine);
      if (kept.kind !== 'kept') return kept;
      const { record, answers } = kept.held;
      const checked = await vault.unlock(record, present);
      if (checked.kind !== 'book') return { kind: 'wrong' };
      const { sealed, key } = await vault.make(next, answers);
      const changed = await write(sealed, key, answers, { kind: 'whole', record });
      return changed ? { ...kept, held: changed, wrote: true } : { kind: 'elsewhere' };
    },
    /** @returns whether it is gone */
    wipe: (): Promise<boolean> => box.wipe(),
  };
};

export type Keeper = ReturnType<typeof createKeeper>;
