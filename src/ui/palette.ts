import type { Door } from '../i18n/doors.ts';

// Every colour of the house, by what it is for. Pages, charts, drawings, Word, PowerPoint and PDF take it from
// here. What it says of contrast a test counts, for every look: WCAG asks 4.5:1 of text, and 3:1 of the edge of a
// control.

type Colour = `#${string}`;

/** What a page has a colour for. */
export interface Colours {
  /** The ground of a page. */
  readonly paper: Colour;
  /** The ground of a card. */
  readonly surface: Colour;
  /** Text: over 10:1 on every ground. */
  readonly ink: Colour;
  /** Text beside the matter: 7:1 on paper, rounded. */
  readonly inkSoft: Colour;
  /** The edge of a control: over 3:1. */
  readonly line: Colour;
  /** A line that only orders. */
  readonly hair: Colour;
  /** Links, and the ground of the first button: 7:1 on paper, rounded. */
  readonly accent: Colour;
  /** Text on the accent: over 7:1. */
  readonly onAccent: Colour;
  /** A soft ground under text. */
  readonly accentSoft: Colour;
  /** Shapes only, never text. */
  readonly sun: Colour;
  /** Shapes only, never text. */
  readonly coral: Colour;
  /** A mark on a shape: over 4.5:1. */
  readonly onShape: Colour;
  /** What has to be read first: over 7:1. */
  readonly alarm: Colour;
  /** The ring around what the keyboard is at: over 3:1. */
  readonly focus: Colour;
}

/** The colours of a page by day and at night. */
export interface Look {
  readonly light: Colours;
  readonly dark: Colours;
}

/** Lively and clear: the look that the others change. */
const helpwanted: Look = {
  light: {
    paper: '#fbf7f1',
    surface: '#ffffff',
    ink: '#1c2530',
    inkSoft: '#4a5663',
    line: '#7f8993',
    hair: '#e3dbd0',
    accent: '#0b5f63',
    onAccent: '#ffffff',
    accentSoft: '#d8efea',
    sun: '#ffd27a',
    coral: '#f4a08a',
    onShape: '#1c2530',
    alarm: '#9c2419',
    focus: '#7a2fb5',
  },
  dark: {
    paper: '#12191d',
    surface: '#1d272c',
    ink: '#eef3f1',
    inkSoft: '#b6c2c4',
    line: '#7c8a8e',
    hair: '#2f3b41',
    accent: '#86dbd0',
    onAccent: '#0c2528',
    accentSoft: '#173f42',
    sun: '#c99b4a',
    coral: '#c27761',
    onShape: '#12191d',
    alarm: '#ffb3a8',
    focus: '#d9b4ff',
  },
};

/** The look of each front door. */
export const looks: Readonly<Record<Door, Look>> = {
  helpwanted,
  // Quiet grey-blue: nothing that reads over a shoulder.
  programme: {
    light: {
      ...helpwanted.light,
      paper: '#f6f7f6',
      hair: '#dde1e3',
      accent: '#34566f',
      accentSoft: '#e1e9ef',
      sun: '#d9d2bd',
      coral: '#c3cfd8',
    },
    dark: {
      ...helpwanted.dark,
      paper: '#15191d',
      surface: '#1f262b',
      hair: '#323b42',
      accent: '#a9cbe2',
      onAccent: '#10222e',
      accentSoft: '#263a48',
      sun: '#5d5a4c',
      coral: '#3d5260',
      onShape: '#eef3f1',
    },
  },
  campaign: {
    light: {
      ...helpwanted.light,
      paper: '#f8f6f4',
      hair: '#e2dcdd',
      accent: '#5b3a66',
      accentSoft: '#ece3ef',
      sun: '#d9d2bd',
      coral: '#d3c1d6',
    },
    dark: {
      ...helpwanted.dark,
      paper: '#17161b',
      surface: '#232127',
      hair: '#3a3640',
      accent: '#d9b9e4',
      onAccent: '#2a1532',
      accentSoft: '#40304a',
      sun: '#5d5a4c',
      coral: '#5c4763',
      onShape: '#eef3f1',
    },
  },
};

/** A page that is printed: what is read is black, and no ground costs ink. */
const printed: Partial<Colours> = {
  paper: '#ffffff',
  surface: '#ffffff',
  ink: '#000000',
  inkSoft: '#000000',
  hair: '#999999',
  accent: '#000000',
};

const { light } = helpwanted;

/** Sheets, slides and Word files. A printer makes a tint lighter and a thin line vanish: these two are its own. */
export const documentColours = {
  ink: light.ink,
  soft: light.inkSoft,
  accent: light.accent,
  tint: '#e3f3ef',
  paper: light.paper,
  white: light.surface,
  hair: '#d9d0c4',
  sun: light.sun,
  coral: light.coral,
  alarm: light.alarm,
} as const satisfies Readonly<Record<string, Colour>>;

/** A drawing that stands by itself: the sign, the map of questions. */
export const drawingColours = {
  ...light,
  /** An outcome of the map that cannot wait. */
  urgent: '#f4c4b8',
  /** A dot in a tab that tells nobody which site is open. */
  quiet: '#7c8b99',
} as const satisfies Readonly<Record<string, Colour>>;

const asCss = (colours: Partial<Colours>): string =>
  Object.entries(colours)
    .map(([name, colour]) => {
      const property = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
      return `--${property}:${colour.replace(/^#(.)\1(.)\2(.)\3$/, '#$1$2$3')}`;
    })
    .join(';');

/**
 * The colours of a page as custom properties: `inkSoft` is `--ink-soft`.
 * @param door whose page it is: no page carries the colours of another
 */
export const colourRules = (door: Door): string =>
  `@layer base{:root{${asCss(looks[door].light)}}` +
  `@media (prefers-color-scheme:dark){:root{${asCss(looks[door].dark)}}}` +
  `@media print{:root{${asCss(printed)}}}}`;
