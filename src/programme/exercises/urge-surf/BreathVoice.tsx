import { useEffect, useState, type RefObject } from 'react';
import { hush, isSaying, say } from '../../../speech/say.ts';
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

/** Says "adem in" and "adem uit" with the circle, for who closes their eyes; loaded only where the device has a voice. */
export default function BreathVoice({ texts, circle, isPaused }: Props) {
  const t = texts.kinds['urge-surf'];
  const [isOn, setOn] = useState(false);
  useEffect(() => {
    if (!isOn || isPaused) return;
    const begun = performance.now();
    let said = '';
    let isOurs = false;
    // Where no motion is asked the circle stands still, and the voice keeps the time by itself.
    const look = () => {
      const time = circle.current?.getAnimations({ subtree: true })[0]?.currentTime;
      const at = Number(time ?? performance.now() - begun) % breath.all;
      const isIn = at < breath.in;
      const isLate = said === '' && at - (isIn ? 0 : breath.in) > late;
      return { word: isIn ? t.breatheIn : t.breatheOut, isLate };
    };
    const timer = setInterval(() => {
      const { word, isLate } = look();
      if (word === said) return;
      said = word;
      if (isLate || isSaying()) return;
      say(word, () => {
        isOurs = false;
      });
      isOurs = true;
    }, often);
    return () => {
      clearInterval(timer);
      if (isOurs) hush();
    };
  }, [isOn, isPaused, circle, t]);
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
