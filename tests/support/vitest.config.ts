import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = resolve(import.meta.dirname, '../..');

export default defineConfig({
  root,
  resolve: { alias: { '~': resolve(root, 'src') } },
  test: { include: ['tests/**/*.test.ts'] },
});
