import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { doorNames, type Door } from '../i18n/doors.ts';
import { counterOf } from '../hosting/counter.ts';
import { readRedirects } from '../hosting/redirects.ts';
import { readSite } from '../hosting/site.ts';
import { listingOf } from '../hosting/listings.ts';
import { headersAt, headerTable } from '../hosting/table.ts';
import { parseSums, verify } from '../hosting/verify.ts';

const isDoor = (name: string | undefined): name is Door => doorNames.some((door) => door === name);

const [address = '', door] = process.argv.slice(2);
const sumsFile = join('dist', isDoor(door) ? listingOf('SHA256SUMS', door) : 'SHA256SUMS');
if (!URL.canParse(address) || (door !== undefined && !isDoor(door))) {
  console.error(`Use: npm run verify <address> [${doorNames.join(' | ')}]`);
  process.exitCode = 2;
} else if (!existsSync(sumsFile)) {
  console.error('There is no build to compare with. Run `npm run build` first.');
  process.exitCode = 2;
} else {
  const site = readSite('dist');
  const table = headerTable(site, await readRedirects(), counterOf(process.env));
  const policies = new Map(
    site.pages.map(
      ({ path }) => [path, headersAt(table, path)['Content-Security-Policy'] ?? ''] as const,
    ),
  );
  const sums = parseSums(readFileSync(sumsFile, 'utf8'));
  const { same, different } = await verify(address, sums, policies);
  for (const line of different) console.log(line);
  console.log(`${same} the same as this build, ${different.length} differences.`);
  if (different.length > 0) process.exitCode = 1;
}
