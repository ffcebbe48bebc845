import { resolve } from 'node:path';
import { relative } from 'node:path';
import { filesIn } from '../../src/source/read.ts';

const dist = resolve('dist');

/** The address of every built page. */
export const pages = filesIn(dist)
  .filter((file) => file.endsWith('.html'))
  .map((file) => `/${relative(dist, file).replace(/index\.html$/, '')}`);
