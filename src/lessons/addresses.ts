/** Where a pack stands: `/docenten/lesmateriaal/<pack>/`. */
export const packPath = (pack: string): `/${string}/` => `/docenten/lesmateriaal/${pack}/`;

/** Where a document of a pack stands as a web page. */
export const documentPath = (pack: string, document: string): `/${string}/` =>
  `${packPath(pack)}${document}/`;

/** Where a class opens the advice with a made-up story. */
export const casePath = (id: string): `/${string}/` => `/docenten/klassikaal/${id}/`;
