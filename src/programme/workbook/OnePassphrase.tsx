import { useId, useState, type ReactNode } from 'react';
import { ClosedForm } from '../../ui/ClosedForm.tsx';
import { PassphraseField } from './PassphraseField.tsx';
import type { WorkbookTexts } from './texts.ts';

interface Props {
  /** What it is for. */
  readonly name: string;
  readonly texts: WorkbookTexts['passphrase'];
  readonly label: string;
  readonly button: string;
  readonly isBusy: boolean;
  /** What went wrong the last time; nothing is lost by it, and there is no last time. */
  readonly fault?: string | undefined;
  readonly onGiven: (passphrase: string) => void;
  /** What has to be filled in before. */
  readonly children?: ReactNode;
}

/** Asks for the passphrase of something that is on slot. It may be tried for ever. */
export function OnePassphrase({
  name,
  texts,
  label,
  button,
  isBusy,
  fault,
  onGiven,
  children,
}: Props) {
  const [passphrase, setPassphrase] = useState('');
  const [isEmpty, setEmpty] = useState(false);
  const id = useId();
  const said = isEmpty ? texts.empty : fault;
  return (
    <ClosedForm
      name={name}
      className="stack"
      onSubmit={() => {
        setEmpty(!passphrase.trim());
        if (passphrase.trim()) onGiven(passphrase);
      }}
    >
      {children}
      <PassphraseField
        label={label}
        value={passphrase}
        onChange={setPassphrase}
        texts={texts}
        describedBy={id}
        isWrong={Boolean(said)}
      />
      <p id={id} role="alert" className="fault">
        {said}
      </p>
      <button type="submit" className="button main" disabled={isBusy}>
        {button}
      </button>
    </ClosedForm>
  );
}
