import type { Finding } from './finding.ts';
import type { Read, Source } from './read.ts';

/** What could be read, with the mistakes of the rest put in a list. */
export const kept = <T>(read: Read<T>, findings: Finding[]): Source<T> | undefined => {
  if ('source' in read) return read.source;
  findings.push(...read.findings);
  return undefined;
};
