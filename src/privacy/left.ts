/**
 * The event on `window` when "Snel weg" is taken: what is in memory is forgotten at once, and
 * nothing may hold the visitor back with a question.
 */
export const leftEvent = 'site-left';
