/**
 * The quotes as print has them. Astro does this in the body of a page; this is for all that an editor
 * types elsewhere. A single one is an apostrophe: "foto's", "'s nachts".
 */
export const curly = (text: string): string =>
  text
    .replaceAll("'", '’')
    .replaceAll(/(^|[\s(])"/g, '$1“')
    .replaceAll('"', '”');
