import { writeFileSync } from 'node:fs';
import { stringify } from 'yaml';
import { readFlow } from '../../../src/flow/read.ts';
import { readPanelFile } from './concepts.ts';
import {
  firstIsRight,
  isUnsafe,
  judge,
  scoreOf,
  scoreSchema,
  wholeIsRight,
  worse,
  type Verdict,
} from './score.ts';
import { visitors } from './visitors.ts';

// `npm run panel`: what a hundred and forty people who are not there read, one line each; `-- --keep` keeps the score,
// `-- <id>` shows all that one of them reads.

const listed = (name: string, things: readonly string[]) =>
  things.length === 0 ? [] : [`${name}: ${things.join(', ')}`];

const line = (verdict: Verdict): string => {
  const { visitor, reading, firstMisses, firstBreaches, misses, breaches } = verdict;
  const marks = `${firstIsRight(verdict) ? '✓' : '·'}${wholeIsRight(verdict) ? '✓' : '·'}${isUnsafe(verdict) ? '!' : ' '}`;
  const told = [
    ...listed('eerst niet', firstMisses),
    ...listed('EERST WEL', firstBreaches),
    ...listed('mist', misses),
    ...listed('STAAT ER', breaches),
  ];
  const way = reading.advices.map(({ outcome }) => outcome).join(' → ');
  return `${marks} ${visitor.id} (${reading.questions} vragen, ${way}) ${told.join('; ')}`;
};

const sources = new Map(
  [...new Set(visitors.map(({ about }) => about))].map((id) => {
    const read = readFlow('content', id).sources;
    if (!read) throw new Error(`De vragenlijst ${id} is niet te lezen: draai eerst npm run check.`);
    return [id, read] as const;
  }),
);
const verdicts = visitors.flatMap((visitor) => {
  const flow = sources.get(visitor.about);
  return flow ? [judge(visitor, flow)] : [];
});
const [wanted] = process.argv.slice(2);
const one = verdicts.find(({ visitor }) => visitor.id === wanted);

if (one) {
  console.log(`${one.visitor.story}\n`);
  for (const { after, units } of one.reading.lines) {
    console.log(
      `== boven de vraag, na ${after} antwoorden: ${units.map(({ text }) => text).join(' ')}`,
    );
  }
  for (const { outcome, units } of one.reading.advices) {
    console.log(`== ${outcome}`);
    for (const { place, text, card, folded } of units) {
      console.log(`[${place}${folded ? ', gevouwen' : ''}] ${card ?? ''} ${text}`);
    }
  }
  console.log(`\nEerst: ${one.first.map(({ text }) => text).join(' ')}\n${line(one)}`);
} else {
  const score = scoreOf(verdicts);
  for (const verdict of verdicts) console.log(line(verdict));
  const { misses, firstBreaches, breaches, ...numbers } = score;
  console.log(`\n${visitors.length} bezoekers: ${JSON.stringify(numbers)}`);
  for (const [name, kinds] of Object.entries({ misses, firstBreaches, breaches })) {
    const sorted = Object.entries(kinds).toSorted(([, a], [, b]) => b - a);
    console.log(`${name}: ${sorted.map(([id, count]) => `${id} ${count}`).join(', ')}`);
  }
  if (wanted === '--keep') {
    const less = worse(score, readPanelFile('score.yaml', scoreSchema));
    if (less.length > 0) {
      console.error(`Niet bewaard, want minder goed dan het was:\n${less.join('\n')}`);
      process.exitCode = 1;
    } else {
      writeFileSync(`${import.meta.dirname}/score.yaml`, stringify(score));
    }
  }
}
