import { fill } from '../../../i18n/fill.ts';
import { spread } from '../pictures/graph.ts';
import { LineGraph } from '../pictures/LineGraph.tsx';
import type { PictureProps } from '../view.tsx';
import { meanOf, measured, momentsOf } from './moments.ts';
import { MomentTable } from './Sheet.tsx';

/** Strength before and after, moment by moment, and the same as a table. */
export function DiaryPicture({ asked, answer }: PictureProps) {
  const t = asked.texts.kinds['urge-diary'];
  const moments = measured(momentsOf(answer));
  if (moments.length < 2) return null;
  const [before, after] = [moments.map((one) => one.before), moments.map((one) => one.after)];
  const trend = fill(t.trend, { before: meanOf(before), after: meanOf(after) });
  return (
    <>
      <h4>{t.graph}</h4>
      <LineGraph
        label={`${t.graph}. ${trend}`}
        series={[
          { name: t.beforeShort, points: spread(before) },
          { name: t.afterShort, points: spread(after) },
        ]}
      />
      <p>{trend}</p>
      <details className="meer">
        <summary>{t.table}</summary>
        <MomentTable asked={asked} moments={momentsOf(answer)} />
      </details>
    </>
  );
}
