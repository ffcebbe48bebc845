/** A value at a moment: `at` runs from 0 to 1 over the width, `value` from 0 to 10 over the height. */
export interface Point {
  readonly at: number;
  readonly value: number;
}

/** The drawing in units of its own; it grows with the page. */
export const size = { width: 320, height: 150, start: 26, end: 8, top: 10, bottom: 16 } as const;

const round = (value: number) => Math.round(value * 10) / 10;

/** Where a point stands in the drawing. */
export const placeOf = ({ at, value }: Point): readonly [x: number, y: number] => {
  const { width, height, start, end, top, bottom } = size;
  return [
    round(start + Math.min(1, Math.max(0, at)) * (width - start - end)),
    round(height - bottom - (Math.min(10, Math.max(0, value)) / 10) * (height - top - bottom)),
  ];
};

/** Points as the `points` of a line. */
export const graphLine = (points: readonly Point[]): string =>
  points.map((point) => placeOf(point).join(',')).join(' ');

/** Values at even distances; a single one stands at the start. */
export const spread = (values: readonly number[]): readonly Point[] =>
  values.map((value, index) => ({
    at: values.length > 1 ? index / (values.length - 1) : 0,
    value,
  }));

/** A point on a circle: part 0 is at the top, and it goes round with the clock. */
export const onCircle = (
  part: number,
  radius: number,
  centre = 100,
): readonly [x: number, y: number] => {
  const angle = part * 2 * Math.PI - Math.PI / 2;
  return [round(centre + radius * Math.cos(angle)), round(centre + radius * Math.sin(angle))];
};

/** A slice of a wheel as a path: from the middle, from one part of the circle to another. */
export const sliceOf = (from: number, to: number, radius: number): string => {
  const [startX, startY] = onCircle(from, radius);
  const [endX, endY] = onCircle(to, radius);
  const large = to - from > 0.5 ? 1 : 0;
  return `M100 100 L${startX} ${startY} A${radius} ${radius} 0 ${large} 1 ${endX} ${endY} Z`;
};
