import { useState } from 'react';
import { saysNo, type Counter } from '../analytics/counter.ts';
import { isTopic } from '../analytics/events.ts';
import { fill } from '../i18n/fill.ts';
import type { InterfaceTexts } from '../i18n/text.ts';

interface Props {
  readonly counter: Counter;
  /** The coarse topic of the advice: all that could be counted. */
  readonly topic: string;
  readonly texts: InterfaceTexts['flow']['counting'];
}

/**
 * Asks whether this advice may be counted. Nothing is loaded for it before the yes, and nobody whose
 * browser says no is asked.
 */
export function Counting({ counter, topic, texts }: Props) {
  const [answer, setAnswer] = useState<'yes' | 'no'>();
  if (saysNo(navigator) || !isTopic(topic) || answer === 'no') return null;
  const count = () => {
    setAnswer('yes');
    import('../analytics/send.ts').then(
      ({ send }) => {
        send(counter, 'Advies', { topic });
      },
      // Not counted, then: nothing a visitor has to know of.
      () => {},
    );
  };
  return (
    <div className="counting">
      {!answer && (
        <>
          <p>
            <strong>{texts.question}</strong> {fill(texts.explain, { topic: texts.topics[topic] })}
          </p>
          <p className="buttons">
            <button type="button" className="quiet" onClick={count}>
              {texts.yes}
            </button>
            <button
              type="button"
              className="quiet"
              onClick={() => {
                setAnswer('no');
              }}
            >
              {texts.no}
            </button>
          </p>
        </>
      )}
      <p role="status">{answer === 'yes' && texts.thanks}</p>
    </div>
  );
}
