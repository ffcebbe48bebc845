import type { Box } from '../../../src/privacy/database.ts';

/** A device in memory: what the keeper asks of a browser, and no more. */
export const device = (): Box => {
  let current: unknown;
  let earlier: unknown;
  return {
    read: () => Promise.resolve({ current, earlier }),
    replace: (record, judge) => {
      const verdict = judge(current);
      if (verdict === 'stop') return Promise.resolve(false);
      if (verdict === 'keep') earlier = current;
      current = record;
      return Promise.resolve(true);
    },
    forgetEarlier: (isMine) => {
      if (isMine(current)) earlier = undefined;
      return Promise.resolve();
    },
    wipe: () => {
      current = earlier = undefined;
      return Promise.resolve(true);
    },
    close: () => undefined,
  };
};
