import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { writeBook } from '../../../src/programme/workbook/format.ts';
import { tidy } from '../../../src/programme/workbook/passphrase.ts';
import { createVault } from '../../../src/programme/workbook/vault.ts';
import { debian, installed } from '../../support/debian.ts';

// The age program of Debian, at a terminal as a person has one: it asks for the passphrase and takes it as it
// is typed. https://age-encryption.org

const age = debian('age');
/** Gives a program a terminal: age asks nobody else. */
const terminal = installed('script', 'bsdutils');
const isHere = age !== undefined && terminal !== undefined;
const folder = mkdtempSync(join(tmpdir(), 'age-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Runs age at a terminal, and types an answer to each of its questions. */
const atTerminal = async (args: string, answers: readonly string[]): Promise<number | null> => {
  const running = spawn(terminal ?? '', ['-qec', `${age ?? ''} ${args}`, '/dev/null'], {
    cwd: folder,
  });
  const left = [...answers];
  running.stdout.setEncoding('utf8').on('data', (said: string) => {
    if (!/passphrase/i.test(said)) return;
    const next = left.shift();
    if (next !== undefined) running.stdin.write(`${next}\n`);
  });
  await once(running, 'exit');
  return running.exitCode;
};

const vault = createVault(10);
const book = { '03-triggers/top': { answer: ['stress'], changed: 7 } };

/** Two spaces, one that does not break, an accent as a sign of its own, and the space that a phone adds. */
const odd = 'zeven  paarse\u00a0cafe\u0301s ';
const oneForm = 'zeven paarse caf\u00e9s';

test.skipIf(!isHere).each([
  ['zeven paarse vogels zingen', 'zeven paarse vogels zingen'],
  [odd, oneForm],
])('a file made here with "%s" opens in the age program with "%s"', async (here, there) => {
  writeFileSync(join(folder, 'notities.age'), await vault.writeFile(here, book));
  expect(await atTerminal('-d -o uit.json notities.age', [there])).toBe(0);
  expect(readFileSync(join(folder, 'uit.json'), 'utf8')).toBe(writeBook(book));
  expect(await atTerminal('-d -o uit.json notities.age', [`${there}s`])).not.toBe(0);
});

// The age program asks for eight times the work of ours, so this takes seconds.
test.skipIf(!isHere)(
  'a file that the age program made opens here with what was typed there',
  async () => {
    writeFileSync(join(folder, 'in.json'), writeBook(book));
    expect(await atTerminal('-p -o in.age in.json', [odd, odd])).toBe(0);
    const file = new Uint8Array(readFileSync(join(folder, 'in.age')));
    expect(await vault.readFile(odd, file)).toEqual({ kind: 'book', answers: book });
  },
);

test('one form, however it was typed, is what a workbook is sealed with', () => {
  expect(tidy(odd)).toBe(oneForm);
  expect(tidy(oneForm)).toBe(oneForm);
});
