/**
 * Asks something of a browser that may refuse it: by not having it, by throwing, or by doing so later.
 * @returns undefined when it is refused
 */
export const attempt = <T>(action: () => T): T | undefined => {
  try {
    return action();
  } catch {
    return undefined;
  }
};
