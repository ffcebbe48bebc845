import type { Ref } from 'react';
import { fill } from '../../i18n/fill.ts';
import type { Refusal } from '../../privacy/database.ts';
import type { NoticeKind } from './events.ts';
import type { WorkbookStatus } from './status.ts';
import type { WorkbookTexts } from './texts.ts';

interface Props {
  readonly ref: Ref<HTMLDivElement>;
  readonly status: WorkbookStatus;
  readonly notice: NoticeKind | null;
  readonly refusal: Refusal | null;
  readonly savedAt: number | null;
  readonly isBusy: boolean;
  readonly texts: WorkbookTexts;
}

const clock = new Intl.DateTimeFormat('nl-NL', { timeStyle: 'short' });

const adviceFor = (
  status: WorkbookStatus,
  refusal: Refusal | null,
): keyof WorkbookTexts['advice'] | undefined => {
  if (refusal) return refusal;
  return status === 'broken' || status === 'newer' || status === 'elsewhere' ? status : undefined;
};

/** Where the answers are now, what happened, and what to do about it. */
export function StateLine({ ref, status, notice, refusal, savedAt, isBusy, texts }: Props) {
  const advice = adviceFor(status, refusal);
  return (
    <div ref={ref} role="status" tabIndex={-1} className="stack">
      {/* A passphrase that does not fit is said at its field. */}
      {notice && notice !== 'wrong' && <p>{texts.notices[notice]}</p>}
      <p>
        <strong>{isBusy ? texts.busy : texts.states[status]}</strong>
      </p>
      {advice && <p>{texts.advice[advice]}</p>}
      {status === 'open' && savedAt !== null && (
        <p className="hint">{fill(texts.saved, { time: clock.format(savedAt) })}</p>
      )}
    </div>
  );
}
