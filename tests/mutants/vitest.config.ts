import { defineConfig } from 'vitest/config';
import base from '../support/vitest.config.ts';

/** As `npm test` runs them, but only the tests of one module, one at a time. */
export default defineConfig({
  ...base,
  test: {
    ...base.test,
    include: (process.env['MUTANT_TESTS'] ?? '').split(' ').filter(Boolean),
    maxWorkers: 1,
  },
});
