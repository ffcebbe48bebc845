import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { writeLargerFlow } from './larger-flow.ts';
import { advice } from './flows.ts';
import { ProjectCopy } from './project-copy.ts';

const page = 'src/pages/[...locale]/advies.astro';

/**
 * Builds the advice page alone, of a flow that is several times as large, as the site is built.
 * @param folder where the site goes
 */
export const buildLargerSite = (times: number, folder: string): void => {
  using copy = new ProjectCopy();
  writeLargerFlow(advice, join(copy.folder, 'content/flows/advies'), times);
  rmSync(join(copy.folder, 'src/pages'), { recursive: true });
  cpSync(page, join(copy.folder, page), { recursive: true });
  const { status, stderr } = spawnSync(
    'node_modules/.bin/astro',
    ['build', '--silent', '--config', 'tests/support/one-page.config.ts', '--outDir', folder],
    {
      cwd: copy.folder,
      encoding: 'utf8',
      env: { ...process.env, SITE_MODE: 'public', NODE_ENV: 'production' },
    },
  );
  if (status !== 0) throw new Error(`The page ${times} times as large was not built:\n${stderr}`);
};

/** What a host needs beside the pages: Brotli, and a page for what is not there. */
export const makeServable = (folder: string): void => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((name) => /\.(?:html|js|css)$/.test(name))) {
    const path = join(folder, file);
    writeFileSync(`${path}.br`, brotliCompressSync(readFileSync(path)));
  }
  writeFileSync(join(folder, '404.html'), '');
};
