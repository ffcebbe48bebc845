import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { countWays, stagesOf } from '../flow/stages.ts';
import { formatFindings } from '../source/finding.ts';
import { contentFolder } from '../source/root.ts';
import { checkContentFolder } from '../checks/content.ts';
import { flowMapSvg } from '../editors/flow-map.ts';

const { findings, flows } = checkContentFolder(contentFolder);
if (findings.length > 0) {
  console.error(formatFindings(findings));
  process.exitCode = 1;
} else {
  mkdirSync('.build', { recursive: true });
  for (const sources of flows) {
    const { id, flow, questions, outcomes, blocks } = sources;
    const file = join('.build', `${id}.svg`);
    writeFileSync(file, await flowMapSvg(sources));
    console.log(file);
    console.log(
      `  ${questions.length} vragen, ${outcomes.length} uitkomsten, ${blocks.length} blokken, ` +
        `${countWays(flow, stagesOf(flow))} wegen`,
    );
  }
}
