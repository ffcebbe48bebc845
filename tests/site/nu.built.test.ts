import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { z } from 'zod';

/** What the checker says of pages. */
const report = z.object({
  messages: z.array(
    z.object({
      url: z.string(),
      lastLine: z.number().optional(),
      message: z.string(),
      extract: z.string().optional(),
    }),
  ),
});

/** What it does not know yet, and why that is no fault. */
const known = [
  // A list without bullets is no list to VoiceOver, unless it says that it is one.
  'The “list” role is unnecessary for element “ul”.',
  // New CSS; a browser without it shows a field of its usual size.
  "CSS: “field-sizing”: Property “field-sizing” doesn't exist.",
  // A style that changes at once, and later; a browser without it changes at once.
  'CSS: “transition”: “allow-discrete” is not a “transition” value.',
  // Container queries, which every browser has since 2023.
  "CSS: “container-type”: Property “container-type” doesn't exist.",
  'CSS: Unrecognized at-rule “@container”',
  // A helper's card and a block of advice: a reader mode drops a `<div>` of mostly links, and a heading for
  // each would drown those that lead.
  'Section lacks heading. Consider using “h2”-“h6” elements to add identifying headings to all sections, or else use a “div” element instead for any cases where no heading is needed.',
];

/**
 * The style rules of an advice stand behind the questions: in front of them a slow phone reads three hundred
 * kilobytes before the first question can be answered (`npm run bench`). So they match what stands before.
 */
const afterQuestions =
  /^The selector “.*” matches, or might match, an element that comes before the parent of this “style” element\./;
const isFlow = (page: string): boolean =>
  page.startsWith('/docenten/klassikaal/') ||
  ['/advies/', '/melden/', '/stoppen-is-mogelijk/wat-past/'].includes(page);
/** How a sentence that is read out is marked, which every browser knows since 2025: it is not there in older ones. */
const isHighlight = (message: string, extract = ''): boolean =>
  message === 'CSS: Parse Error.' && extract.includes('ighlight(spoken){');
const isTold = (page: string, message: string, extract?: string): boolean =>
  known.includes(message) ||
  isHighlight(message, extract) ||
  (isFlow(page) && afterQuestions.test(message));

const java = spawnSync('java', ['-version']).status === 0;
if (!java) console.log('Nu checker: skipped, this machine has no Java. html-validate did check.');

test.skipIf(!java)(
  'the Nu checker has nothing to say about any built page',
  { timeout: 300_000 },
  () => {
    const jar = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');
    const { stdout } = spawnSync(
      'java',
      // On few cores the collector that runs beside it costs more than it saves.
      ['-XX:+UseSerialGC', '-jar', jar, '--format', 'json', '--stdout', '--skip-non-html', 'dist'],
      { encoding: 'utf8', maxBuffer: 64_000_000 },
    );
    const said = report
      .parse(JSON.parse(stdout))
      .messages.map((one) => ({
        ...one,
        page: one.url.replace(/^.*\/dist\/(.*?)(?:index\.html)?$/, '/$1'),
      }))
      .filter(({ page, message, extract }) => !isTold(page, message, extract))
      .map(({ page, lastLine, message, extract }) =>
        [page, lastLine, message, extract].join(' · '),
      );
    expect(said).toEqual([]);
  },
);
