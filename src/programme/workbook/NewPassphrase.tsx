import { useId, useState, type ReactNode } from 'react';
import { ClosedForm } from '../../ui/ClosedForm.tsx';
import { tidy } from './passphrase.ts';
import { PassphraseField } from './PassphraseField.tsx';
import { PassphraseStrength } from './Strength.tsx';
import type { WorkbookTexts } from './texts.ts';

/** Four short words are longer. It is the only rule: rules for signs make people write it down. */
const shortest = 12;

interface Props {
  /** What it is for. */
  readonly name: string;
  readonly texts: WorkbookTexts['passphrase'];
  readonly label: string;
  readonly button: string;
  readonly isBusy: boolean;
  readonly onChosen: (passphrase: string) => void;
  /** What has to be filled in before. */
  readonly children?: ReactNode;
}

/** Asks for a new passphrase, twice, and says how strong it is. */
export function NewPassphrase({ name, texts, label, button, isBusy, onChosen, children }: Props) {
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const [fault, setFault] = useState<'short' | 'different' | null>(null);
  const id = useId();
  const submit = () => {
    const next = tidy(first);
    const found = next.length < shortest ? 'short' : next === tidy(second) ? null : 'different';
    setFault(found);
    if (!found) onChosen(next);
  };
  return (
    <ClosedForm name={name} className="stack" onSubmit={submit}>
      {children}
      <p className="hint" id={`${id}tip`}>
        {texts.tip}
      </p>
      <PassphraseField
        label={label}
        value={first}
        onChange={setFirst}
        texts={texts}
        describedBy={`${id}tip ${id}fault`}
        isWrong={fault === 'short'}
      />
      <PassphraseStrength passphrase={first} texts={texts} />
      {tidy(first) !== first.trim() && <p className="hint">{texts.tidied}</p>}
      <PassphraseField
        label={texts.again}
        value={second}
        onChange={setSecond}
        texts={texts}
        describedBy={`${id}fault`}
        isWrong={fault === 'different'}
      />
      <p id={`${id}fault`} role="alert" className="fault">
        {fault && texts[fault]}
      </p>
      <button type="submit" className="button main" disabled={isBusy}>
        {button}
      </button>
    </ClosedForm>
  );
}
