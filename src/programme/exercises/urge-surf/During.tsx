import { lazy, Suspense, useRef } from 'react';
import { fill } from '../../../i18n/fill.ts';
import { loadWithVoice } from '../../../speech/offer.ts';
import { localVoice } from '../../../speech/voice.ts';
import type { ExerciseTexts } from '../kind.ts';
import { UrgeStrength } from './Strength.tsx';
import { minutesLeft, progress, timesAsked, type Timer } from './timer.ts';
import { Wave } from './Wave.tsx';

const loadVoice = () => import('./BreathVoice.tsx');
const BreathVoice = lazy(loadVoice);
loadWithVoice(loadVoice);

interface Props {
  readonly texts: ExerciseTexts;
  /** Nothing is asked: there is only the wait. */
  readonly isPlain: boolean;
  readonly timer: Timer;
  readonly now: number;
  readonly onStrength: (strength: number) => void;
  /** Stands still, or goes on. */
  readonly onPause: () => void;
  readonly onStop: () => void;
}

/** While waiting: something to breathe with, no seconds to watch, and a number now and then. */
export function During({ texts, isPlain, timer, now, onStrength, onPause, onStop }: Props) {
  const t = texts.kinds['urge-surf'];
  const circle = useRef<HTMLDivElement>(null);
  const isPaused = timer.since === null;
  const left = minutesLeft(timer, now);
  const last = timer.marks.at(-1);
  return (
    <>
      <div className="breath" ref={circle} data-paused={isPaused || undefined} aria-hidden="true">
        <span />
        <b>{t.breatheIn}</b>
        <b>{t.breatheOut}</b>
      </div>
      <p className="breath-words">
        {/* In a tag of its own: beside another it would stay as it is in a page that is translated. */}
        <span>{isPaused ? t.paused : fill(left === 1 ? t.leftOne : t.left, { n: left })}</span>
        {/* The circle stands still where no motion is asked, and says nothing to who hears the page. */}
        {!isPaused && <span className="breath-count"> {t.breathe}</span>}
      </p>
      <progress className="far" value={progress(timer, now)} aria-label={t.far} />
      <p className="buttons">
        <button type="button" className="button main" onClick={onPause}>
          {isPaused ? t.goOn : t.pause}
        </button>
        <button type="button" className="button" onClick={onStop}>
          {t.stop}
        </button>
      </p>
      {localVoice() && (
        <Suspense fallback={null}>
          <BreathVoice {...{ texts, circle, isPaused }} />
        </Suspense>
      )}
      <p role="status" className="hint">
        {timesAsked(timer, now) > 0 && t.still[timesAsked(timer, now) - 1]}
      </p>
      {!isPlain && (
        <UrgeStrength texts={texts} label={t.during} value={last?.[1]} onStrength={onStrength} />
      )}
      <Wave texts={texts} run={timer} />
    </>
  );
}
