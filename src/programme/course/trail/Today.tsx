import { createPortal } from 'react-dom';
import { fill } from '../../../i18n/fill.ts';
import { waysTo } from '../helpline.ts';
import { useInPlaceOf } from '../Live.tsx';
import type { PageHelpline } from '../page-data.ts';
import type { IslandTexts } from '../texts.ts';
import { TodayLine } from './TodayLine.tsx';
import type { Trail } from './trail.ts';

interface Props {
  readonly trail: Trail;
  readonly helplines: readonly PageHelpline[];
  readonly texts: IslandTexts['trail'];
  /** What stands there before: the same, for whom nothing is known of. */
  readonly paper: HTMLElement | null;
}

/** One thing for today, and in the list of modules what is done and what was heavy. */
export function Today({ trail, helplines, texts, paper }: Props) {
  useInPlaceOf(paper);
  const { resume, today, hard, marks } = trail;
  const who = helplines.filter(({ id }) => hard?.who.includes(id));
  return (
    <>
      {hard && <p>{fill(texts.hard, { n: hard.module.order })}</p>}
      {who.length > 0 && (
        <p className="buttons">
          {who.flatMap((helpline) => {
            const { call } = waysTo(helpline);
            return call ? (
              <a key={call.href} className="button" href={call.href}>
                {call.label}
              </a>
            ) : (
              []
            );
          })}
        </p>
      )}
      {today ? <TodayLine today={today} texts={texts} /> : !resume && <p>{texts.nothing}</p>}
      {[...marks].map(([id, mark]) => {
        const into = document.querySelector(`[data-mark="${id}"]`);
        // One text in a tag of its own: a translator takes loose ones away, and then they cannot change or go.
        return into && createPortal(<span>{` · ${texts.marks[mark]}`}</span>, into, id);
      })}
    </>
  );
}
