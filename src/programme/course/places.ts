import {
  programmeDataId,
  parseProgrammeData,
  slots,
  type ProgrammePageData,
  type SlotName,
} from './page-data.ts';

/** A place in the page that the island fills. */
export interface PagePlace {
  /** The same place in another page is another place. */
  readonly key: string;
  /** What is filled in there, for who hears the page: the words above it. */
  readonly name: string;
  readonly what: { readonly exercise: string } | { readonly slot: SlotName };
  /** The folder of the module, where the place belongs to one. */
  readonly module: string | undefined;
  /** How long the wait is that it holds. */
  readonly minutes: number;
  /** What it is drawn in. */
  readonly into: HTMLElement;
  /** What stands there without JavaScript. */
  readonly paper: HTMLElement | null;
}

/** What the island finds in a page. */
export interface Page {
  readonly data: ProgrammePageData;
  readonly places: readonly PagePlace[];
  /** Whether what is filled in here is an answer: there is something to keep. */
  readonly asks: boolean;
}

/** What shows, and asks nothing that is kept. */
const silent: readonly SlotName[] = ['resume', 'today', 'wait'];

const isSlot = (name: string | undefined): name is SlotName => slots.some((slot) => slot === name);

let pagesSeen = 0;

/**
 * Looks for the data and the places of the page that is shown now.
 * @returns nothing on a page without data
 */
export const findPage = (): Page | undefined => {
  const json = document.getElementById(programmeDataId)?.textContent;
  const data = json ? parseProgrammeData(json) : undefined;
  if (!data) return undefined;
  pagesSeen += 1;
  const places = [...document.querySelectorAll<HTMLElement>('[data-exercise],[data-slot]')].flatMap(
    (element, at): readonly PagePlace[] => {
      const { exercise, slot, module, minutes } = element.dataset;
      const what = exercise !== undefined ? { exercise } : isSlot(slot) ? { slot } : undefined;
      if (!what) return [];
      const paper = element.querySelector<HTMLElement>('[data-paper]');
      return [
        {
          name: paper?.querySelector('h3')?.textContent ?? document.title,
          key: `${pagesSeen}-${at}`,
          what,
          module,
          minutes: Number(minutes ?? 0),
          into: element.querySelector<HTMLElement>('[data-live]') ?? element,
          paper,
        },
      ];
    },
  );
  const asks = places.some(({ what }) => !('slot' in what) || !silent.includes(what.slot));
  return { data, places, asks };
};
