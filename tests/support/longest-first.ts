import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes longest, by the end of its path: on two cores one that begins last lets the other core wait. */
const longest = [
  'integrations/same-bytes.built.test.ts',
  'checks/languages.test.ts',
  'checks/no-code.test.ts',
  'site/nu.built.test.ts',
  'flow/checks.test.ts',
  'checks/spoiled-articles.test.ts',
  'integrations/lighter.test.ts',
  'flow/size.test.ts',
  'checks/spoiled-flows.test.ts',
  'checks/spoiled-lessons.test.ts',
];

const rank = ({ moduleId }: TestSpecification): number => {
  const at = longest.findIndex((end) => moduleId.endsWith(end));
  return at < 0 ? longest.length : at;
};

/** The longest tests first, and the rest as Vitest would. */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => rank(one) - rank(other));
  }
}
