import { useId, useState } from 'react';
import type { WorkbookTexts } from './texts.ts';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly texts: WorkbookTexts['passphrase'];
  /** The id of the text that says more: a tip, a fault. */
  readonly describedBy?: string | undefined;
  readonly isWrong?: boolean;
}

/**
 * A field for a passphrase. No browser is asked to remember it: a saved password would show the
 * site, and open the workbook to whoever has the device. Pasting is fine.
 */
export function PassphraseField({ label, value, onChange, texts, describedBy, isWrong }: Props) {
  const id = useId();
  const [isShown, setShown] = useState(false);
  return (
    <div className="passphrase">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type={isShown ? 'text' : 'password'}
        value={value}
        onChange={({ target }) => onChange(target.value)}
        autoComplete="off"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        aria-describedby={describedBy}
        aria-invalid={isWrong}
        data-1p-ignore=""
        data-bwignore=""
        data-lpignore="true"
      />
      <button type="button" className="quiet" onClick={() => setShown(!isShown)}>
        {isShown ? texts.hide : texts.show}
        <span className="visually-hidden">: {label}</span>
      </button>
    </div>
  );
}
