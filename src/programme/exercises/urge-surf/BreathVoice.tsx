import { useEffect, useState, type RefObject } from 'react';
import { localVoice } from '../../../speech/voice.ts';
import type { ExerciseTexts } from '../kind.ts';

interface Props {
  readonly texts: ExerciseTexts;
  /** What grows and shrinks: its clock is that of the words too. */
  readonly circle: RefObject<HTMLElement | null>;
  readonly isPaused: boolean;
}

/** In for four seconds, out for six: as the circle does. */
const breath = { all: 10_000, in: 4000 };
/** Later in a breath than this it is not begun any more. */
const late = 1500;
const often = 100;

/** Says "adem in" and "adem uit" with the circle, for who closes their eyes; nothing where the device has no voice. */
export function BreathVoice({ texts, circle, isPaused }: Props) {
  const t = texts.kinds['urge-surf'];
  const [isOn, setOn] = useState(false);
  useEffect(() => {
    if (!isOn || isPaused) return;
    const begun = performance.now();
    let said = '';
    // Where no motion is asked the circle stands still, and the voice keeps the time by itself.
    const look = () => {
      const time = circle.current?.getAnimations({ subtree: true })[0]?.currentTime;
      const at = Number(time ?? performance.now() - begun) % breath.all;
      const isIn = at < breath.in;
      const isLate = said === '' && at - (isIn ? 0 : breath.in) > late;
      return { word: isIn ? t.breatheIn : t.breatheOut, isLate };
    };
    // Loaded with "Lees voor", which stands on every page with a wait.
    const speech = import('../../../speech/say.ts');
    let isDone = false;
    const timer = setInterval(() => {
      const { word, isLate } = look();
      if (word === said) return;
      said = word;
      if (isLate) return;
      void speech.then(({ isSaying, say }) => {
        if (!isDone && !isSaying()) say(word);
      });
    }, often);
    return () => {
      isDone = true;
      clearInterval(timer);
      void speech.then(({ hush }) => {
        hush();
      });
    };
  }, [isOn, isPaused, circle, t]);
  if (!localVoice()) return null;
  return (
    <p>
      <button
        type="button"
        className="quiet"
        onClick={() => {
          setOn(!isOn);
        }}
      >
        {isOn ? t.silent : t.aloud}
      </button>
    </p>
  );
}
