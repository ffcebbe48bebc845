import { checkNothingElse, readFile } from '../source/entries.ts';
import type { Finding } from '../source/finding.ts';
import { anyId, type Ids } from '../source/references.ts';
import { factsSchema, type Fact } from './schema.ts';

/** The facts of the campaign, by id. */
export interface Campaign {
  readonly facts: ReadonlyMap<string, Fact>;
  /** Which may be named: any, while the file cannot be read. */
  readonly known: Ids;
  readonly findings: readonly Finding[];
}

/**
 * Reads the facts of the campaign; none when there is no such file.
 * @param root the content folder
 */
export const readFacts = (root: string): Campaign => {
  const { source, unread, findings } = readFile(root, 'campaign/facts.yaml', factsSchema);
  const facts = new Map(Object.entries(source?.data ?? {}));
  return {
    facts,
    known: unread ? anyId : facts,
    // The pages are read as articles.
    findings: [...checkNothingElse(root, 'campaign', ['facts.yaml', 'pages']), ...findings],
  };
};
