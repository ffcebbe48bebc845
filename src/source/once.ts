import { statSync } from 'node:fs';
import { join } from 'node:path';
import { contentFilesIn } from './folders.ts';
import { contentFolder } from './root.ts';

/** What changes when somebody saves, adds or removes a file in these folders of `content/`. */
const stateOf = (folders: readonly string[]): string =>
  folders
    .flatMap((folder) => contentFilesIn(join(contentFolder, folder)))
    .map((path) => `${path} ${statSync(path).mtimeMs}`)
    .join('\n');

/**
 * Reads once for a whole build. While somebody works on the site: again when a file has changed.
 * @param folders those of `content/` that `read` depends on
 */
export const once = <T>(folders: readonly string[], read: () => T): (() => T) => {
  let last: { readonly state: string; readonly value: T } | undefined;
  return () => {
    const state = import.meta.env.PROD ? '' : stateOf(folders);
    if (last?.state !== state) last = { state, value: read() };
    return last.value;
  };
};
