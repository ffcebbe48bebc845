import { useEffect, useRef, useState } from 'react';
import type { WorkbookTexts } from './texts.ts';

/** One tap, and one question: there is no way back. */
export function Wipe({
  texts,
  onSure,
}: {
  readonly texts: WorkbookTexts['wipe'];
  readonly onSure: () => void;
}) {
  const [isAsking, setAsking] = useState(false);
  const question = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (isAsking) question.current?.focus();
  }, [isAsking]);
  if (!isAsking) {
    return (
      <div className="stack">
        <p className="hint">{texts.lead}</p>
        <button type="button" className="button" onClick={() => setAsking(true)}>
          {texts.button}
        </button>
      </div>
    );
  }
  return (
    <div className="stack" role="group" aria-label={texts.title}>
      <p ref={question} tabIndex={-1}>
        <strong>{texts.sure}</strong>
      </p>
      <div className="buttons">
        <button
          type="button"
          className="button main"
          onClick={() => {
            setAsking(false);
            onSure();
          }}
        >
          {texts.yes}
        </button>
        <button type="button" className="button" onClick={() => setAsking(false)}>
          {texts.no}
        </button>
      </div>
    </div>
  );
}
