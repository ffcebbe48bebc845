import { useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import { holdPresses } from '../../../ui/presses.ts';
import type { Labelled } from '../page.ts';
import type { ExerciseTexts } from '../kind.ts';
import { After } from './After.tsx';
import { Before } from './Before.tsx';
import { During } from './During.tsx';
import { begin, isOver, mark, pause, resume, type Timer } from './timer.ts';

interface Props {
  readonly texts: ExerciseTexts;
  /** How long it takes unless a visitor chooses. */
  readonly minutes: number;
  /** Hears how long a visitor chose. */
  readonly onMinutes?: (minutes: number) => void;
  /** Where an urge may be felt; none where that is not asked. */
  readonly places: readonly Labelled[];
  /** On "Drang nu": the first question comes when the wait runs. */
  readonly isUrgent?: boolean;
  /** Keeps a wait that is over: a new one, or the same with one more number. Without it nothing is asked. */
  readonly onRun?: (timer: Timer, place: string, isNew: boolean) => void;
}

/** Whether a part of it can be seen. */
const isOnScreen = (element: Element | null): boolean => {
  const { top, bottom } = element?.getBoundingClientRect() ?? { top: 0, bottom: 0 };
  return bottom > 0 && top < innerHeight;
};

/** The time now, once a second while something runs. */
const useNow = (isRunning: boolean) => {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(() => {
      setNow(Date.now());
    }, 1000);
    return () => {
      clearInterval(timer);
    };
  }, [isRunning]);
  return now;
};

/** Waiting until an urge is lower: choose how long, breathe, say now and then how strong it is. */
export function UrgeTimer(props: Props) {
  const { texts, minutes: first, onMinutes, places, isUrgent = false, onRun } = props;
  const isPlain = !onRun;
  const [minutes, setMinutes] = useState(first);
  const [place, setPlace] = useState('');
  const [strength, setStrength] = useState<number>();
  const [timer, setTimer] = useState<Timer>();
  const [isStopped, setStopped] = useState(false);
  const now = useNow(timer?.since != null);
  const top = useRef<HTMLDivElement>(null);
  const heading = useId();
  const isDone = timer !== undefined && (isStopped || isOver(timer, now));

  const keep = useEffectEvent(() => {
    if (timer) onRun?.(timer, place, true);
  });
  useEffect(() => {
    if (isDone) keep();
  }, [isDone]);
  const screen = timer === undefined ? 'before' : isDone ? 'after' : 'during';
  const seen = useRef(screen);
  const isWatched = useRef(true);
  useEffect(() => {
    // As it stood a second ago: what comes now is shorter, and may have left the screen by that.
    const wasWatched = isWatched.current;
    isWatched.current = timer?.since == null || isOnScreen(top.current);
    if (seen.current === screen) return;
    seen.current = screen;
    // Also when the time is over: that takes a button from under a thumb.
    holdPresses();
    // What counts now stands at the top. Who reads on elsewhere while the time runs out stays there.
    if (wasWatched) top.current?.scrollIntoView({ block: 'start' });
  });

  const next = (become: Timer | undefined, stopped = false) => {
    setTimer(become);
    setStopped(stopped);
  };
  const focusTop = () => {
    top.current?.focus({ preventScroll: true });
  };
  return (
    <div className="urge-timer" ref={top} tabIndex={-1} role="group" aria-labelledby={heading}>
      <p id={heading} className="visually-hidden">
        {texts.kinds['urge-surf'].timer}
      </p>
      {/* For who hears the page: nobody presses anything when the time is over. */}
      <p role="status" className="visually-hidden">
        {isDone && texts.kinds['urge-surf'].over}
      </p>
      {timer === undefined ? (
        <Before
          {...{ texts, minutes, isPlain, isUrgent, places, place, strength }}
          onMinutes={(chosen) => {
            setMinutes(chosen);
            onMinutes?.(chosen);
          }}
          onPlace={setPlace}
          onStrength={setStrength}
          onBegin={() => {
            next(begin(minutes, Date.now(), strength));
            focusTop();
          }}
        />
      ) : isDone ? (
        <After
          {...{ texts, isPlain, timer }}
          onStrength={(value) => {
            const marked = mark(timer, now, value);
            next(marked, isStopped);
            onRun?.(marked, place, false);
          }}
          onAgain={() => {
            setStrength(undefined);
            next(undefined);
            focusTop();
          }}
        />
      ) : (
        <During
          {...{ texts, isPlain, timer, now }}
          onStrength={(value) => {
            next(mark(timer, Date.now(), value));
          }}
          onPause={() => {
            next(timer.since === null ? resume(timer, Date.now()) : pause(timer, Date.now()));
          }}
          onStop={() => {
            next(pause(timer, Date.now()), true);
            focusTop();
          }}
        />
      )}
    </div>
  );
}
