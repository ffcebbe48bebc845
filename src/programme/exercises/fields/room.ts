import { longest } from './model.ts';

/**
 * Holds a text to the room there is. What was just written or pasted ends at the caret: that is cut, and
 * never what stood behind it. A browser would do so with `maxlength`, but says nothing of it.
 */
export const cutToRoom = (
  value: string,
  caret: number,
): { readonly text: string; readonly caret: number; readonly lost: number } => {
  const over = Math.max(0, value.length - longest);
  // Half a sign is left out: many take two places.
  const before = value.slice(0, Math.max(0, caret - over)).replace(/[\uD800-\uDBFF]$/, '');
  const text = (before + value.slice(caret)).slice(0, longest);
  return { text, caret: before.length, lost: value.length - text.length };
};
