import { leftEvent } from '../../privacy/left.ts';
import type { Outside } from './events.ts';

/** After this time without a touch or a key an open workbook is shut. */
export const idleTime = 10 * 60 * 1000;

const signs = ['pointerdown', 'keydown', 'input', 'wheel', 'touchmove'] as const;

/**
 * Watches the page: whether it is used, out of sight, or left.
 * @returns how to stop
 */
export const watchPage = (send: (event: Outside) => void): (() => void) => {
  const stop = new AbortController();
  const { signal } = stop;
  let timer: ReturnType<typeof setTimeout>;
  let lastSign = Date.now();
  const wait = (time: number) => {
    clearTimeout(timer);
    timer = setTimeout(check, time);
  };
  // A phone that sleeps stops its timers, so the clock is asked when it wakes. A clock that was
  // put back tells nothing; the timer still runs then.
  const check = () => {
    const left = idleTime - Math.max(0, Date.now() - lastSign);
    if (left > 0) {
      wait(left);
      return;
    }
    lastSign = Date.now();
    wait(idleTime);
    send({ type: 'idle.passed' });
  };
  for (const sign of signs) {
    addEventListener(sign, () => (lastSign = Date.now()), { signal, passive: true });
  }
  document.addEventListener(
    'visibilitychange',
    () => {
      if (document.hidden) send({ type: 'page.hidden' });
      else check();
    },
    { signal },
  );
  addEventListener('pagehide', () => send({ type: 'page.left' }), { signal });
  addEventListener(leftEvent, () => send({ type: 'exit.taken' }), { signal });
  wait(idleTime);
  return () => {
    clearTimeout(timer);
    stop.abort();
  };
};
