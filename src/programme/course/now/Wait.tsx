import { UrgeTimer } from '../../exercises/urge-surf/UrgeTimer.tsx';
import type { IslandTexts } from '../texts.ts';

interface Props {
  readonly texts: IslandTexts;
  readonly minutes: number;
}

/** A wait in the text of a page: nothing is asked, and nothing of it is kept, also when a workbook is open. */
export function Wait({ texts, minutes }: Props) {
  return <UrgeTimer texts={texts.exercises} minutes={minutes} places={[]} />;
}
