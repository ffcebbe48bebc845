import type { InterfaceTexts } from '../i18n/text.ts';

/** The words around a document. */
export type LessonWords = InterfaceTexts['lessons'];
