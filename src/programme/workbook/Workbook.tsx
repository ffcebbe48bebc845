import { useEffect, useRef, type ReactNode } from 'react';
import { programmeAt } from '../../i18n/address.ts';
import type { VisitAnswers } from '../exercises/book.ts';
import { Change } from './Change.tsx';
import { FileIn } from './FileIn.tsx';
import { FileOut } from './FileOut.tsx';
import { NewPassphrase } from './NewPassphrase.tsx';
import { OnePassphrase } from './OnePassphrase.tsx';
import { OddAnswers } from './OddAnswers.tsx';
import type { Kinds } from '../exercises/page.ts';
import { sift } from './sift.ts';
import { StateLine } from './StateLine.tsx';
import type { WorkbookTexts } from './texts.ts';
import { useWorkbook, vault } from './use-workbook.ts';
import { Wipe } from './Wipe.tsx';

interface Props {
  readonly answers: VisitAnswers;
  readonly texts: WorkbookTexts;
  readonly kinds: Kinds;
  /** Where to go on, for who opened it; without it a link to the page that knows. */
  readonly onward: ReactNode;
}

/** After these a form went or came: the focus would be lost. */
const isOpen = ['open', 'saving', 'full'];

/** The panel of the workbook: make, open, lock, a file out and in, another passphrase, wipe. */
export default function Workbook({ answers, texts, kinds, onward }: Props) {
  const { snapshot, send, status } = useWorkbook(answers, kinds);
  const { held, notice, refusal, savedAt } = snapshot.context;
  const panel = useRef<HTMLElement>(null);
  const line = useRef<HTMLDivElement>(null);
  const screen = isOpen.includes(status) ? 'open' : status;
  const before = useRef(screen);
  useEffect(() => {
    if (before.current === screen) return;
    before.current = screen;
    const { activeElement } = document;
    const isLost = activeElement === document.body || panel.current?.contains(activeElement);
    if (isLost) line.current?.focus();
  }, [screen]);

  const home = programmeAt(location.pathname);
  const isBusy = snapshot.hasTag('busy');
  const files = { answers, texts, vault };
  const form = { texts: texts.passphrase, label: texts.passphrase.label, isBusy };
  return (
    <section ref={panel} className="card stack workbook" aria-labelledby="workbook">
      <h2 id="workbook">{texts.panel}</h2>
      <StateLine ref={line} {...{ status, notice, refusal, savedAt, isBusy, texts }} />
      {screen === 'open' &&
        (onward ?? (
          <p>
            <a href={home}>{texts.onward}</a>
          </p>
        ))}
      {held && <OddAnswers texts={texts} {...sift(held.answers, kinds)} />}
      {screen === 'memory' && (
        <>
          <h3>{texts.make.title}</h3>
          <p>{texts.make.lead}</p>
          <h4>{texts.make.before}</h4>
          <ul>
            {texts.make.points.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
          <NewPassphrase
            {...form}
            name={texts.make.title}
            button={texts.make.button}
            onChosen={(passphrase) => send({ type: 'workbook.made', passphrase })}
          />
        </>
      )}
      {(screen === 'locked' || screen === 'elsewhere') && (
        <>
          <OnePassphrase
            {...form}
            name={texts.unlock.title}
            button={texts.unlock.button}
            fault={notice === 'wrong' ? texts.notices.wrong : undefined}
            onGiven={(passphrase) => send({ type: 'passphrase.entered', passphrase })}
          />
          <details>
            <summary>{texts.unlock.lost}</summary>
            <p>{texts.unlock.lostText}</p>
          </details>
        </>
      )}
      {screen === 'open' && (
        <div className="buttons">
          {status === 'full' && (
            <button
              type="button"
              className="button main"
              onClick={() => send({ type: 'save.asked' })}
            >
              {texts.lock.retry}
            </button>
          )}
          <button
            type="button"
            className="button"
            onClick={() => send({ type: status === 'full' ? 'lock.insisted' : 'lock.asked' })}
          >
            {status === 'full' ? texts.lock.anyway : texts.lock.button}
          </button>
        </div>
      )}
      {screen === 'open' && (
        <p>
          <a href={`${home}plan/`}>{texts.print}</a>
        </p>
      )}
      {screen !== 'closed' && screen !== 'locked' && <FileOut {...files} sealed={held?.record} />}
      {['memory', 'denied', 'open', 'broken'].includes(screen) && (
        <FileIn {...files} kinds={kinds} />
      )}
      {screen === 'open' && (
        <Change
          texts={texts}
          isBusy={isBusy}
          isWrong={notice === 'wrongPresent'}
          onChosen={(present, next) => send({ type: 'passphrase.changed', present, next })}
        />
      )}
      {screen !== 'closed' && (
        <Wipe texts={texts.wipe} onSure={() => send({ type: 'wipe.confirmed' })} />
      )}
    </section>
  );
}
