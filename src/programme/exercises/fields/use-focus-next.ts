import { useEffect, useRef } from 'react';

/**
 * Moves the focus when what is on screen has changed: who goes on should not have to look for it.
 * @returns a ref for the part that changes, and what takes the selector of where to go in it
 */
export const useFocusNext = () => {
  const place = useRef<HTMLDivElement>(null);
  const next = useRef<string | null>(null);
  useEffect(() => {
    if (next.current === null) return;
    place.current?.querySelector<HTMLElement>(next.current)?.focus();
    next.current = null;
  });
  const focusNext = (selector: string) => {
    next.current = selector;
  };
  return { place, focusNext };
};
