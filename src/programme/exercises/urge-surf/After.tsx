import { fill } from '../../../i18n/fill.ts';
import type { ExerciseTexts } from '../kind.ts';
import { changeOf } from './runs.ts';
import { UrgeStrength } from './Strength.tsx';
import type { Timer } from './timer.ts';
import { Wave } from './Wave.tsx';

interface Props {
  readonly texts: ExerciseTexts;
  /** Nothing is asked: there is only the wait. */
  readonly isPlain: boolean;
  readonly timer: Timer;
  readonly onStrength: (strength: number) => void;
  readonly onAgain: () => void;
}

/** After a wait: what it did, in words that never judge, and the last number. */
export function After({ texts, isPlain, timer, onStrength, onAgain }: Props) {
  const t = texts.kinds['urge-surf'];
  const change = changeOf(timer.marks);
  return (
    <>
      <p className="breath-words">{t.over}</p>
      {!isPlain && (
        <UrgeStrength
          texts={texts}
          label={t.after}
          value={timer.marks.at(-1)?.[1]}
          onStrength={onStrength}
        />
      )}
      {change && <p>{fill(change.to < change.from ? t.lower : t.notLower, { ...change })}</p>}
      <Wave texts={texts} run={timer} />
      <button type="button" className="button" onClick={onAgain}>
        {t.again}
      </button>
    </>
  );
}
