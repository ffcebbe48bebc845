/** Above this a memory starts anew: it may never grow without end. */
const most = 10_000;

/**
 * The same function, that answers at once what it was asked before. For what only depends on a text and
 * takes its time: a check reads each file for its fields and for its words, and each word many times.
 * @param make pure; what it gives is shared, so nobody may change it
 */
export const remembered = <T>(make: (text: string) => T): ((text: string) => T) => {
  const made = new Map<string, { readonly value: T }>();
  return (text) => {
    const known = made.get(text);
    if (known) return known.value;
    if (made.size >= most) made.clear();
    const value = make(text);
    made.set(text, { value });
    return value;
  };
};
