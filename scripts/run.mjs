// Runs a program of the project, also in a fresh clone: `node scripts/run.mjs [--tests] <program> …`.
import { ensureInstalled, run } from './install.mjs';

const [first, ...rest] = process.argv.slice(2);
const tests = first === '--tests';
const [program, ...args] = tests ? rest : [first, ...rest];
ensureInstalled({ tests });
process.exitCode = run(program, args);
