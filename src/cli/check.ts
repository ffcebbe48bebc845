import { todayHere } from '../i18n/day.ts';
import { countWays, stagesOf } from '../flow/stages.ts';
import { formatFindings } from '../source/finding.ts';
import { readRedirects } from '../hosting/redirects.ts';
import { checkSite } from '../checks/site.ts';
import { hindrancesInWords, hindrancesOf } from '../checks/release.ts';
import { hardestPages } from '../checks/reading.ts';
import { reviewsIn, reviewsInWords } from '../editors/reviews.ts';
import { securityWarning } from '../hosting/security-txt.ts';
import { fallenInWords } from '../signing/list.ts';
import { contentFolder } from '../source/root.ts';

/** `npm run check --strict` without the dashes before it comes in this way: half a check would look like a whole. */
const isStrict = process.argv.includes('--strict') || process.env['npm_config_strict'] === 'true';

const { findings, flows, modules, lessons, helplines, pages, openAgreements, signed } = checkSite(
  await readRedirects(),
);
if (findings.length > 0) {
  console.error(formatFindings(findings));
  process.exitCode = 1;
} else if (isStrict) {
  const hindrances = hindrancesOf(contentFolder, signed, todayHere());
  if (hindrances.length > 0) {
    console.error(hindrancesInWords(hindrances));
    process.exitCode = 1;
  } else console.log(`${signed.states.size} teksten zijn beoordeeld. Dit kan naar bezoekers.`);
} else {
  for (const { id, flow } of flows) {
    console.log(
      `${id}: ${Object.keys(flow.questions).length} vragen, ${Object.keys(flow.outcomes).length} uitkomsten, ` +
        `${flow.blocks.length} blokken, ${countWays(flow, stagesOf(flow))} wegen.`,
    );
  }
  console.log(`programma: ${modules.length} modules.`);
  for (const { id, source, documents } of lessons.packs) {
    console.log(
      `les ${id}: ${documents.length} documenten${source.data.ready ? '' : ', nog niet af'}.`,
    );
  }
  console.log(`\nDe vijf moeilijkste van ${pages.length} teksten:\n${hardestPages(pages, 5)}\n`);
  console.log(`${reviewsInWords(reviewsIn(contentFolder))}\n`);
  if (openAgreements.length > 0) {
    const lines = openAgreements.map(({ line }) => `  ${line}`).join('\n');
    console.warn(
      `LET OP: ${openAgreements.length} afspraken gelden nog niet voor iedereen:\n${lines}\n`,
    );
  }
  const fallen = fallenInWords(signed);
  if (fallen.length > 0) console.warn(`${fallen.join('\n')}\n`);
  const warning = securityWarning();
  if (warning) console.warn(`${warning}\n`);
  console.log(`${helplines.size} organisaties. De inhoud is in orde.`);
}
