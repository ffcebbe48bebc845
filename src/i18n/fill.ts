/**
 * Puts values into the `{name}` places of an interface text.
 * @throws when the text has a place without a value, so that no visitor ever reads "{n}"
 */
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`No value for {${name}} in the text "${text}".`);
    return String(value);
  });
