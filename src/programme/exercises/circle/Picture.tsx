import { fill } from '../../../i18n/fill.ts';
import { labelOf } from '../kind.ts';
import { onCircle } from '../pictures/graph.ts';
import type { PictureProps } from '../fields/props.ts';
import { exitsAt } from './kind.ts';

/** The circle with its numbered steps; a step with a way out has an arrow that leaves it. */
export default function CirclePicture({ asked, answer }: PictureProps) {
  const { spec, texts } = asked;
  if (spec.kind !== 'circle') return null;
  const t = texts.kinds.circle;
  const exits = spec.steps.flatMap((step) => exitsAt(answer, step).map((id) => labelOf(asked, id)));
  return (
    <svg
      className="drawing"
      viewBox="0 0 200 200"
      role="img"
      aria-label={fill(t.picture, {
        n: spec.steps.length,
        exits: exits.length > 0 ? exits.join(', ') : t.none,
      })}
    >
      <circle className="ring" cx="100" cy="100" r="62" />
      {spec.steps.map((step, at) => {
        const part = at / spec.steps.length;
        const [x, y] = onCircle(part, 62);
        const [fromX, fromY] = onCircle(part, 78);
        const [toX, toY] = onCircle(part, 96);
        const [wingX, wingY] = onCircle(part - 0.012, 89);
        const [otherX, otherY] = onCircle(part + 0.012, 89);
        const out = exitsAt(answer, step).length > 0;
        // Between two steps: the way round goes with the clock.
        const [nextX, nextY] = onCircle(part + 0.5 / spec.steps.length, 62);
        const turn = (part + 0.5 / spec.steps.length) * 360;
        return (
          <g key={step}>
            <path
              className="turn"
              d="M-4 -4 L3 0 L-4 4"
              transform={`translate(${nextX} ${nextY}) rotate(${turn})`}
            />
            {out && (
              <path
                className="exit"
                d={`M${fromX} ${fromY} L${toX} ${toY} M${wingX} ${wingY} L${toX} ${toY} L${otherX} ${otherY}`}
              />
            )}
            <circle className={out ? 'node on' : 'node'} cx={x} cy={y} r="15" />
            <text className={out ? 'on' : undefined} x={x} y={y + 5} textAnchor="middle">
              {at + 1}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
