// `npm run verschil [commit|branch|folder]`: what a change of the content does to who reads it.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { earlierContent } from '../changes/commit.ts';
import { reportAsMarkdown } from '../changes/markdown.ts';
import { compareContent } from '../changes/report.ts';
import { reportForTerminal } from '../changes/terminal.ts';
import { isUnreadable, tellReport, unreadableInWords } from '../changes/told-report.ts';
import { contentFolder } from '../source/root.ts';

const usage = 'Zo: npm run verschil [commit, tak of map], en met -- --md als Markdown.';

const typed = () => {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { md: { type: 'boolean' }, ci: { type: 'boolean' } },
    });
  } catch {
    return undefined;
  }
};

/** @returns the exit code: 0 nothing is lost, 1 somebody loses something, 2 it could not be told */
const main = (): number => {
  const { values = {}, positionals = [] } = typed() ?? {};
  if (!typed() || positionals.length > 1) {
    console.error(usage);
    return 2;
  }
  const { md = false, ci = false } = values;
  // A run of CI has nothing that is not committed: what is new is the last commit itself.
  const earlier = earlierContent(
    resolve(import.meta.dirname, '../..'),
    positionals[0] ?? (ci ? 'HEAD~1' : undefined),
  );
  if ('problem' in earlier) {
    if (ci) console.log(`Wat verandert er voor bezoekers? ${earlier.problem}`);
    else console.error(earlier.problem);
    return ci ? 0 : 2;
  }
  try {
    const report = compareContent({ before: earlier.root, now: contentFolder });
    if (isUnreadable(report)) {
      const sentence = unreadableInWords(report, earlier.name);
      if (ci) console.log(sentence);
      else console.error(sentence);
      return ci ? 0 : 2;
    }
    const told = tellReport(report, earlier.name, contentFolder);
    console.log(
      md
        ? reportAsMarkdown(told)
        : reportForTerminal(told, process.stdout.isTTY && !process.env['NO_COLOR']),
    );
    return told.losses.length > 0 && !ci ? 1 : 0;
  } finally {
    earlier.remove();
  }
};

process.exitCode = main();
