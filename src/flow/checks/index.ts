import type { Finding } from '../../source/finding.ts';
import { visitorsOf } from '../classes.ts';
import type { FlowSources } from '../read.ts';
import { stagesOf } from '../stages.ts';
import { checkAdvice } from './advice.ts';
import { checkAges } from './ages.ts';
import type { KnownHelpline } from './context.ts';
import { checkAgreementIds, checkAgreements, type OpenAgreement } from './agreements.ts';
import { checkFirstLines } from './first-line.ts';
import { checkIds } from './ids.ts';
import { checkLength } from './length.ts';
import { checkOpenings } from './openings.ts';
import { checkReach } from './reach.ts';
import { checkSaid } from './sentences.ts';
import { checkSize } from './size.ts';
import { checkTitles } from './titles.ts';
import { checkVariants } from './variants.ts';
import { checkWords } from './words.ts';

/** What is wrong in a flow, and what is not yet as it was agreed. */
export interface CheckedFlow {
  readonly findings: readonly Finding[];
  readonly open: readonly OpenAgreement[];
}

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
): CheckedFlow => {
  const { flow } = sources;
  const context = { sources, helplines, stages: stagesOf(flow) };
  const ids = [...checkIds(context), ...checkAgreementIds(context)];
  const words = [...checkWords(context), ...checkSaid(context)];
  const upTo = (findings: readonly Finding[]) => ({ findings: [...findings, ...words], open: [] });
  if (!isWhole || ids.length > 0) return upTo(ids);
  const reach = checkReach(context);
  if (reach.length > 0) return upTo(reach);
  const size = checkSize(context);
  if (size.length > 0) return upTo(size);
  const read = { sources, helplines, visitors: visitorsOf(flow, context.stages) };
  const { findings, open } = checkAgreements(read);
  return {
    findings: [
      ...words,
      ...checkVariants(read),
      ...checkTitles(read),
      ...checkFirstLines(read),
      ...checkAdvice(read),
      ...checkAges(read),
      ...checkLength(read),
      ...checkOpenings(context),
      ...findings,
    ],
    open,
  };
};
