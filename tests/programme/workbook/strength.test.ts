import { expect, test } from 'vitest';
import { strengthOf } from '../../../src/programme/workbook/strength.ts';

test.each(['Welkom01!', 'voetbal12345', 'qwertyuiop123', 'ik hou van jou', 'dat is niet zo'])(
  '"%s" is not called strong',
  async (passphrase) => {
    expect(await strengthOf(passphrase)).toBeLessThan(3);
  },
);

test.each(['fiets regen boom tafel', 'zeven paarse vogels zingen', 'lamp kikker trein suiker'])(
  'four words that do not belong together are: "%s"',
  async (passphrase) => {
    expect(await strengthOf(passphrase)).toBe(4);
  },
);
