import { days } from '../day-map/kind.ts';
import { numberAt } from '../fields/model.ts';
import { LineGraph } from '../pictures/LineGraph.tsx';
import type { PictureProps } from '../fields/props.ts';

/** The mood of each day that has one, over the week. */
export default function WeekPicture({ asked, answer }: PictureProps) {
  const { texts } = asked;
  const t = texts.kinds.week;
  const moods = days.flatMap((day, at) => {
    const value = numberAt(answer, 'days', day, 'mood');
    return value === undefined ? [] : [{ day, at: at / (days.length - 1), value }];
  });
  if (moods.length < 2) return null;
  return (
    <>
      <h4>{t.graph}</h4>
      <LineGraph
        label={`${t.graph}: ${moods.map(({ day, value }) => `${texts.days[day]} ${value}`).join(', ')}`}
        series={[{ name: t.graph, points: moods }]}
      />
    </>
  );
}
