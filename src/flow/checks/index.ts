import type { Finding } from '../../source/finding.ts';
import { visitorsOf } from '../classes.ts';
import type { FlowSources } from '../read.ts';
import { stagesOf } from '../stages.ts';
import { checkAdvice } from './advice.ts';
import type { KnownHelpline } from './context.ts';
import { checkIds } from './ids.ts';
import { checkLength } from './length.ts';
import { checkReach } from './reach.ts';
import { checkSize } from './size.ts';
import { checkWords } from './words.ts';

/**
 * Everything the build refuses in a flow.
 * Rules that need a sound routing run only when the ids are right; otherwise one wrong id would
 * give a finding for every place that can no longer be reached.
 * @param isWhole whether every file could be read: without it the routing has holes
 */
export const checkFlow = (
  sources: FlowSources,
  helplines: ReadonlyMap<string, KnownHelpline>,
  isWhole: boolean,
): readonly Finding[] => {
  const { flow } = sources;
  const context = { sources, helplines, stages: stagesOf(flow) };
  const ids = checkIds(context);
  const words = checkWords(context);
  if (!isWhole || ids.length > 0) return [...ids, ...words];
  const reach = checkReach(context);
  if (reach.length > 0) return [...words, ...reach];
  const size = checkSize(context);
  if (size.length > 0) return [...words, ...size];
  const read = { sources, helplines, visitors: visitorsOf(flow, context.stages) };
  return [...words, ...checkAdvice(read), ...checkLength(read)];
};
