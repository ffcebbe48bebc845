import { fill } from '../../../i18n/fill.ts';
import { numberAt, textAt } from '../fields/model.ts';
import { labelled } from '../kind.ts';
import { onCircle, sliceOf } from '../pictures/graph.ts';
import type { PictureProps } from '../fields/props.ts';

const full = 80;

/** The wheel: a slice for each need, as full as its number; the list below names the slices. */
export default function WheelPicture({ asked, answer }: PictureProps) {
  const { spec, texts } = asked;
  if (spec.kind !== 'needs-wheel') return null;
  const needs = labelled(asked, spec.needs).map((need) => ({
    ...need,
    score: numberAt(answer, 'scores', need.id),
  }));
  const goal = textAt(answer, 'goal');
  const said = needs.flatMap(({ label, score }) =>
    score === undefined ? [] : `${label} ${score}.`,
  );
  return (
    <div className="wheel">
      <svg
        className="drawing"
        viewBox="0 0 200 200"
        role="img"
        aria-label={fill(texts.kinds['needs-wheel'].picture, { scores: said.join(' ') })}
      >
        {[0.5, 1].map((part) => (
          <circle key={part} className="ring" cx="100" cy="100" r={full * part} />
        ))}
        {needs.map(({ id, score }, at) => {
          const [from, to] = [at / needs.length, (at + 1) / needs.length];
          const [edgeX, edgeY] = onCircle(from, full);
          const [x, y] = onCircle((from + to) / 2, full + 11);
          return (
            <g key={id}>
              {score !== undefined && score > 0 && (
                <path
                  className={id === goal ? 'slice goal' : 'slice'}
                  d={sliceOf(from, to, (score / 10) * full)}
                />
              )}
              <line className="spoke" x1="100" y1="100" x2={edgeX} y2={edgeY} />
              <text x={x} y={y + 4} textAnchor="middle">
                {at + 1}
              </text>
            </g>
          );
        })}
      </svg>
      <ol className="wheel-key" aria-hidden="true">
        {needs.map(({ id, label, score }) => (
          <li key={id}>
            <span>{label}</span>
            {score !== undefined && <strong>{` ${score}`}</strong>}
          </li>
        ))}
      </ol>
    </div>
  );
}
