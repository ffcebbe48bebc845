import { labelled } from '../kind.ts';
import type { PictureProps } from '../fields/props.ts';

/** The steps, to read on paper. */
export default function GroundingSheet({ asked }: Pick<PictureProps, 'asked'>) {
  const { spec } = asked;
  if (spec.kind !== 'grounding') return null;
  return (
    <ol>
      {labelled(asked, spec.steps).map(({ id, label }) => (
        <li key={id}>{label}</li>
      ))}
    </ol>
  );
}
