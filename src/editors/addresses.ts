/** The pages for editors, each a file in `pages/`. */
export const editorPageNames = [
  'stroom',
  'verschil',
  'programma',
  'proef',
  'oefeningen',
  'onderdelen',
] as const;

/** Where a page for editors stands, in a site that has them. */
export const editorPagePath = (name: (typeof editorPageNames)[number]): `/${string}/` =>
  `/redactie/${name}/`;
