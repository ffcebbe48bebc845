import { readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { basename } from 'node:path';
import type { AstroIntegration } from 'astro';
import { filesIn } from '../source/folders.ts';

/**
 * Which scripts somebody may load: those that a page names, and those that these name in turn.
 * @param pages the HTML of every page
 * @param scripts the code of every script, by its name
 */
export const usedScripts = (
  pages: readonly string[],
  scripts: ReadonlyMap<string, string>,
): ReadonlySet<string> => {
  const used = new Set<string>();
  const take = (text: string) => {
    for (const [name, code] of scripts) {
      if (used.has(name) || !text.includes(name)) continue;
      used.add(name);
      take(code);
    }
  };
  pages.forEach(take);
  return used;
};

/** Takes away the scripts that nobody loads: the counter, in a site that does not count. */
export const unusedScripts = (): AstroIntegration => ({
  name: 'unused-scripts',
  hooks: {
    'astro:build:done': ({ dir }) => {
      const files = filesIn(fileURLToPath(dir));
      const read = (name: string) => readFileSync(name, 'utf8');
      const paths = files.filter((name) => /[\\/]_astro[\\/][^\\/]+\.js$/.test(name));
      const scripts = new Map(paths.map((path) => [basename(path), read(path)]));
      const pages = files.filter((name) => name.endsWith('.html')).map(read);
      const used = usedScripts(pages, scripts);
      for (const path of paths) if (!used.has(basename(path))) rmSync(path);
    },
  },
});
