import { readdirSync, statSync, type Dirent } from 'node:fs';
import { join, relative } from 'node:path';
import { isGoodName, isGoodPath } from './names.ts';

/** Path as an editor writes it, from the folder above `content/`. */
export const shownPath = (root: string, file: string): string =>
  join('content', relative(root, file)).replaceAll('\\', '/');

const isFolder = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** What is in a folder and may be read; the rest is reported by `checkNames`. */
const entriesOf = (folder: string): readonly Dirent[] =>
  isFolder(folder)
    ? readdirSync(folder, { withFileTypes: true }).filter(
        (entry) => isGoodName(entry.name) && (entry.isFile() || entry.isDirectory()),
      )
    : [];

const sortedNames = (entries: readonly Dirent[]) => entries.map(({ name }) => name).sort();

/** The names in a folder of content, sorted; empty when there is no such folder. */
export const namesIn = (folder: string): readonly string[] => sortedNames(entriesOf(folder));

/** The folders in a folder of content, sorted. */
export const foldersIn = (folder: string): readonly string[] =>
  sortedNames(entriesOf(folder).filter((entry) => entry.isDirectory()));

/** Every file below a folder, as full paths, sorted. */
export const filesIn = (folder: string): readonly string[] =>
  isFolder(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
        .map((entry) => join(entry.parentPath, entry.name))
        .sort()
    : [];

/** Below the content folder, and no content: what was signed, by whom, and what stood there. */
export const ledgerFolder = 'signatures';

/** Every file below a folder of content that may be read, as full paths, sorted. */
export const contentFilesIn = (folder: string): readonly string[] =>
  filesIn(folder).filter((path) => {
    const inside = relative(folder, path).replaceAll('\\', '/');
    return isGoodPath(inside) && !inside.startsWith(`${ledgerFolder}/`);
  });
