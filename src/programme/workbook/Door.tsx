import { lazy, Suspense, useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { leftEvent } from '../../privacy/left.ts';
import { isKept } from '../../privacy/store.ts';
import { Boundary } from '../../ui/Boundary.tsx';
import type { VisitAnswers } from '../exercises/book.ts';
import type { Kinds } from '../exercises/page.ts';
import { workbookStatus, type WorkbookStatus } from './status.ts';
import type { WorkbookTexts } from './texts.ts';

const Workbook = lazy(() => import('./Workbook.tsx'));

interface Props {
  readonly answers: VisitAnswers;
  readonly texts: WorkbookTexts;
  /** Another object when another page stands in `<main>`. */
  readonly page: {
    readonly data: { readonly kinds: Kinds };
    /** Whether something in it is an answer. */
    readonly asks: boolean;
  };
  /** Where to go on, for who opened the workbook. */
  readonly onward: ReactNode;
}

/** No work of this visit is in the workbook, or waits to go there. */
const atRest: readonly WorkbookStatus[] = ['closed', 'memory', 'denied', 'locked'];

/**
 * Where the answers are now, and the way to the workbook. The workbook itself is loaded when it is
 * asked for; on its own page it stands in the text. A page with nothing to fill in says nothing of it
 * while there is nothing to keep: a partner who reads has no workbook, and need not hear of another's.
 */
export function WorkbookDoor({ answers, texts, page, onward }: Props) {
  const { subscribe, read } = workbookStatus;
  const status = useSyncExternalStore(subscribe, read, read);
  const book = useSyncExternalStore(answers.subscribe, answers.read, answers.read);
  const [isOpen, setOpen] = useState(false);
  const [host, setHost] = useState<Element | null>(null);
  useEffect(() => {
    const found = document.querySelector('main [data-page=workbook]');
    found?.replaceChildren();
    setHost(found);
  }, [page]);
  useEffect(() => {
    const forget = () => answers.replace({});
    addEventListener(leftEvent, forget);
    void isKept('notities').then((isThere) => {
      if (isThere && workbookStatus.read() === 'closed') workbookStatus.become('locked');
    });
    return () => removeEventListener(leftEvent, forget);
  }, [answers]);
  // Without the network the workbook cannot load: said in words, and the page goes on.
  const panel = (
    <Boundary fallback={<p role="alert">{texts.failed}</p>}>
      <Suspense fallback={<p role="status">{texts.busy}</p>}>
        <Workbook answers={answers} texts={texts} kinds={page.data.kinds} onward={onward} />
      </Suspense>
    </Boundary>
  );
  if (host) return createPortal(panel, host);
  const hasWork = page.asks || Object.keys(book).length > 0;
  if (!hasWork && atRest.includes(status)) return null;
  return (
    <aside className="where stack" aria-label={texts.panel}>
      <div className="where-line">
        <p>{texts.bar[status]}</p>
        <button
          type="button"
          className="button"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {texts.door}
        </button>
      </div>
      {isOpen && panel}
    </aside>
  );
}
