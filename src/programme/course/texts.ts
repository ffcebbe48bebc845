import type { InterfaceTexts } from '../../i18n/text.ts';

/** The words that live parts of a page need. */
export type IslandTexts = Pick<
  InterfaceTexts['programme'],
  'exercises' | 'now' | 'plan' | 'workbook'
>;

/** Takes from all words what the island needs: the rest would stand in every page for nothing. */
export const islandTexts = ({
  exercises,
  now,
  plan,
  workbook,
}: InterfaceTexts['programme']): IslandTexts => ({ exercises, now, plan, workbook });
