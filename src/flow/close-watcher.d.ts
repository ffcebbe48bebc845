/** https://developer.mozilla.org/docs/Web/API/CloseWatcher: not yet in TypeScript's DOM types. */
declare class CloseWatcher extends EventTarget {
  onclose: (() => void) | null;
  destroy(): void;
}
