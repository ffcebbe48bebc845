import type { CDPSession, Page } from '@playwright/test';

/** How somebody presses: with what, on what screen, on how slow a device. */
export interface Manner {
  readonly width: 360 | 1280;
  readonly slowdown: 1 | 6;
  readonly input: 'mouse' | 'touch';
  /** Milliseconds between two presses; 0 is a double click. */
  readonly after: 0 | 120 | 300 | 600;
}

/** Every manner there is. */
export const manners: readonly Manner[] = ([360, 1280] as const).flatMap((width) =>
  ([1, 6] as const).flatMap((slowdown) =>
    (['mouse', 'touch'] as const).flatMap((input) =>
      ([0, 120, 300, 600] as const).map((after) => ({ width, slowdown, input, after })),
    ),
  ),
);

export interface Point {
  readonly x: number;
  readonly y: number;
}

const wait = (milliseconds: number) =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

const sendPress = (
  client: CDPSession,
  { x, y }: Point,
  input: Manner['input'],
  clickCount: number,
): readonly Promise<unknown>[] =>
  input === 'touch'
    ? [
        client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] }),
        client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] }),
      ]
    : (['mousePressed', 'mouseReleased'] as const).map((type) =>
        client.send('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount }),
      );

/**
 * Presses twice at one point. The second does not wait until the page is done with the first: a finger
 * does not either.
 * @returns milliseconds from before the first until the page had the second: more than was asked where the
 *   machine has other work
 */
export const pressTwice = async (
  client: CDPSession,
  point: Point,
  { input, after }: Pick<Manner, 'input' | 'after'>,
): Promise<number> => {
  const start = performance.now();
  const first = sendPress(client, point, input, 1);
  if (after > 0) await wait(after);
  await Promise.all([...first, ...sendPress(client, point, input, 2)]);
  return performance.now() - start;
};

/** Presses once at a point. */
export const press = async (
  client: CDPSession,
  point: Point,
  input: Manner['input'],
): Promise<void> => {
  await Promise.all(sendPress(client, point, input, 1));
};

/** As if all that is on screen had stood there for a while: what waits for its moment is over. */
export const letItStand = async (page: Page): Promise<void> => {
  await page.evaluate(() => {
    for (const animation of document.getAnimations()) {
      // What goes on for ever waits for nothing.
      if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish();
    }
  });
};
