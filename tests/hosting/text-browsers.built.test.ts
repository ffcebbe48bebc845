import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { serve } from '../../scripts/serve.mjs';
import { readHelplines } from '../../src/contact/read.ts';
import { questionOrder, stagesOf } from '../../src/flow/stages.ts';
import { headedParts } from '../../src/flow/schema.ts';
import { debian } from '../support/debian.ts';
import { advice } from '../support/flows.ts';
import { ports } from '../support/ports.ts';

const programs = {
  w3m: ['-dump', '-cols', '100', '-O', 'UTF-8'],
  lynx: ['-dump', '-nolist', '-width=100', '-display_charset=utf-8'],
} as const;

/** What is said of a thing with this id in Dutch. */
const of = <T extends { readonly id: string }>(things: readonly T[], id: string | undefined): T => {
  const found = things.find((thing) => thing.id === id);
  if (!found) throw new Error(`There is no "${id}".`);
  return found;
};

const { flow } = advice;
const { helplines } = readHelplines('content');

/** Every question with its answers, every situation, and every advice by its part: as the flow has them. */
const inOrder: readonly (string | undefined)[] = [
  ...questionOrder(flow, stagesOf(flow)).flatMap((id) => {
    const words = of(advice.questions, id).words.nl?.data;
    return [
      words?.title,
      ...(flow.questions[id]?.options ?? []).map((one) => words?.options[one.id]),
    ];
  }),
  ...Object.keys(flow.outcomes).map((id) => of(advice.outcomes, id).words.nl?.data.title),
  ...headedParts.flatMap((part) =>
    flow.blocks
      .filter((block) => block.part === part)
      .map(({ id, helpline }) =>
        helpline === undefined
          ? of(advice.blocks, id).words.nl?.data.title
          : helplines.get(helpline)?.words.nl?.data.name,
      ),
  ),
];

const plain = (text: string) => text.replaceAll(/\s+/g, ' ');

for (const name of ['w3m', 'lynx'] as const) {
  const program = debian(name);
  test.skipIf(!program)(`${name} reads all questions and all advices, in order`, async () => {
    if (!program) return;
    const server = await serve({ dir: 'dist', port: ports.text });
    const address = `http://localhost:${ports.text}/advies/`;
    const { stdout } = await promisify(execFile)(program, [...programs[name], address], {
      env: { ...process.env, LANG: 'C.UTF-8' },
      maxBuffer: 10_000_000,
    }).finally(() => server.close());
    const read = plain(stdout);
    let at = 0;
    for (const words of inOrder) {
      const found = read.indexOf(plain(words ?? '?'), at);
      expect(found, `"${words}", after ${read.slice(Math.max(0, at - 80), at)}`).toBeGreaterThan(
        -1,
      );
      at = found;
    }
    expect(inOrder.length).toBeGreaterThan(200);
  });
}
