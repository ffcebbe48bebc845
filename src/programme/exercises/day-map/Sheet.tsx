import type { PictureProps } from '../fields/props.ts';
import { days, levelAt, partsOfDay } from './kind.ts';

/** The week as a table to put crosses in. */
export default function DayMapSheet({ asked, answer }: PictureProps) {
  const { texts } = asked;
  const t = texts.kinds['day-map'];
  return (
    <>
      <p className="hint">{t.paper}</p>
      <table className="sheet-table">
        <thead>
          <tr>
            <th scope="col">{t.day}</th>
            {partsOfDay.map((part) => (
              <th key={part} scope="col">
                {t.parts[part]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.map((day) => (
            <tr key={day}>
              <th scope="row">{texts.days[day]}</th>
              {partsOfDay.map((part) => (
                <td key={part}>{'×'.repeat(levelAt(answer, day, part))}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
