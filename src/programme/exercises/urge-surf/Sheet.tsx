import { fill } from '../../../i18n/fill.ts';
import { labelOf } from '../kind.ts';
import type { PictureProps } from '../fields/props.ts';
import { runsOf } from './runs.ts';
import { Wave } from './Wave.tsx';

/** Moments on the paper form, as parts of the wait. */
const moments = [0, 1, 2, 3];

/** A wait with a clock and a pen: write down how strong it is, four times. */
export default function SurfSheet({ asked, answer }: PictureProps) {
  const { spec, texts } = asked;
  const t = texts.kinds['urge-surf'];
  if (spec.kind !== 'urge-surf') return null;
  const runs = runsOf(answer);
  if (runs.length > 0) {
    return runs.map((run, at) => (
      <div key={at} className="sheet">
        <p>
          {fill(t.lineShort, { minutes: run.minutes })} {labelOf(asked, run.place)}
        </p>
        <Wave texts={texts} run={run} />
      </div>
    ));
  }
  return (
    <>
      <p>{fill(t.paper, { n: spec.duration })}</p>
      {spec.places.length > 0 && (
        <p className="hint">
          {t.place} {spec.places.map((id) => labelOf(asked, id)).join(' · ')}
        </p>
      )}
      <table className="sheet-table">
        <thead>
          <tr>
            <th scope="col">{t.minute}</th>
            <th scope="col">{t.strength}</th>
          </tr>
        </thead>
        <tbody>
          {moments.map((moment) => (
            <tr key={moment}>
              <th scope="row">{Math.round((spec.duration * moment) / 3)}</th>
              <td />
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
