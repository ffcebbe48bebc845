import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import LongestFirst from './longest-first.ts';

const root = resolve(import.meta.dirname, '../..');

export default defineConfig({
  root,
  resolve: { alias: { '~': resolve(root, 'src') } },
  // Vitest leaves one core free by itself: of two that is half.
  // A test may have to wait for the other core's work: five seconds are few then.
  test: {
    include: ['tests/**/*.test.ts'],
    maxWorkers: 2,
    // Two processes for all files: to read the same modules and texts anew for each was half of their time.
    isolate: false,
    testTimeout: 30_000,
    sequence: { sequencer: LongestFirst },
  },
});
