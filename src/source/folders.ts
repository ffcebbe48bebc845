import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Path as an editor writes it, from the folder above `content/`. */
export const shownPath = (root: string, file: string): string =>
  join('content', relative(root, file)).replaceAll('\\', '/');

/** The names in a folder, sorted; empty when there is no such folder. */
export const namesIn = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => !name.startsWith('.'))
        .sort()
    : [];

/** The folders in a folder, sorted. */
export const foldersIn = (folder: string): readonly string[] =>
  namesIn(folder).filter((name) => statSync(join(folder, name)).isDirectory());

/** Every file below a folder, as full paths, sorted. */
export const filesIn = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
        .map((entry) => join(entry.parentPath, entry.name))
        .sort()
    : [];
