import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { figuresFromCounts } from '../figures/from-counts.ts';
import { contentFolder } from '../source/root.ts';

const [csv = '', written = String(new Date().getFullYear() - 1)] = process.argv.slice(2);
const year = z.coerce.number().int().min(2000).max(2100).safeParse(written);
const file = join(contentFolder, 'figures', `${written}.yaml`);

const fail = (message: string): void => {
  console.error(message);
  process.exitCode = 1;
};

if (!existsSync(csv) || !year.success) {
  fail(
    'Zo: npm run jaarcijfers <custom_props.csv> [jaar]. Het bestand komt uit de export van Plausible.',
  );
} else if (existsSync(file)) {
  fail(`${file} bestaat al en blijft zoals het is. Verplaats het eerst.`);
} else {
  try {
    const today = new Date().toISOString().slice(0, 10);
    writeFileSync(file, figuresFromCounts(readFileSync(csv, 'utf8'), year.data, today));
    console.log(`${file} is een concept: lees het na, pas de woorden aan en draai npm run check.`);
  } catch (error) {
    const why = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    fail(`${csv} is niet te gebruiken: ${why}`);
  }
}
