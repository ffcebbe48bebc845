import { days } from '../day-map/kind.ts';
import { idsAt, numberAt } from '../fields/model.ts';
import { labelOf } from '../kind.ts';
import type { PictureProps } from '../fields/props.ts';

/** The week as a table: a line for each day. */
export default function WeekSheet({ asked, answer }: PictureProps) {
  const { spec, texts } = asked;
  const t = texts.kinds.week;
  const columns = Object.values(t.columns);
  return (
    <>
      {spec.kind === 'week' && (
        <p className="hint">
          {t.columns.reasons}: {spec.reasons.map((id) => labelOf(asked, id)).join(' · ')}
        </p>
      )}
      <table className="sheet-table">
        <thead>
          <tr>
            <th scope="col">{t.day}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.map((day) => {
            const hard = numberAt(answer, 'days', day, 'hard');
            const sleep = numberAt(answer, 'days', day, 'sleep');
            return (
              <tr key={day}>
                <th scope="row">{texts.days[day]}</th>
                <td>{numberAt(answer, 'days', day, 'mood')}</td>
                <td>{sleep === undefined ? '' : t.sleeps[sleep - 1]}</td>
                <td>{hard === undefined ? '' : t.often[hard]}</td>
                <td>
                  {idsAt(answer, 'days', day, 'reasons')
                    .map((id) => labelOf(asked, id))
                    .join(' · ')}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}
