import { fill } from '../../../i18n/fill.ts';
import { shortDay } from '../fields/model.ts';
import { labelOf } from '../kind.ts';
import { spread } from '../pictures/graph.ts';
import { LineGraph } from '../pictures/LineGraph.tsx';
import type { PictureProps } from '../fields/props.ts';
import { meanOf, measured, momentsOf } from './moments.ts';

/** Strength before and after, moment by moment, and the same as a table. */
export default function DiaryPicture({ asked, answer }: PictureProps) {
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
        <table className="sheet-table narrow">
          <thead>
            <tr>
              {[t.columns.day, t.columns.situation, t.columns.technique, t.urge].map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {momentsOf(answer).map(({ day, situation, technique, before, after }, at) => (
              <tr key={at}>
                <td>{day === '' ? '' : shortDay(day, 'short')}</td>
                <td>{labelOf(asked, situation)}</td>
                <td>{labelOf(asked, technique)}</td>
                <td>{[before, after].filter((one) => one !== undefined).join(' → ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}
