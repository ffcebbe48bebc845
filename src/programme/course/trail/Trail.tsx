import type { ProgrammePageData } from '../page-data.ts';
import type { IslandTexts } from '../texts.ts';
import { Resume } from './Resume.tsx';
import { Today } from './Today.tsx';
import { useTrail } from './use-trail.ts';

interface Props {
  readonly what: 'resume' | 'today';
  readonly data: ProgrammePageData;
  readonly texts: IslandTexts['trail'];
  /** What stands there before: the same, for whom nothing is known of. */
  readonly paper?: HTMLElement | null;
}

/** Where a visitor was, or one thing for today. One chunk: a page that has one of them has the way to both. */
export default function Trail({ what, data, texts, paper = null }: Props) {
  const trail = useTrail(data.trail);
  return what === 'resume' ? (
    <Resume trail={trail} texts={texts} />
  ) : (
    <Today trail={trail} helplines={data.helplines} {...{ texts, paper }} />
  );
}
