import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../source/finding.ts';
import { readYaml } from '../source/read.ts';
import { factsSchema, type Fact } from './schema.ts';

/**
 * The facts of the campaign, by id; none when there is no such file.
 * @param root the content folder
 */
export const readFacts = (
  root: string,
): { readonly facts: ReadonlyMap<string, Fact>; readonly findings: readonly Finding[] } => {
  const path = join(root, 'campaign', 'facts.yaml');
  if (!existsSync(path)) return { facts: new Map(), findings: [] };
  const read = readYaml(root, path, factsSchema);
  return 'source' in read
    ? { facts: new Map(Object.entries(read.source.data)), findings: [] }
    : { facts: new Map(), findings: read.findings };
};
