import { describe, expect, test } from 'vitest';
import { toDot, toGraph } from '../../src/flow/graph.ts';
import { readFlow } from '../../src/flow/read.ts';
import { routesOf } from '../../src/flow/routes.ts';
import { stagesOf } from '../../src/flow/stages.ts';
import { advice } from '../support/flows.ts';

const { sources: kitchenSink } = readFlow('tests/support/kitchen-sink', 'proef');
if (!kitchenSink) throw new Error('The flow proef could not be read.');

describe.each([advice, kitchenSink])('the map of $id', ({ flow }) => {
  const routes = routesOf(flow);
  const graph = toGraph(flow, stagesOf(flow));
  const ids = graph.nodes.map(({ id }) => id);

  test('every question and outcome is a node, once', () => {
    const expected = [...Object.keys(flow.questions), ...Object.keys(flow.outcomes)];
    expect(ids.toSorted()).toEqual(expected.toSorted());
  });

  test('every edge ends at a node and says which answers lead there', () => {
    for (const { from, to, label } of graph.edges) {
      expect(ids).toContain(from);
      expect(ids).toContain(to);
      expect(label).not.toBe('');
    }
  });

  test('its edges are the steps of the routes, each pair once', () => {
    const drawn = graph.edges.map(({ from, to }) => `${from} ${to}`);
    const taken = routes.flatMap(({ steps, end }) =>
      steps.map(({ node }, index) => `${node} ${steps[index + 1]?.node ?? end}`),
    );
    expect(drawn.toSorted()).toEqual([...new Set(taken)].toSorted());
  });
});

test('DOT escapes quotes, backslashes and line ends', () => {
  const dot = toDot(
    {
      nodes: [{ id: 'een', kind: 'question', urgent: false }],
      edges: [{ from: 'een', to: 'een', label: 'a\nb' }],
    },
    () => 'Zeg "ja" \\ nee',
    (id) => `#${id}`,
  );
  expect(dot).toContain(String.raw`label="Zeg \"ja\" \\ nee"`);
  expect(dot).toContain(String.raw`label="a\nb"`);
  expect(dot).toContain('URL="#een"');
});
