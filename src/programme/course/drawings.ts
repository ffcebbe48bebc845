import type { phases } from './schema.ts';

/**
 * A calm drawing for each part of the way, 64 by 40: a lamp, a window, water, two chairs, a path. They only decorate,
 * so screen readers skip them; from two metres it is a page about sleep.
 */
export const drawings: Readonly<Record<(typeof phases)[number], string>> = {
  // A lamp over an open book.
  begrijpen:
    '<path d="M24 16h20l8 20H16z" fill="var(--sun)"/><path d="M28 6h12l5 11H23z" fill="var(--accent)"/><path d="M12 32q10-4 20 1 10-5 20-1v5q-10-3-20 1-10-4-20-1z" fill="var(--coral)"/>',
  // A window with its curtain open.
  eerlijk:
    '<path d="M18 4h28v32H18z" fill="var(--sun)"/><path d="M30 4h4v32h-4zM18 18h28v4H18z" fill="var(--accent)"/><path d="M10 2h12q0 22-10 36h-2zM54 2H42q0 22 10 36h2z" fill="var(--coral)"/>',
  // A wave that comes down.
  anders:
    '<circle cx="50" cy="10" r="7" fill="var(--sun)"/><path d="M2 34q14-2 20-14 8-14 18-2 6 10 22 10v10H2z" fill="var(--coral)"/><path d="M2 37q16-8 30-2 14 4 30-2v5H2z" fill="var(--accent)"/>',
  // Two chairs and a lamp.
  samen:
    '<circle cx="32" cy="9" r="6" fill="var(--sun)"/><path d="M30 15h4v21h-4z" fill="var(--sun)"/><path d="M8 8h4v12h12v16h-4V26h-8v10H8z" fill="var(--accent)"/><path d="M56 8h-4v12H40v16h4V26h8v10h4z" fill="var(--coral)"/>',
  // A path over a hill.
  volhouden:
    '<circle cx="46" cy="11" r="8" fill="var(--sun)"/><path d="M2 38q18-24 34-16 14 4 26 0v16z" fill="var(--coral)"/><path d="M26 38q14-6 4-9-6-3 4-7 6 3 2 6 16 3 6 10z" fill="var(--accent)"/>',
};
