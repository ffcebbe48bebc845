import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArticleContent } from '../articles/read.ts';
import { checkModules, type KnownElsewhere } from '../programme/checks/index.ts';
import { checkForbidden, readForbidden, type Piece } from '../programme/forbidden.ts';
import { piecesOf } from '../programme/pieces.ts';
import { readModules, type ModuleSource } from '../programme/read.ts';
import type { Finding } from '../source/finding.ts';
import { shownPath } from '../source/read.ts';

/** The words on buttons of the programme, but those about the workbook: that is about one's own file. */
const buttons = (root: string): { readonly file: string; readonly pieces: readonly Piece[] } => {
  const path = join(root, 'interface', 'programme', 'nl.json');
  const pieces: Piece[] = [];
  const visit = (value: unknown, field: readonly string[]): void => {
    if (typeof value === 'string') pieces.push({ text: value, field: field.join('.') });
    else if (typeof value === 'object' && value !== null) {
      for (const [name, inner] of Object.entries(value)) visit(inner, [...field, name]);
    }
  };
  const all: unknown = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
  if (typeof all === 'object') visit({ ...all, workbook: undefined }, []);
  return { file: shownPath(root, path), pieces };
};

/**
 * The modules of a content folder, and what is wrong with any text of the programme.
 * @param root the content folder
 * @param content the articles: the pages beside the modules are among them
 */
export const checkProgramme = (
  root: string,
  { articles, laws, links }: ArticleContent,
  {
    helplines,
    pages,
  }: { readonly helplines: KnownElsewhere['helplines']; readonly pages: readonly string[] },
): { readonly modules: readonly ModuleSource[]; readonly findings: readonly Finding[] } => {
  const { modules, findings: unread } = readModules(root);
  const { forbidden, findings: wrongList } = readForbidden(root);
  const { file, pieces } = buttons(root);
  return {
    modules,
    findings: [
      ...unread,
      ...wrongList,
      ...checkModules(modules, {
        helplines,
        laws,
        forbidden,
        addresses: new Set([...pages, ...articles.map(({ path }) => path)]),
        urls: new Set([...links.values()].map(({ url }) => url)),
      }),
      ...articles
        .filter(({ kind }) => kind === 'programme' || kind === 'campaign')
        .flatMap(({ source }) => checkForbidden(source.file, piecesOf(source), forbidden)),
      ...checkForbidden(file, pieces, forbidden),
    ],
  };
};
