import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkContentFolder } from '../../src/checks/content.ts';
import { formatFindings } from '../../src/source/finding.ts';
import { BrokenContent } from '../support/broken.ts';
import { advice } from '../support/flows.ts';
import { writeLargerFlow } from '../support/larger-flow.ts';

/** What an editor reads when the advice module is several times as large. */
const messageOf = (times: number): string => {
  const root = mkdtempSync(join(tmpdir(), 'larger-'));
  try {
    cpSync('content', root, { recursive: true });
    writeLargerFlow(advice, join(root, 'flows', 'advies'), times);
    const { findings, flows } = checkContentFolder(root);
    expect(flows[0]?.outcomes).toHaveLength(times * advice.outcomes.length);
    return findings.length === 0 ? '' : formatFindings(findings);
  } finally {
    rmSync(root, { recursive: true });
  }
};

test('the advice module fits its page, and so it does for an editor who writes it anew', () => {
  expect(messageOf(1)).toBe('');
});

test('a flow that is too heavy for its page is told, with how heavy it is and may be', () => {
  const message = messageOf(3);
  expect(message.match(/Fout:/g)).toHaveLength(1);
  const [, is, may] = /te zwaar .*: ([\d.]+) kB .* Er mag ([\d.]+) kB zijn/.exec(message) ?? [];
  expect(Number(is?.replace('.', ''))).toBeGreaterThan(Number(may));
  expect(message).toContain('advies/flow.yaml');
});

/** Questions in a row, all of which the last one asks back: nothing of them can be forgotten. */
const inARow = (content: BrokenContent, count: number): BrokenContent => {
  const ids = Array.from({ length: count }, (_, index) => `rij-${index}`);
  ids.forEach((id, index) => {
    const next = ids[index + 1];
    const rules = ids
      .flatMap((one) => ['a', 'b'].map((id) => `  - when: { ${one}: [${id}] }\n    to: een\n`))
      .join('');
    content
      .write(
        `questions/${id}/question.yaml`,
        `kind: one\nsure: ja\noptions:\n  - id: a\n  - id: b\n  - id: c\nnext:${next ? ` ${next}` : `\n${rules}  - to: een`}\n`,
      )
      .write(
        `questions/${id}/nl.mdx`,
        '---\ntitle: Rij\noptions:\n  a: A\n  b: B\n  c: C\nstatus: concept\n---\n',
      );
  });
  return (
    content
      .change('flow.yaml', 'start: een', 'start: rij-0')
      .change('flow.yaml', 'maxAnswers: 3', 'maxAnswers: 12')
      // A first line at each of so many places is another matter.
      .change('flow.yaml', 'firstLine: { after: 1, doer: twee, people: [moeder] }\n', '')
      .remove('blocks/eerst-links')
      .remove('blocks/eerst-nee')
      .remove('blocks/eerst-niet-links')
      .remove('blocks/eerst-nood')
  );
};

test('more ways than a person can read are counted and told, to the last one', () => {
  using content = new BrokenContent();
  // 3 answers each time but the last, before the 5 ways that were there: 1,215, and then 10,935.
  expect(inARow(content, 6).message()).toBe('');
  using more = new BrokenContent();
  expect(inARow(more, 8).message()).toContain('heeft 10.935 wegen. Er mogen er 5.000 zijn');
});
