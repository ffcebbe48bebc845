import { useEffect, useRef, useState } from 'react';
import { fill } from '../../i18n/fill.ts';
import { StorageError } from '../../privacy/database.ts';
import type { VisitAnswers } from '../exercises/book.ts';
import { fileName, handOver } from './files.ts';
import { NewPassphrase } from './NewPassphrase.tsx';
import { OnePassphrase } from './OnePassphrase.tsx';
import type { WorkbookTexts } from './texts.ts';
import type { Sealed, Vault } from './vault.ts';

interface Props {
  readonly answers: Pick<VisitAnswers, 'read'>;
  readonly texts: WorkbookTexts;
  readonly vault: Vault;
  /** The open workbook: its passphrase is asked for, so that the file has one that is known. */
  readonly sealed: Sealed | undefined;
  /** What it says of a file that is not for the visitor; it was asked for by then, and stands open. */
  readonly others?: Pick<WorkbookTexts['export'], 'title' | 'lead'>;
}

/** Makes one file of everything that is answered, sealed. */
export function FileOut({ answers, texts, vault, sealed, others }: Props) {
  const words = { ...texts.export, ...others };
  const title = useRef<HTMLElement>(null);
  const isAsked = others !== undefined;
  useEffect(() => {
    if (isAsked) title.current?.focus();
  }, [isAsked]);
  const said = { ...words, ready: '', wrong: '', busy: texts.busy };
  const [state, setState] = useState<keyof typeof said>('ready');
  const make = async (passphrase: string) => {
    const book = answers.read();
    if (Object.keys(book).length === 0) {
      setState('empty');
      return;
    }
    setState('busy');
    try {
      const kind = sealed ? (await vault.unlock(sealed, passphrase)).kind : 'book';
      if (kind === 'wrong') setState('wrong');
      else if (kind === 'book' && handOver(await vault.writeFile(passphrase, book)))
        setState('done');
      else setState('unknown');
    } catch (error) {
      setState(error instanceof StorageError && error.refusal === 'large' ? 'large' : 'unknown');
    }
  };
  const form = {
    name: words.title,
    texts: texts.passphrase,
    label: texts.passphrase.label,
    button: words.button,
    isBusy: state === 'busy',
  };
  return (
    <details className="card" open={isAsked}>
      <summary ref={title}>{words.title}</summary>
      <div className="stack">
        <p>{fill(words.lead, { name: fileName })}</p>
        <p className="hint">{words.trace}</p>
        {sealed ? (
          <OnePassphrase
            {...form}
            fault={state === 'wrong' ? texts.notices.wrong : undefined}
            onGiven={(passphrase) => void make(passphrase)}
          >
            <p>{words.own}</p>
          </OnePassphrase>
        ) : (
          <NewPassphrase {...form} onChosen={(passphrase) => void make(passphrase)} />
        )}
        <p role="status">{said[state]}</p>
      </div>
    </details>
  );
}
