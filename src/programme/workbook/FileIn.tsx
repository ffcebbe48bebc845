import { useId, useRef, useState } from 'react';
import { fill } from '../../i18n/fill.ts';
import type { VisitAnswers } from '../exercises/book.ts';
import { bytesOf } from './files.ts';
import { compareBooks, merge } from './merge.ts';
import { OnePassphrase } from './OnePassphrase.tsx';
import { OddAnswers } from './OddAnswers.tsx';
import type { Kinds } from '../exercises/page.ts';
import { sift } from './sift.ts';
import type { WorkbookTexts } from './texts.ts';
import type { Vault } from './vault.ts';

interface Props {
  readonly answers: VisitAnswers;
  readonly texts: WorkbookTexts;
  readonly kinds: Kinds;
  readonly vault: Vault;
}

type State =
  | { readonly kind: 'ready' | 'busy' | 'left' }
  | { readonly kind: keyof WorkbookTexts['import']['faults'] }
  | ({ readonly kind: 'found' } & ReturnType<typeof sift>)
  | { readonly kind: 'done'; readonly n: number };

/** Reads a file that was made before, says what is in it, and takes it in when the visitor wants. */
export function FileIn({ answers, texts, kinds, vault }: Props) {
  const [state, setState] = useState<State>({ kind: 'ready' });
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const words = texts.import;
  const read = async (passphrase: string) => {
    const file = input.current?.files?.[0];
    if (!file) {
      setState({ kind: 'nothing' });
      return;
    }
    setState({ kind: 'busy' });
    const bytes = await bytesOf(file);
    if (!(bytes instanceof Uint8Array)) {
      setState({ kind: bytes });
      return;
    }
    try {
      const opened = await vault.readFile(passphrase, bytes);
      setState(opened.kind === 'book' ? { kind: 'found', ...sift(opened.answers, kinds) } : opened);
    } catch {
      setState({ kind: 'unknown' });
    }
  };
  const faults: Readonly<Record<string, string>> = words.faults;
  const coming = state.kind === 'found' ? compareBooks(answers.read(), state.fitting) : undefined;
  const isEmpty = state.kind === 'found' && Object.keys(state.fitting).length === 0;
  return (
    <details className="card">
      <summary>{words.title}</summary>
      <div className="stack">
        <p>{words.lead}</p>
        <OnePassphrase
          name={words.title}
          texts={texts.passphrase}
          label={words.passphrase}
          button={words.button}
          isBusy={state.kind === 'busy'}
          fault={faults[state.kind]}
          onGiven={(passphrase) => void read(passphrase)}
        >
          <div className="passphrase">
            <label htmlFor={id}>{words.file}</label>
            <input ref={input} id={id} type="file" />
          </div>
        </OnePassphrase>
        <div role="status" className="stack">
          {state.kind === 'busy' && <p>{texts.busy}</p>}
          {state.kind === 'done' && <p>{fill(words.done, { n: state.n })}</p>}
          {state.kind === 'found' && coming && (
            <>
              <p>
                {isEmpty
                  ? words.empty
                  : fill(words.found, { n: Object.keys(state.fitting).length, ...coming })}
              </p>
              <OddAnswers texts={words.not} {...state} />
              {!isEmpty && <p className="hint">{words.keeps}</p>}
            </>
          )}
        </div>
        {state.kind === 'found' && !isEmpty && (
          <div className="buttons">
            <button
              type="button"
              className="button main"
              onClick={() => {
                const { added, newer } = compareBooks(answers.read(), state.fitting);
                answers.replace(merge(answers.read(), state.fitting));
                setState({ kind: 'done', n: added + newer });
              }}
            >
              {words.take}
            </button>
            <button type="button" className="button" onClick={() => setState({ kind: 'left' })}>
              {words.leave}
            </button>
          </div>
        )}
      </div>
    </details>
  );
}
