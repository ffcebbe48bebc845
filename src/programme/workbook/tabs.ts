import type { DatabaseName } from '../../privacy/inventory.ts';
import { attempt } from '../../privacy/attempt.ts';

/** What one tab tells the others: that the record is another now. Never what is in it. */
export type Tidings = 'changed' | 'wiped';

const isTidings = (data: unknown): data is Tidings => data === 'changed' || data === 'wiped';

/**
 * The other tabs of this browser that have the programme open. A browser that lets nothing be shared has
 * none: each tab then finds what another one wrote when it saves.
 */
export const openTabs = (name: DatabaseName) => {
  const channel = attempt(() => new BroadcastChannel(name));
  return {
    tell: (tidings: Tidings) => {
      attempt(() => channel?.postMessage(tidings));
    },
    /** Calls back when another tab tells something; returns how to stop. */
    listen: (heard: (tidings: Tidings) => void) => {
      if (channel) {
        channel.onmessage = ({ data }: MessageEvent<unknown>) => {
          if (isTidings(data)) heard(data);
        };
      }
      return () => channel?.close();
    },
  };
};

export type Tabs = ReturnType<typeof openTabs>;
