import type { Refusal } from '../../privacy/database.ts';
import type { Held } from './keeper.ts';

/** What a visitor does. */
type Act =
  | { readonly type: 'workbook.made' | 'passphrase.entered'; readonly passphrase: string }
  | { readonly type: 'passphrase.changed'; readonly present: string; readonly next: string }
  | { readonly type: 'answers.changed' | 'save.asked' | 'lock.asked' | 'lock.insisted' }
  | { readonly type: 'wipe.confirmed' };

/** What the page, the clock and other tabs tell. `record.changed` and `.wiped` come from a tab. */
export interface Outside {
  readonly type:
    'idle.passed' | 'page.hidden' | 'page.left' | 'exit.taken' | 'record.changed' | 'record.wiped';
}

/** What came of work on the record. */
export type Result =
  | { readonly type: 'record.none' | 'record.whole' | 'record.newer' | 'record.broken' }
  /** Somebody made one first; it is gone; it has another passphrase. */
  | { readonly type: 'record.taken' | 'record.vanished' | 'record.rekeyed' }
  | { readonly type: 'workbook.opened'; readonly held: Held; readonly restored: boolean }
  | {
      readonly type: 'workbook.kept';
      readonly held: Held;
      readonly at: number;
      readonly came: number;
    }
  | { readonly type: 'passphrase.refused' | 'workbook.wiped' | 'wipe.held' }
  | { readonly type: 'storage.refused'; readonly refusal: Refusal };

export type WorkbookEvent = Act | Outside | Result;

/** What happened, for a sentence to the visitor: a key of the texts. */
export type NoticeKind =
  | 'changed'
  | 'exists'
  | 'idle'
  | 'made'
  | 'merged'
  | 'opened'
  | 'refused'
  | 'restored'
  | 'unreachable'
  | 'unsaved'
  | 'unsure'
  | 'vanished'
  | 'wipeHeld'
  | 'wiped'
  | 'wipedElsewhere'
  | 'wrong'
  | 'wrongPresent';
