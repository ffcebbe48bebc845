import { fill } from '../../../i18n/fill.ts';
import type { IslandTexts } from '../texts.ts';
import { GoOn } from './GoOn.tsx';
import type { Trail } from './trail.ts';

interface Props {
  readonly trail: Trail;
  readonly texts: IslandTexts['trail'];
}

/** "Verder met stap 4 van module 3"; nothing for who was nowhere, or is done there. */
export function Resume({ trail: { resume }, texts }: Props) {
  if (!resume) return null;
  const { module, step } = resume;
  return (
    <p>
      <GoOn way={resume} className="button main">
        {fill(texts.resume, { step, n: module.order })}
      </GoOn>
    </p>
  );
}
