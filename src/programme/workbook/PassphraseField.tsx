import { useId, useState } from 'react';
import { closed } from '../../ui/closed-field.ts';
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
        {...closed}
        autoCapitalize="none"
        aria-describedby={describedBy}
        aria-invalid={isWrong}
      />
      <button type="button" className="quiet" onClick={() => setShown(!isShown)}>
        {/* Alone in an element: beside others React would write into a text that a translator took away. */}
        <span>{isShown ? texts.hide : texts.show}</span>
        <span className="visually-hidden">: {label}</span>
      </button>
    </div>
  );
}
