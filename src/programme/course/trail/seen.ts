/** A step of a module: 1 is the first of the page. */
interface SeenStep {
  /** The address of its page. */
  readonly path: string;
  readonly step: number;
  /** How many steps the page has. */
  readonly steps: number;
}

/** Where a visitor was in this visit: in memory, by page. */
export const createSeen = () => {
  const places = new Map<string, SeenStep>();
  let last: SeenStep | undefined;
  return {
    /** The step that a page was left at. */
    at: (path: string): SeenStep | undefined => places.get(path),
    /** The last step that somebody went to. */
    last: (): SeenStep | undefined => last,
    go: (place: SeenStep): void => {
      places.set(place.path, place);
      last = place;
    },
    /** With the answers goes what tells where they were given. */
    forget: (): void => {
      places.clear();
      last = undefined;
    },
  };
};

export type Seen = Pick<ReturnType<typeof createSeen>, 'at' | 'last'>;
