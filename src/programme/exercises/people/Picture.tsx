import { fill } from '../../../i18n/fill.ts';
import { labelOf } from '../kind.ts';
import { onCircle } from '../pictures/graph.ts';
import type { PictureProps } from '../fields/props.ts';
import { idsAt } from '../fields/model.ts';
import { rings } from './kind.ts';

const radii = [34, 62, 90] as const;

/** Oneself in the middle, and a dot for each role in its ring. */
export default function PeoplePicture({ asked, answer }: PictureProps) {
  const { spec, texts } = asked;
  if (spec.kind !== 'people') return null;
  const t = texts.kinds.people;
  const inRing = (ring: string) =>
    idsAt(answer, 'rings', ring).filter((id) => spec.roles.includes(id));
  const names = Object.fromEntries(
    rings.map((ring) => [
      ring,
      inRing(ring)
        .map((id) => labelOf(asked, id))
        .join(', ') || texts.nobody,
    ]),
  );
  return (
    <svg className="drawing" viewBox="0 0 200 200" role="img" aria-label={fill(t.picture, names)}>
      {radii.map((radius) => (
        <circle key={radius} className="ring" cx="100" cy="100" r={radius} />
      ))}
      <circle className="node on" cx="100" cy="100" r="15" />
      <text className="on" x="100" y="104" textAnchor="middle">
        {t.you}
      </text>
      {rings.map((ring, index) =>
        inRing(ring).map((id, at, all) => {
          const [x, y] = onCircle(at / all.length + index * 0.13, radii[index] ?? 0);
          return <circle key={id} className="dot" cx={x} cy={y} r="8" />;
        }),
      )}
    </svg>
  );
}
