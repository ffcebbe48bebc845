import { execFile, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { z } from 'zod';
import { serve } from '../../scripts/serve.mjs';
import { filesIn } from '../../src/source/folders.ts';
import { ports } from '../support/ports.ts';
import { ProjectCopy } from '../support/project-copy.ts';

const running = new AsyncDisposableStack();
afterAll(() => running.disposeAsync());

/** The sum of every file of a site, but of what is made of these files when all are there. */
const sumsIn = (site: string): readonly string[] =>
  filesIn(site)
    .filter((file) => !/\.(?:br|gz)$|\/SHA256SUMS$/.test(file))
    .map((file) => {
      const sum = createHash('sha256').update(readFileSync(file)).digest('hex');
      return `${sum}  ${relative(site, file)}`;
    });

test('a build in another folder, time zone and language has the same bytes in every file', () => {
  using project = new ProjectCopy();
  const { folder } = project;
  const env = {
    ...process.env,
    TZ: 'Pacific/Kiritimati',
    LANG: 'tr_TR.UTF-8',
    LC_ALL: 'tr_TR.UTF-8',
    NODE_ENV: 'production',
    SITE_MODE: 'public',
  };
  // Not compressed once more: what comes of the same bytes does not depend on where that is done, and takes as long.
  const { status, stderr } = spawnSync(
    'node_modules/.bin/astro',
    ['build', '--force', '--silent'],
    {
      cwd: folder,
      env,
      encoding: 'utf8',
    },
  );
  expect(status, stderr).toBe(0);
  const sums = sumsIn(join(folder, 'dist'));
  expect(sums).toEqual(sumsIn('dist'));
  // No cache came along: every document was made anew there.
  const documents = sums.filter((line) => /\.(?:pdf|docx|pptx|zip)$/.test(line));
  expect(documents.length).toBeGreaterThan(130);
}, 180_000);

const sha256sum = spawnSync('sha256sum', ['--version']).status === 0;

test.skipIf(!sha256sum)('the sums are those of the files, as `sha256sum` counts them', () => {
  const { status, stdout } = spawnSync('sha256sum', ['--check', '--quiet', 'SHA256SUMS'], {
    cwd: 'dist',
    encoding: 'utf8',
  });
  expect([status, stdout]).toEqual([0, '']);
});

const verify = async (dir: string) => {
  const server = await serve({ dir, port: ports.hosting.verified });
  try {
    const address = `http://localhost:${ports.hosting.verified}`;
    const { stdout } = await promisify(execFile)('node', ['src/cli/verify.ts', address]).catch(
      (failed: unknown) => z.object({ stdout: z.string() }).parse(failed),
    );
    return stdout.trim().split('\n');
  } finally {
    server.close();
  }
};

test('`npm run verify` finds no difference on the site itself', async () => {
  expect(await verify('dist')).toEqual([expect.stringMatching(/^\d+ .*, 0 differences\.$/)]);
});

test('… and names each page with other bytes or another policy, and each that is gone', async () => {
  const copy = mkdtempSync(join(tmpdir(), 'site-'));
  running.defer(() => {
    rmSync(copy, { recursive: true });
  });
  cpSync('dist', copy, { recursive: true });
  for (const end of ['', '.br', '.gz']) rmSync(join(copy, `favicon.svg${end}`));
  for (const end of ['.br', '.gz']) rmSync(join(copy, `contact/index.html${end}`));
  appendFileSync(
    join(copy, 'contact/index.html'),
    '<script src="https://example.com/x.js"></script>',
  );
  const headers = readFileSync(join(copy, '_headers'), 'utf8');
  const [before = '', after = ''] = headers.split('\n/advies/*\n', 2);
  const loose = after.replace("default-src 'none'", "default-src 'self'");
  writeFileSync(join(copy, '_headers'), `${before}\n/advies/*\n${loose}`);
  expect(await verify(copy)).toEqual([
    '/advies/: another Content-Security-Policy',
    '/contact/: other bytes',
    '/favicon.svg: status 404',
    expect.stringMatching(/^\d+ .*, 3 differences\.$/),
  ]);
});
