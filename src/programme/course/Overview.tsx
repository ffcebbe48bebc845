import type { ProgrammePageData } from './page-data.ts';
import { Plan } from './plan/Plan.tsx';
import type { IslandTexts } from './texts.ts';
import { WeeksLater } from './WeeksLater.tsx';

interface Props {
  readonly what: 'plan' | 'later';
  readonly data: ProgrammePageData;
  readonly texts: IslandTexts;
  readonly paper: HTMLElement | null;
}

/** What looks over all modules, fetched in one piece: a page of a module carries one door to both. */
export default function Overview({ what, ...props }: Props) {
  return what === 'plan' ? (
    <Plan {...props} />
  ) : (
    <WeeksLater {...props} texts={props.texts.exercises} />
  );
}
