import type { Kinds, PageModule } from '../exercises/page.ts';

/**
 * The places in a page that the island fills. All stand in `<main>`.
 * - `<section data-exercise="triggers" data-module="03-triggers">` with a `[data-paper]` (the form on
 *   paper, hidden when the exercise lives) and an empty `[data-live]`: `module/Slot.astro` makes it.
 *   The exercises that every module has are `vertrekpunt`, `terugblik` and `hoe-gaat-het`.
 * - `<div data-slot="card" data-module="03-triggers">`: the card for "Mijn plan".
 * - `<div data-slot="plan">`: the whole plan, on its own page.
 * - `<div data-slot="later">`: the first ratings beside those of today, on its own page.
 * - `<div data-slot="now">`: the timer and one's own first things, on the page "Nu".
 * - `<div data-slot="resume">`: where a visitor was, in a page with the data of the path.
 * - `<div data-slot="today">`: one thing for today; what is known of a module comes in its `[data-mark=03-triggers]`.
 * - `<div data-slot="wait" data-minutes="3">`: a wait in a text, of which nothing is kept.
 * A link with `data-now` opens "Drang nu" in a dialog.
 */
export const slots = ['card', 'plan', 'later', 'now', 'resume', 'today', 'wait'] as const;
export type SlotName = (typeof slots)[number];

/** Id of the `<script type="application/json">` in `<main>` with the data of a page. */
export const programmeDataId = 'programme-data';

/** A step of the text of a module. */
export interface TrailStep {
  readonly title: string;
  readonly minutes: number;
  /** The exercises in it, by id. */
  readonly exercises: readonly string[];
}

/** A module, as far as the way through all of them needs it. */
export interface TrailModule {
  /** Its folder: `03-triggers`. */
  readonly id: string;
  readonly order: number;
  /** Its address. */
  readonly path: string;
  readonly weight: 'licht' | 'middel' | 'zwaar';
  readonly steps: readonly TrailStep[];
}

/** Sent on `document` by the router when another page stands in `<main>`. */
export const pageSwapped = 'programme:page';

/** Somebody to call, from `content/contact`. */
export interface PageHelpline {
  readonly id: string;
  readonly name: string;
  /** For whom or when, in one sentence. */
  readonly when: string;
  readonly call?: { readonly label: string; readonly href: string };
  readonly chat?: { readonly label: string; readonly href: string };
}

/** What a page of the programme gives the island: never fetched, always in the page itself. */
export interface ProgrammePageData {
  /** The modules whose exercises stand in this page; all of them on the page of the plan. */
  readonly modules: readonly PageModule[];
  /** What "Drang nu" shows of one's own answers: see `nowModules`. */
  readonly now: readonly PageModule[];
  /** 112, 113, Veilig Thuis and Stop it Now, in this order. */
  readonly helplines: readonly PageHelpline[];
  readonly kinds: Kinds;
  /** All modules, on the pages that show where a visitor was; none elsewhere. */
  readonly trail: readonly TrailModule[];
}

const isPageData = (value: unknown): value is ProgrammePageData =>
  typeof value === 'object' && value !== null && 'modules' in value && 'now' in value;

/**
 * The data block of a page.
 * @returns nothing when it is another block: the page then works as it does without JavaScript
 */
export const parseProgrammeData = (json: string): ProgrammePageData | undefined => {
  const value: unknown = JSON.parse(json);
  return isPageData(value) ? value : undefined;
};
