import { useSyncExternalStore } from 'react';
import type { StateValue } from 'xstate';
import { openBox } from '../../privacy/database.ts';
import type { DatabaseName } from '../../privacy/inventory.ts';
import type { VisitAnswers } from '../exercises/book.ts';
import type { WorkbookEvent } from './events.ts';
import { createKeeper } from './keeper.ts';
import { watchPage } from './page.ts';
import { workbookStatus, type WorkbookStatus } from './status.ts';
import type { Kinds } from '../exercises/page.ts';
import { openTabs } from './tabs.ts';
import { createVault } from './vault.ts';
import { createWorkbook, type WorkbookActor } from './workbook.ts';

const name: DatabaseName = 'notities';

const byState: Readonly<Record<string, WorkbookStatus>> = {
  memory: 'memory',
  making: 'memory',
  denied: 'denied',
  locked: 'locked',
  unlocking: 'locked',
  wiping: 'locked',
  changing: 'saving',
  locking: 'saving',
  elsewhere: 'elsewhere',
  broken: 'broken',
  newer: 'newer',
};

/** What a state of the machine is to a visitor. */
export const statusOf = (value: StateValue): WorkbookStatus => {
  if (typeof value === 'string') return byState[value] ?? 'closed';
  const { open } = value;
  return open === 'saving' || open === 'full' ? open : 'open';
};

/** Seals and opens with the work that a phone can do. */
export const vault = createVault();

let actor: WorkbookActor | undefined;

/** One for the page: it keeps on saving when its panel is closed. */
const theWorkbook = (answers: VisitAnswers, kinds: Kinds): WorkbookActor => {
  if (actor) return actor;
  const keeper = createKeeper(openBox(name), vault);
  const tabs = openTabs(name);
  const made = createWorkbook({ answers, kinds, keeper, tabs, watchPage, now: Date.now });
  made.subscribe(({ value }) => workbookStatus.become(statusOf(value)));
  actor = made;
  return made;
};

/** The workbook of this page, its state, and what it is to a visitor. */
export const useWorkbook = (answers: VisitAnswers, kinds: Kinds) => {
  const workbook = theWorkbook(answers, kinds);
  const snapshot = useSyncExternalStore(
    (changed) => {
      const subscription = workbook.subscribe(changed);
      return () => subscription.unsubscribe();
    },
    () => workbook.getSnapshot(),
  );
  const send = (event: WorkbookEvent) => workbook.send(event);
  return { snapshot, send, status: statusOf(snapshot.value) };
};
