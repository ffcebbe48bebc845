import { useEffect, useState } from 'react';
import { fill } from '../../i18n/fill.ts';
import { tidy } from './passphrase.ts';
import type { WorkbookTexts } from './texts.ts';

/** How strong a passphrase is, in words. What counts it is loaded at the first letter. */
export function PassphraseStrength({
  passphrase,
  texts,
}: {
  readonly passphrase: string;
  readonly texts: WorkbookTexts['passphrase'];
}) {
  const [score, setScore] = useState<number | null>(null);
  useEffect(() => {
    let isLatest = true;
    // Counting takes a moment, and a screen reader need not hear of every letter.
    const timer = setTimeout(() => {
      if (!passphrase) {
        setScore(null);
        return;
      }
      void import('./strength.ts')
        .then(({ strengthOf }) => strengthOf(tidy(passphrase)))
        .then(
          (strength) => {
            if (isLatest) setScore(strength);
          },
          // Without the network there is no meter; a workbook can be made all the same.
          () => undefined,
        );
    }, 400);
    return () => {
      isLatest = false;
      clearTimeout(timer);
    };
  }, [passphrase]);
  const word = score === null ? undefined : texts.strengths[score];
  const isWeak = score !== null && score < 3;
  return (
    <p role="status" className="hint">
      {word && `${fill(texts.strength, { word })}${isWeak ? ` ${texts.stronger}` : ''}`}
    </p>
  );
}
