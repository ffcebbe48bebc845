import { useState } from 'react';
import { fill } from '../../../i18n/fill.ts';
import { labelled } from '../kind.ts';
import type { ViewProps } from '../view.tsx';

/** One step at a time, at one's own pace: nothing counts and nothing moves. */
export default function Grounding({ asked }: Pick<ViewProps, 'asked'>) {
  const [at, setAt] = useState(0);
  const { spec, texts } = asked;
  const steps = spec.kind === 'grounding' ? labelled(asked, spec.steps) : [];
  const last = at === steps.length - 1;
  const step = steps[at];
  return (
    <>
      <div className="on-screen grounding">
        <p className="hint">{fill(texts.stepAt, { n: at + 1, total: steps.length })}</p>
        <p className="grounding-step" role="status">
          {step?.label}
        </p>
        <p className="buttons">
          {at > 0 && (
            <button
              type="button"
              className="button"
              onClick={() => {
                setAt(last ? 0 : at - 1);
              }}
            >
              {last ? texts.again : texts.back}
            </button>
          )}
          {!last && (
            <button
              type="button"
              className="button main"
              onClick={() => {
                setAt(at + 1);
              }}
            >
              {texts.on}
            </button>
          )}
        </p>
      </div>
      <ol className="on-paper">
        {steps.map(({ id, label }) => (
          <li key={id}>{label}</li>
        ))}
      </ol>
    </>
  );
}
