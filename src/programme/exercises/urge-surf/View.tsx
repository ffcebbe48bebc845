import { labelled } from '../kind.ts';
import { viewOf } from '../view.tsx';
import type { ViewProps } from '../fields/props.ts';
import urgeSurf from './kind.ts';
import { withRun } from './runs.ts';
import SurfSheet from './Sheet.tsx';
import { UrgeTimer } from './UrgeTimer.tsx';

function UrgeSurf({ asked, answer, onAnswer }: ViewProps) {
  const { spec, texts } = asked;
  if (spec.kind !== 'urge-surf') return null;
  const before = urgeSurf.summary(asked, answer);
  return (
    <>
      <UrgeTimer
        texts={texts}
        minutes={spec.duration}
        places={labelled(asked, spec.places)}
        onRun={(timer, place, isNew) => {
          onAnswer(['runs'], withRun(answer, timer, place, isNew));
        }}
      />
      {before.length > 0 && (
        <div className="earlier">
          <p className="hint">{texts.kinds['urge-surf'].earlier}</p>
          <ul>
            {before.map((line, at) => (
              <li key={at}>{line}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

export default viewOf(urgeSurf, { Screen: UrgeSurf, Sheet: SurfSheet });
