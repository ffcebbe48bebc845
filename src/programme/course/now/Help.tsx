import { useId, useState, useSyncExternalStore } from 'react';
import { fill } from '../../../i18n/fill.ts';
import { ownWaits } from '../../exercises/common.ts';
import { withRun } from '../../exercises/urge-surf/runs.ts';
import { UrgeTimer } from '../../exercises/urge-surf/UrgeTimer.tsx';
import type { PlanPart } from '../../exercises/plan-parts.ts';
import type { ProgrammePageData } from '../page-data.ts';
import { sectionOf } from '../plan/plan.ts';
import type { IslandTexts } from '../texts.ts';
import { useAnswer } from '../../exercises/use-answer.ts';
import { answers } from '../visit.ts';
import { Call } from './Call.tsx';

interface Props {
  readonly data: ProgrammePageData;
  readonly texts: IslandTexts;
  /** On the page "Nu", which itself has what to do first and who to call. */
  readonly isPage?: boolean;
}

/** What the page says: a quarter of an hour. Others can be chosen. */
const quarter = 15;

/** Who opens the dialog hears what to do, and not how to close it; what stands above it stays in sight. */
const focus = (heading: HTMLElement | null): void => {
  heading?.focus({ preventScroll: true });
};

/** The timer, one's own first things and people, and who to call. */
export function Help({ data, texts, isPage = false }: Props) {
  const book = useSyncExternalStore(answers.subscribe, answers.read);
  const key = Object.entries(data.kinds).findLast(([, kind]) => kind === 'urge-surf')?.[0];
  const { answer, onAnswer } = useAnswer(answers, key ?? ownWaits);
  const [minutes, setMinutes] = useState(quarter);
  const child = useId();
  const t = texts.now;
  const linesOf = (part: PlanPart) => sectionOf(part, data.now, book, texts.exercises).lines;
  const [first, people, mild] = [
    linesOf('eerst-dit-doen'),
    linesOf('mensen'),
    linesOf('milde-zin'),
  ];
  return (
    <div className="now-help">
      {!isPage && <p id={child}>{t.child}</p>}
      {mild.length > 0 && (
        <p className="lead" translate="no">
          {mild.at(-1)}
        </p>
      )}
      <section className="stack">
        <h2 {...(!isPage && { tabIndex: -1, 'aria-describedby': child, ref: focus })}>
          {minutes === quarter ? t.waitTitle : fill(t.waitMinutes, { n: minutes })}
        </h2>
        <UrgeTimer
          texts={texts.exercises}
          minutes={quarter}
          onMinutes={setMinutes}
          places={[]}
          isUrgent
          onRun={(timer, place, isNew) => {
            onAnswer(['runs'], withRun(answer, timer, place, isNew));
          }}
        />
      </section>
      {(first.length > 0 || !isPage) && (
        <section className="stack">
          <h2>{first.length > 0 ? t.ownTitle : t.firstTitle}</h2>
          <ol translate={first.length > 0 ? 'no' : undefined}>
            {(first.length > 0 ? first : t.first).map((line, at) => (
              <li key={at}>{line}</li>
            ))}
          </ol>
        </section>
      )}
      {people.length > 0 && (
        <section className="stack">
          <h2>{t.ownPeople}</h2>
          <ul translate="no">
            {people.map((line, at) => (
              <li key={at}>{line}</li>
            ))}
          </ul>
        </section>
      )}
      {!isPage && <Call data={data} texts={t} />}
    </div>
  );
}
