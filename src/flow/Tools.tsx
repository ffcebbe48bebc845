import { useState } from 'react';
import type { InterfaceTexts } from '../i18n/text.ts';
import { printPage } from '../ui/print.ts';
import { copyText, textForElsewhere } from './copy.ts';

interface Props {
  readonly form: HTMLFormElement;
  readonly texts: InterfaceTexts['flow']['tools'];
}

/** The advice as a visitor sees it, without what is hidden or only for this page. */
const adviceText = (form: HTMLFormElement): string =>
  [...form.querySelectorAll<HTMLElement>('.situation[data-state], .part[data-state]')]
    .map(textForElsewhere)
    .filter(Boolean)
    .join('\n\n');

/** What a visitor can do with the advice: print it, or copy its text. */
export function Tools({ form, texts }: Props) {
  const [said, setSaid] = useState('');
  return (
    <>
      <h3>{texts.title}</h3>
      <p className="buttons">
        <button
          type="button"
          className="button"
          onClick={() => {
            setSaid(printPage() ? '' : texts.printFailed);
          }}
        >
          {texts.print}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => {
            void copyText(adviceText(form)).then((worked) => {
              setSaid(worked ? texts.copied : texts.copyFailed);
            });
          }}
        >
          {texts.copy}
        </button>
      </p>
      <p className="hint">{texts.paperHint}</p>
      <p role="status">{said}</p>
    </>
  );
}
