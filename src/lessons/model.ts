// A document as a closed set of parts. The web page, the PDF, the Word file and the slides are all made
// from it, so that they cannot say different things. A part has no markup of any of them.

/** A piece of a sentence. */
export type Inline =
  | { readonly t: 'text'; readonly v: string }
  | { readonly t: 'strong' | 'em'; readonly k: readonly Inline[] }
  | { readonly t: 'link'; readonly to: string; readonly k: readonly Inline[] }
  | { readonly t: 'break' };

/** How a list looks; for a reader it stays a list. */
export type ListLook = 'plain' | 'steps' | 'boxes' | 'cards';

/** How wide a picture is on a page. */
export type Width = 'klein' | 'half' | 'heel';

/** How a slide looks. */
export type SlideLook = 'gewoon' | 'titel' | 'vraag';

/** A kind of callout. */
export type CalloutKind = 'tip' | 'let-op' | 'gevaar';

type Part =
  | {
      readonly t: 'heading';
      /** A lesson has two levels; a book of chapters has more. */
      readonly level: 2 | 3 | 4 | 5;
      readonly k: readonly Inline[];
      /** By which a link (`#id`) and a table of contents find it. */
      readonly id?: string | undefined;
    }
  | { readonly t: 'paragraph'; readonly k: readonly Inline[] }
  | {
      readonly t: 'list';
      readonly ordered: boolean;
      readonly start: number;
      readonly look: ListLook;
      readonly items: readonly (readonly DocumentBlock[])[];
    }
  | {
      readonly t: 'table';
      readonly align: readonly ('left' | 'center' | 'right')[];
      readonly rows: readonly (readonly (readonly Inline[])[])[];
    }
  | { readonly t: 'quote'; readonly k: readonly DocumentBlock[] }
  | {
      readonly t: 'callout';
      readonly kind: CalloutKind;
      readonly title: string;
      readonly k: readonly DocumentBlock[];
    }
  | { readonly t: 'columns'; readonly columns: readonly (readonly DocumentBlock[])[] }
  | { readonly t: 'lines'; readonly count: number }
  | { readonly t: 'field'; readonly label: string }
  | {
      readonly t: 'figure';
      /** The picture itself. */
      readonly svg: string;
      /** Its width over its height. */
      readonly ratio: number;
      readonly alt: string;
      readonly caption: string | undefined;
      readonly width: Width;
    }
  | {
      readonly t: 'qr';
      /** The address as an editor wrote it: on paper it becomes a whole one. */
      readonly to: string;
      /** The address as people type it. */
      readonly shown: string;
      readonly caption: string;
    }
  | { readonly t: 'page-break' }
  | {
      /** What is in a book: on paper with the numbers of the pages. */
      readonly t: 'contents';
      /** The headings of these levels, by their id. */
      readonly entries: readonly {
        readonly level: 2 | 3;
        readonly id: string;
        readonly title: string;
      }[];
    }
  | {
      readonly t: 'step';
      readonly title: string;
      readonly minutes: number;
      /** From and until, in minutes of the lesson. */
      readonly from: number;
      readonly until: number;
      readonly way: string | undefined;
      readonly k: readonly DocumentBlock[];
    }
  | {
      readonly t: 'slide';
      readonly title: string;
      readonly look: SlideLook;
      readonly k: readonly DocumentBlock[];
      readonly notes: readonly DocumentBlock[];
    };

/** A part of a document; the line is where an editor finds it. */
export type DocumentBlock = Part & { readonly line?: number | undefined };

/** A part of one kind. */
export type BlockOf<T extends DocumentBlock['t']> = Extract<DocumentBlock, { readonly t: T }>;

/** What a document says about itself. */
export interface DocumentMeta {
  /** The site it comes from, and the organisation behind it. */
  readonly site: string;
  readonly publisher: string;
  readonly title: string;
  /** "Werkblad", "Tips voor ouders". */
  readonly kind: string;
  /** The pack it belongs to. */
  readonly pack: string | undefined;
  readonly version: string;
  /** Year-month-day. */
  readonly date: string;
  /** "Versie 1.0 van 24 november 2026". */
  readonly edition: string;
  /** Who may do what with it, as a name and as a sentence. */
  readonly licence: { readonly short: string; readonly long: string };
  /** The size of its letters on paper, in points. */
  readonly letters: number;
  /** Its letters grow until they fill the sheet: it hangs on a wall, or is all that somebody has. */
  readonly fills: boolean;
}

/** Slides are made of slides, and nothing else is. */
export type Slide = BlockOf<'slide'>;

/** A whole document, ready to be shown in any form. */
export interface Document {
  readonly meta: DocumentMeta;
  /** What stands on paper and on the web; of slides, each slide with its notes. */
  readonly blocks: readonly DocumentBlock[];
  /** The slides, when it is a deck. */
  readonly slides: readonly Slide[];
}
