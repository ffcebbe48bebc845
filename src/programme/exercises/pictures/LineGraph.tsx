import { graphLine, placeOf, size, type Point } from './graph.ts';

interface Series {
  readonly name: string;
  readonly points: readonly Point[];
}

interface Props {
  /** What it shows, in one sentence: the picture for who does not see it. */
  readonly label: string;
  /** One or two lines; the second is dashed, with squares. */
  readonly series: readonly Series[];
}

/** Lines between 0 and 10. The same numbers always stand near it as text or as a table. */
export function LineGraph({ label, series }: Props) {
  const [, second] = series;
  return (
    <figure className="graph">
      <svg viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={label}>
        {[0, 5, 10].map((value) => {
          const [x, y] = placeOf({ at: 0, value });
          const [end] = placeOf({ at: 1, value });
          return (
            <g key={value}>
              <line className="grid" x1={x} y1={y} x2={end} y2={y} />
              <text x={x - 6} y={y + 4} textAnchor="end">
                {value}
              </text>
            </g>
          );
        })}
        {series.map(({ name, points }, index) => (
          <g key={name} className={index === 0 ? 'first' : 'second'}>
            <polyline points={graphLine(points)} />
            {points.map((point, at) => {
              const [x, y] = placeOf(point);
              return index === 0 ? (
                <circle key={at} cx={x} cy={y} r="4" />
              ) : (
                <rect key={at} x={x - 3.5} y={y - 3.5} width="7" height="7" />
              );
            })}
          </g>
        ))}
      </svg>
      {second && (
        <figcaption>
          {series.map(({ name }, index) => (
            <span key={name} className={index === 0 ? 'key-first' : 'key-second'}>
              {name}
            </span>
          ))}
        </figcaption>
      )}
    </figure>
  );
}
