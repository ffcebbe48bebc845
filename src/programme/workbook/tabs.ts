import type { DatabaseName } from '../../privacy/inventory.ts';

/** What one tab tells the others: that the record is another now. Never what is in it. */
export type Tidings = 'changed' | 'wiped';

const isTidings = (data: unknown): data is Tidings => data === 'changed' || data === 'wiped';

/** The other tabs of this browser that have the programme open. */
export const openTabs = (name: DatabaseName) => {
  const channel = new BroadcastChannel(name);
  return {
    tell: (tidings: Tidings) => {
      channel.postMessage(tidings);
    },
    /** Calls back when another tab tells something; returns how to stop. */
    listen: (heard: (tidings: Tidings) => void) => {
      channel.onmessage = ({ data }: MessageEvent<unknown>) => {
        if (isTidings(data)) heard(data);
      };
      return () => {
        channel.close();
      };
    },
  };
};

export type Tabs = ReturnType<typeof openTabs>;
