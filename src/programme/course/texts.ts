import type { InterfaceTexts } from '../../i18n/text.ts';

/** The words that live parts of a page need. */
export type IslandTexts = Pick<
  InterfaceTexts['programme'],
  'exercises' | 'now' | 'plan' | 'trail' | 'workbook'
> &
  Pick<InterfaceTexts, 'speech'>;

/** Takes from all words what the island needs: the rest would stand in every page for nothing. */
export const islandTexts = ({ programme, speech }: InterfaceTexts): IslandTexts => {
  const { exercises, now, plan, trail, workbook } = programme;
  return { exercises, now, plan, trail, workbook, speech };
};
