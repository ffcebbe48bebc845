import { useEffect } from 'react';
import type { InterfaceTexts } from '../i18n/text.ts';
import { offerReading } from './offer.ts';

interface Props {
  readonly texts: InterfaceTexts['speech'];
}

/**
 * "Lees voor", for the article, dialog or page that it stands in: hidden until there is a voice. The same in a page,
 * where nothing of it but its HTML comes along, and in an island.
 */
export function ReadAloud({ texts }: Props) {
  useEffect(() => {
    void offerReading();
  }, []);
  return (
    <div
      className="read-aloud"
      data-read-aloud="still"
      role="group"
      aria-label={texts.label}
      hidden
    >
      <button
        type="button"
        className="button"
        data-read-start
        data-start={texts.start}
        data-pause={texts.pause}
        data-go-on={texts.goOn}
      >
        {texts.start}
      </button>{' '}
      <button type="button" className="button" data-read-stop hidden>
        {texts.stop}
      </button>{' '}
      <span className="hint">{texts.heard}</span>
    </div>
  );
}
