import { lazy, Suspense, useEffect, useId, useRef, useState } from 'react';
import { Boundary } from '../../../ui/Boundary.tsx';
import { ClosedForm } from '../../../ui/ClosedForm.tsx';
import { loadWithVoice } from '../../../speech/offer.ts';
import { localVoice } from '../../../speech/voice.ts';
import { holdPresses } from '../../../ui/presses.ts';
import type { ProgrammePageData } from '../page-data.ts';
import type { IslandTexts } from '../texts.ts';
import { Call } from './Call.tsx';
import { Help } from './Help.tsx';

const loadReadAloud = () =>
  import('../../../speech/ReadAloud.tsx').then(({ ReadAloud: found }) => ({ default: found }));
const ReadAloud = lazy(loadReadAloud);
loadWithVoice(loadReadAloud);

interface Props {
  readonly data: ProgrammePageData;
  readonly texts: IslandTexts;
}

/**
 * "Drang nu": every link to that page opens it here, over what a visitor was doing. It came with the page: no
 * network sees when somebody has an urge, and none has to be there then.
 */
export function NowDialog({ data, texts }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [exit, setExit] = useState<HTMLAnchorElement | null>(null);
  const heading = useId();
  useEffect(() => {
    const open = (event: MouseEvent) => {
      const { target } = event;
      const link =
        target instanceof Element ? target.closest<HTMLAnchorElement>('a[data-now]') : null;
      // On the page itself it is all there; with a key held down somebody wants a new tab.
      if (!link || link.pathname === location.pathname) return;
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      setExit(document.querySelector<HTMLAnchorElement>('a[data-exit]'));
      setOpen(true);
      dialog.current?.showModal();
      holdPresses();
    };
    document.addEventListener('click', open);
    return () => {
      document.removeEventListener('click', open);
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className="now-dialog"
      aria-labelledby={heading}
      onClose={() => {
        setOpen(false);
        holdPresses();
      }}
    >
      <div className="now-head">
        <h2 id={heading}>{texts.now.dialog}</h2>
        {/* The bar of the page is out of reach behind a dialog, so its way out and its numbers are here too. */}
        {exit && (
          <a
            className="button main"
            data-still
            href={exit.href}
            onClick={(event) => {
              event.preventDefault();
              exit.click();
            }}
          >
            {exit.textContent.trim()}
          </a>
        )}
        <button
          type="button"
          className="button"
          onClick={() => {
            dialog.current?.close();
          }}
        >
          {texts.now.close}
        </button>
        {data.helplines.map(
          ({ id, call }) =>
            call &&
            /^11[23]$/.test(id) && (
              <a key={id} className="button" href={call.href} aria-label={call.label}>
                {id}
              </a>
            ),
        )}
      </div>
      {isOpen && localVoice() && (
        <Suspense fallback={null}>
          <ReadAloud texts={texts.speech} />
        </Suspense>
      )}
      {isOpen && (
        <Boundary fallback={<Call data={data} texts={texts.now} />}>
          <ClosedForm name={texts.now.heading}>
            <Help data={data} texts={texts} />
          </ClosedForm>
        </Boundary>
      )}
    </dialog>
  );
}
