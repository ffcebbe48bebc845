import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { checkContentFolder } from '../../src/checks/content.ts';
import { formatFindings } from '../../src/source/finding.ts';
import { ContentTree } from './content-tree.ts';
import { changeOf, mutation } from './mutations.ts';

/** Another seed or more trees: `FUZZ_SEED=7 FUZZ_RUNS=5000`. */
const numRuns = Number(process.env['FUZZ_RUNS'] ?? 300);
const seed = Number(process.env['FUZZ_SEED'] ?? 20_261_124);

/** Longer than this is a hang, for an editor who waits. In milliseconds of this process alone. */
const patience = 3000;

const cpu = () => process.cpuUsage().user / 1000;

/**
 * Holds that a tree with one or two spoiled files is fine or has findings an editor can use: they name
 * a file, what is wrong and what to do. Never a stack trace, never a hang.
 * @param folders the folders of `content/` that are spoiled
 */
export const spoil = (name: string, folders: readonly string[]): void => {
  describe(name, () => {
    const tree = new ContentTree(folders);
    afterAll(() => {
      tree[Symbol.dispose]();
    });

    test(`${numRuns} spoiled trees: fine, or findings that name a file`, () => {
      checkContentFolder(tree.root);
      const property = fc.property(
        fc.array(mutation, { minLength: 1, maxLength: 2 }),
        (mutations) => {
          const changes = mutations.map((one) => changeOf(tree, one));
          const start = cpu();
          const { findings } = tree.with(changes, () => checkContentFolder(tree.root));
          expect(cpu() - start).toBeLessThan(patience);
          for (const { file, problem, fix } of findings) {
            expect(file).toMatch(/^content\//);
            expect(problem.trim()).not.toBe('');
            expect(fix.trim()).not.toBe('');
          }
          expect(formatFindings(findings)).not.toMatch(
            /^\s+at .*:\d+:\d+\)?$|\[object Object\]|undefined/m,
          );
        },
      );
      fc.assert(property, { numRuns, seed });
    }, 300_000);
  });
};
