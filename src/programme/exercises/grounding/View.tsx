import { useState } from 'react';
import { fill } from '../../../i18n/fill.ts';
import { holdPresses } from '../../../ui/presses.ts';
import { labelled } from '../kind.ts';
import { viewOf } from '../view.tsx';
import type { ViewProps } from '../fields/props.ts';
import grounding from './kind.ts';
import GroundingSheet from './Sheet.tsx';

/** One step at a time, at one's own pace: nothing counts and nothing moves. */
function Grounding({ asked }: ViewProps) {
  const [at, setAt] = useState(0);
  const { spec, texts } = asked;
  const steps = spec.kind === 'grounding' ? labelled(asked, spec.steps) : [];
  const last = at === steps.length - 1;
  const show = (step: number) => {
    setAt(step);
    // The buttons stay where they are: a second press would skip a step.
    holdPresses();
  };
  return (
    <div className="grounding">
      <p className="hint">{fill(texts.stepAt, { n: at + 1, total: steps.length })}</p>
      <p className="grounding-step" role="status">
        {steps[at]?.label}
      </p>
      {/* The buttons stay in their places, so that the focus stays too. */}
      <p className="buttons">
        <button
          type="button"
          className="button"
          disabled={at === 0}
          onClick={() => {
            show(at - 1);
          }}
        >
          {texts.back}
        </button>
        <button
          type="button"
          className="button main"
          onClick={() => {
            show(last ? 0 : at + 1);
          }}
        >
          {last ? texts.again : texts.on}
        </button>
      </p>
    </div>
  );
}

export default viewOf(grounding, { Screen: Grounding, Sheet: GroundingSheet });
