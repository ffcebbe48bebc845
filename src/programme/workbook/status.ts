/** Where the answers are now; the machine of the workbook has a state for each. */
export type WorkbookStatus =
  /** Nobody has looked yet. */
  | 'closed'
  /** In the memory of this page, and nowhere else. */
  | 'memory'
  /** In memory too: this browser keeps nothing. */
  | 'denied'
  /** A workbook is on this device, and shut. */
  | 'locked'
  | 'open'
  | 'saving'
  /** Open, but the device has no room: the last answers are in memory only. */
  | 'full'
  /** The workbook on this device cannot be read. */
  | 'broken'
  /** It was made by a later version of the site. */
  | 'newer'
  /** Another tab changed it in a way that this tab cannot follow. */
  | 'elsewhere';

/**
 * The state for whoever only shows it: a page reads it without loading the workbook. The machine
 * writes it, once it is loaded.
 */
const createStatus = () => {
  let status: WorkbookStatus = 'closed';
  const listeners = new Set<() => void>();
  return {
    read: (): WorkbookStatus => status,
    become: (next: WorkbookStatus) => {
      if (next === status) return;
      status = next;
      for (const listener of listeners) listener();
    },
    /** Calls back at every change; returns how to stop. */
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
};

/** One for the page, as there is one book of answers. */
export const workbookStatus = createStatus();
