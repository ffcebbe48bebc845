import { fill } from '../../../i18n/fill.ts';
import type { Labelled } from '../page.ts';
import { Pick } from '../fields/Pick.tsx';
import { ScaleField } from '../fields/ScaleField.tsx';
import type { ExerciseTexts } from '../kind.ts';
import { UrgeStrength } from './Strength.tsx';
import { lengths } from './timer.ts';

interface Props {
  readonly texts: ExerciseTexts;
  readonly minutes: number;
  readonly onMinutes: (minutes: number) => void;
  /** Nothing is asked: there is only the wait. */
  readonly isPlain: boolean;
  /** Asks for nothing but the length: whoever needs this now sees the button at once. */
  readonly isUrgent: boolean;
  readonly places: readonly Labelled[];
  readonly place: string;
  readonly onPlace: (place: string) => void;
  readonly strength: number | undefined;
  readonly onStrength: (strength: number) => void;
  readonly onBegin: () => void;
}

/** Before a wait: one button is enough, all the rest may be left as it is. */
export function Before(props: Props) {
  const { texts, minutes, onMinutes, places, place, onPlace, strength, onStrength, onBegin } =
    props;
  const t = texts.kinds['urge-surf'];
  const values = [...new Set([...lengths, minutes])].sort((a, b) => a - b);
  return (
    <>
      {!props.isPlain && !props.isUrgent && (
        <UrgeStrength texts={texts} label={t.before} value={strength} onStrength={onStrength} />
      )}
      {places.length > 0 && (
        <Pick
          field={{ type: 'one', path: ['place'], label: t.place, groups: [{ options: places }] }}
          answer={{ place }}
          onAnswer={(_, given) => {
            if (typeof given === 'string') onPlace(given);
          }}
          texts={texts}
        />
      )}
      {!props.isPlain && (
        <ScaleField
          field={{
            type: 'scale',
            path: ['minutes'],
            label: t.minutes,
            values,
            words: values.map((n) => fill(t.minutesShort, { n })),
          }}
          answer={{ minutes }}
          onAnswer={(_, given) => {
            if (typeof given === 'number') onMinutes(given);
          }}
          texts={texts}
        />
      )}
      <button type="button" className="button main wide" onClick={onBegin}>
        {t.begin}
      </button>
    </>
  );
}
