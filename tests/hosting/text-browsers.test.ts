import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve } from '../../scripts/serve.mjs';
import { questionOrder, routesOf } from '../../src/flow/routes.ts';
import { parts } from '../../src/flow/schema.ts';
import { debian } from '../support/debian.ts';
import { advice } from '../support/flows.ts';
import { ports } from '../support/ports.ts';

const disposer = new AsyncDisposableStack();
afterAll(() => disposer.disposeAsync());
beforeAll(async () => {
  const server = await serve({ dir: 'dist', port: ports.hosting.text });
  disposer.defer(() => void server.close());
});

const { flow, questions, outcomes, blocks } = advice;

/** The words of everything in the module, in the order in which the page has them. */
const told = (): readonly string[] => {
  const words = (things: readonly { id: string; words: Readonly<Record<string, Words>> }[], id: string) =>
    things.find((thing) => thing.id === id)?.words['nl']?.data;
  return [];
};
