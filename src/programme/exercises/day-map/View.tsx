import { useState } from 'react';
import { viewOf } from '../view.tsx';
import type { ViewProps } from '../fields/props.ts';
import dayMap, { days, levelAt, momentInWords, nextLevel, partsOfDay } from './kind.ts';
import DayMapSheet from './Sheet.tsx';

/** Seven days by four parts: a tap makes a part one step harder, and after the hardest free again. */
function DayMap({ asked, answer, onAnswer }: ViewProps) {
  const { texts, words } = asked;
  const t = texts.kinds['day-map'];
  const [said, setSaid] = useState('');
  return (
    <>
      <p className="hint">{t.hint}</p>
      <table className="day-map">
        <caption className="visually-hidden">{words.title}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{t.day}</span>
            </th>
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
              <th scope="row">
                <abbr title={texts.days[day]}>{day}</abbr>
              </th>
              {partsOfDay.map((part) => {
                const level = levelAt(answer, day, part);
                const name = momentInWords(texts, day, part);
                return (
                  <td key={part}>
                    <button
                      type="button"
                      data-level={level}
                      aria-label={`${name}: ${t.levels[level] ?? ''}`}
                      onClick={() => {
                        const next = nextLevel(level);
                        onAnswer(['cells', `${day}-${part}`], next === 0 ? undefined : next);
                        setSaid(t.levels[next] ?? '');
                      }}
                    >
                      {[1, 2, 3].map((bar) => (
                        <span key={bar} className={bar <= level ? 'bar on' : 'bar'} />
                      ))}
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p role="status" className="visually-hidden">
        {said}
      </p>
      <p className="hint levels" aria-hidden="true">
        {[1, 2, 3].map((level) => (
          <span key={level}>
            <span className="bars">
              {Array.from({ length: level }, (_, bar) => (
                <span key={bar} className="bar on" />
              ))}
            </span>{' '}
            {t.levels[level]}
          </span>
        ))}
      </p>
    </>
  );
}

export default viewOf(dayMap, { Screen: DayMap, Sheet: DayMapSheet });
