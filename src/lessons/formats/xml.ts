/** A piece of XML that is finished: nothing in it is escaped again. */
export class Xml {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** What stands in an element: text is escaped, nothing is left out. */
export type Content = Xml | string | readonly Content[] | undefined;

const contentText = (content: Content): string => {
  if (content === undefined) return '';
  if (typeof content === 'string') return escaped(content);
  return content instanceof Xml ? content.text : content.map(contentText).join('');
};

/** An element; attributes without a value are left out. */
export const el = (
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>> = {},
  ...content: readonly Content[]
): Xml => {
  const inside = content.map(contentText).join('');
  const start = Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${escaped(String(value))}"`))
    .join('');
  return new Xml(inside === '' ? `<${name}${start}/>` : `<${name}${start}>${inside}</${name}>`);
};

/** A whole file. */
export const xmlFile = (root: Xml): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root.text}`;

/**
 * A template as XML: `{name}` becomes its value, and the white between elements, which is for a reader, goes.
 * @throws when the template asks for what is not given
 */
export const filledIn = (template: string, values: Readonly<Record<string, string>>): Xml => {
  const text = template.trim().replace(/>\s+</g, '><');
  return new Xml(
    text.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`A template of XML asks for "${name}".`);
      return escaped(value);
    }),
  );
};
