import { useState } from 'react';
import { NewPassphrase } from './NewPassphrase.tsx';
import { PassphraseField } from './PassphraseField.tsx';
import type { WorkbookTexts } from './texts.ts';

interface Props {
  readonly texts: WorkbookTexts;
  readonly isBusy: boolean;
  readonly isWrong: boolean;
  readonly onChosen: (present: string, next: string) => void;
}

/** Another passphrase. The present one is asked for: an open screen is not enough to shut somebody out. */
export function Change({ texts, isBusy, isWrong, onChosen }: Props) {
  const [present, setPresent] = useState('');
  return (
    <details className="card">
      <summary>{texts.change.title}</summary>
      <NewPassphrase
        name={texts.change.title}
        texts={texts.passphrase}
        label={texts.change.next}
        button={texts.change.button}
        isBusy={isBusy}
        onChosen={(next) => onChosen(present, next)}
      >
        <PassphraseField
          label={texts.change.present}
          value={present}
          onChange={setPresent}
          texts={texts.passphrase}
          isWrong={isWrong}
        />
      </NewPassphrase>
    </details>
  );
}
