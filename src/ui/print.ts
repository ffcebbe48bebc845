import { attempt } from '../privacy/attempt.ts';

/**
 * Lets the visitor print the page.
 * @returns whether the browser can: one inside another app often has no way to print
 */
export const printPage = (): boolean =>
  attempt(() => {
    window.print();
    return true;
  }) ?? false;
