import { answers } from './visit.ts';
import { workbookStatus } from '../workbook/status.ts';

/** Whether closing the page now would lose what somebody filled in. */
export const wouldLose = (): boolean =>
  Object.keys(answers.read()).length > 0 && workbookStatus.read() !== 'open';
