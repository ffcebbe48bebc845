import { fill } from '../../../i18n/fill.ts';
import type { IslandTexts } from '../texts.ts';
import { GoOn } from './GoOn.tsx';
import type { Trail } from './trail.ts';

interface Props {
  readonly today: NonNullable<Trail['today']>;
  readonly texts: IslandTexts['trail'];
}

/** One thing for today: what, where, and how long it takes. */
export function TodayLine({ today, texts }: Props) {
  const { module, title, minutes } = today;
  return (
    <>
      <p>
        <GoOn way={today}>{title}</GoOn>
      </p>
      <p className="hint">{fill(texts.place, { n: module.order, minutes })}</p>
    </>
  );
}
