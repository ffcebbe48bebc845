/**
 * Ids of the form's inputs: the one place where the style rules, the markup and the island meet.
 */
export const inputId = (node: string, option: string): string => `${node}--${option}`;
/** The control that takes an answer back without JavaScript, and the one that ends a `many`. */
export const again = 'opnieuw';
export const done = 'klaar';
/** Of a question or outcome: browsers find style rules by a class at once, and by an attribute one after another. */
export const nodeClass = (node: string): string => `node-${node}`;
/** Of a piece of advice: an opening stands in every situation that it belongs to. */
export const blockClass = (block: string): string => `block-${block}`;
/** Of words that stand there for the readers of a variant, and of words that do not: by what its readers are called. */
export const onlyFor = (readers: string): string => `only-${readers}`;
export const notFor = (readers: string): string => `not-${readers}`;
