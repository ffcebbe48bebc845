/** The pages for editors, each a file in `pages/`; the first is where they begin. */
export const editorPageNames = [
  'redactie',
  'stroom',
  'verschil',
  'programma',
  'proef',
  'oefeningen',
  'onderdelen',
  'padenboek',
] as const;

/** Where a page for editors stands, in a site that has them. */
export const editorPagePath = (name: (typeof editorPageNames)[number]): `/${string}/` =>
  name === 'redactie' ? '/redactie/' : `/redactie/${name}/`;

/** What a page for editors is called on their front page; a new one goes by its own name until it has one here. */
export const editorPageLabels: Readonly<Partial<Record<string, string>>> = {
  stroom: 'De kaart van de vragen',
  programma: 'Programma nakijken',
  padenboek: 'Het padenboek: elk advies met de wegen erheen, om te tekenen',
  verschil: 'Wat een verandering doet voor bezoekers',
  proef: 'De vragenlijst van de tests',
  oefeningen: 'Alle oefeningen',
  onderdelen: 'Alle onderdelen van de site',
};

/** Where a part of the book of ways stands. */
export const bookPartPath = (part: string): `/${string}/` =>
  `${editorPagePath('padenboek')}${part}/`;
