import { idsAt, textAt } from '../fields/model.ts';
import { labelOf } from '../kind.ts';
import type { PictureProps } from '../fields/props.ts';

/** The chosen periods down a line, each with its mood. */
export default function TimelinePicture({ asked, answer }: PictureProps) {
  const { spec } = asked;
  if (spec.kind !== 'timeline') return null;
  const chosen = idsAt(answer, 'periods');
  const periods = spec.periods.filter((id) => chosen.includes(id));
  const withMood = periods.some((id) => textAt(answer, 'moods', id) !== '');
  if (!withMood) return null;
  return (
    <ol className="timeline">
      {periods.map((id) => (
        <li key={id}>
          <span>{labelOf(asked, id)}</span>
          <strong>{labelOf(asked, textAt(answer, 'moods', id))}</strong>
        </li>
      ))}
    </ol>
  );
}
