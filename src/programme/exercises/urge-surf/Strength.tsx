import { ScaleField } from '../fields/ScaleField.tsx';
import { toTen, type ExerciseTexts } from '../kind.ts';

interface Props {
  readonly texts: ExerciseTexts;
  readonly label: string;
  readonly value: number | undefined;
  readonly onStrength: (strength: number) => void;
}

/** How strong the urge is now. */
export function UrgeStrength({ texts, label, value, onStrength }: Props) {
  return (
    <ScaleField
      field={{
        type: 'scale',
        path: ['now'],
        label,
        values: toTen,
        ends: [texts.notAtAll, texts.veryStrong],
      }}
      answer={value === undefined ? {} : { now: value }}
      onAnswer={(_, given) => {
        if (typeof given === 'number') onStrength(given);
      }}
      texts={texts}
    />
  );
}
