import { fill } from '../../../i18n/fill.ts';
import type { ExerciseTexts } from '../kind.ts';
import { LineGraph } from '../pictures/LineGraph.tsx';
import { pointsOf, type Run } from './runs.ts';

interface Props {
  readonly texts: ExerciseTexts;
  readonly run: Pick<Run, 'minutes' | 'marks'>;
}

/** The strength over the wait, as a graph and as a sentence; nothing before there are two numbers. */
export function Wave({ texts, run }: Props) {
  const t = texts.kinds['urge-surf'];
  if (run.marks.length < 2) return null;
  const steps = run.marks.map(([second, strength]) =>
    fill(t.atMinute, { n: Math.round(second / 60), strength }),
  );
  return (
    <>
      <LineGraph label={t.graph} series={[{ name: t.graph, points: pointsOf(run) }]} />
      <p className="hint">{steps.join(' · ')}</p>
    </>
  );
}
