import { readFlow, type FlowSources } from '../../src/flow/read.ts';

const read = (root: string, id: string): FlowSources => {
  const { sources } = readFlow(root, id);
  if (!sources) throw new Error(`The flow ${root}/${id} could not be read.`);
  return sources;
};

/** The advice module, as it is published. */
export const advice = read('content', 'advies');
/** Where to report, as it is published. */
export const report = read('content', 'melden');
/** "Wat past bij mij?", as it is published. */
export const fit = read('content', 'wat-past-bij-mij');
/** One of everything. */
export const kitchenSink = read('tests/support/kitchen-sink', 'proef');
