import { shortDay } from '../fields/model.ts';
import { labelOf } from '../kind.ts';
import type { PictureProps } from '../fields/props.ts';
import { momentsOf, type Moment } from './moments.ts';

/** Lines on an empty sheet. */
const emptyLines = 10;

interface Props extends Pick<PictureProps, 'asked'> {
  readonly moments: readonly Moment[];
  readonly lines?: number;
}

/** Moments as a table, with empty lines below them. */
export function MomentTable({ asked, moments, lines = 0 }: Props) {
  const { columns } = asked.texts.kinds['urge-diary'];
  return (
    <table className="sheet-table">
      <thead>
        <tr>
          {Object.entries(columns).map(([id, column]) => (
            <th key={id} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {moments.map(({ day, situation, technique, before, after }, at) => (
          <tr key={at}>
            <td>{day === '' ? '' : shortDay(day)}</td>
            <td>{labelOf(asked, situation)}</td>
            <td>{before}</td>
            <td>{labelOf(asked, technique)}</td>
            <td>{after}</td>
          </tr>
        ))}
        {Array.from({ length: lines }, (_, at) => (
          <tr key={`line-${at}`}>
            {Object.keys(columns).map((id) => (
              <td key={id} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The diary on paper: what was written, and lines for what comes. */
export default function DiarySheet({ asked, answer }: PictureProps) {
  const { spec, texts } = asked;
  const t = texts.kinds['urge-diary'];
  const moments = momentsOf(answer);
  return (
    <>
      {spec.kind === 'urge-diary' && (
        <>
          <p className="hint">
            {t.columns.situation}: {spec.situations.map((id) => labelOf(asked, id)).join(' · ')}
          </p>
          <p className="hint">
            {t.columns.technique}: {spec.techniques.map((id) => labelOf(asked, id)).join(' · ')}
          </p>
        </>
      )}
      <MomentTable
        asked={asked}
        moments={moments}
        lines={Math.max(2, emptyLines - moments.length)}
      />
    </>
  );
}
