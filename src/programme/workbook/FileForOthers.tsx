import type { VisitAnswers } from '../exercises/book.ts';
import { FileOut } from './FileOut.tsx';
import type { WorkbookTexts } from './texts.ts';
import { createVault } from './vault.ts';

const vault = createVault();

interface Props {
  /** What was chosen to give, and nothing else. */
  readonly answers: Pick<VisitAnswers, 'read'>;
  readonly texts: WorkbookTexts;
  readonly words: Pick<WorkbookTexts['export'], 'title' | 'lead'>;
}

/** A sealed file for somebody else. It never has the passphrase of the workbook: that would give all of it. */
export default function FileForOthers({ answers, texts, words }: Props) {
  return (
    <div className="workbook">
      <FileOut {...{ answers, texts, vault }} sealed={undefined} others={words} />
    </div>
  );
}
