import { existsSync, readFileSync } from 'node:fs';
import { doors, type Door } from '../i18n/doors.ts';
import { counterOf } from '../hosting/counter.ts';
import { readRedirects } from '../hosting/redirects.ts';
import { readSite } from '../hosting/site.ts';
import { headerTable } from '../hosting/table.ts';
import { parseSums, verify } from '../hosting/verify.ts';

const isDoor = (name: string | undefined): name is Door => name !== undefined && name in doors;

const [address = '', door] = process.argv.slice(2);
if (!URL.canParse(address) || (door !== undefined && !isDoor(door))) {
  console.error(`Use: npm run verify <address> [${Object.keys(doors).join(' | ')}]`);
  process.exitCode = 2;
} else if (!existsSync('dist/SHA256SUMS')) {
  console.error('There is no build to compare with. Run `npm run build` first.');
  process.exitCode = 2;
} else {
  const { own } = headerTable(readSite('dist'), await readRedirects(), counterOf(process.env));
  const policies = new Map(
    [...own].flatMap(([path, { 'Content-Security-Policy': policy }]) =>
      policy === undefined ? [] : [[path, policy] as const],
    ),
  );
  const sums = parseSums(readFileSync('dist/SHA256SUMS', 'utf8'));
  const { same, different } = await verify(address, sums, policies, door);
  for (const line of different) console.log(line);
  console.log(`${same} the same as this build, ${different.length} differences.`);
  if (different.length > 0) process.exitCode = 1;
}
