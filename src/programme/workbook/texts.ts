import type { InterfaceTexts } from '../../i18n/text.ts';

/** The words of the workbook. */
export type WorkbookTexts = InterfaceTexts['programme']['workbook'];
