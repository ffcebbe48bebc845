// Line drawings, 64 by 64: the stroke is the ink of the page (`currentColor`, so that forced colours have it too), and
// one soft shape carries the light. Figures have a head without a face.

const soft = (d: string): string => `<path class="soft" d="${d}"/>`;
const line = (d: string): string => `<path d="${d}"/>`;
const circle = (x: number, y: number, radius: number): string =>
  `<circle cx="${x}" cy="${y}" r="${radius}"/>`;
const softCircle = (x: number, y: number, radius: number): string =>
  `<circle class="soft" cx="${x}" cy="${y}" r="${radius}"/>`;

/** Somebody who stands, from head to feet. */
const figure = (x: number, y: number): string =>
  circle(x, y, 5) +
  line(`M${x} ${y + 5}v17M${x - 8} ${y + 17}l8-9 8 9M${x - 7} ${y + 35}l7-13 7 13`);

/** What a part of an easy page is about, by the id that an editor writes. */
export const pictograms = {
  /** A phone that lies under an arrow: put away. */
  telefoon:
    soft('M6 44h52v10H6z') +
    line('M6 44h52M22 44v-6h20v6zM32 8v20M25 21l7 7 7-7') +
    line('M27 41h6'),
  /** A clock. */
  wachten: softCircle(32, 32, 24) + circle(32, 32, 24) + line('M32 17v15l10 7M32 4v4M32 56v4'),
  /** Two who talk. */
  praten:
    soft('M24 6h32v20H42l-8 8v-8H24z') +
    line('M24 6h32v20H42l-8 8v-8H24zM31 13h18M31 19h11') +
    circle(14, 38, 6) +
    line('M3 60c0-9 4-14 11-14s11 5 11 14') +
    circle(50, 42, 5) +
    line('M41 60c0-8 3-12 9-12s9 4 9 12'),
  /** A bed at night. */
  slapen:
    soft('M14 36h44v12H14z') +
    line('M6 24v34M6 48h52M58 58V40c0-3-2-4-5-4H22M14 48V36') +
    circle(15, 37, 5) +
    line('M48 8a9 9 0 1 0 8 13 8 8 0 0 1-8-13z'),
  /** A head that breathes out. */
  adem:
    softCircle(20, 26, 13) +
    circle(20, 26, 13) +
    line('M6 58c0-10 5-16 14-16s14 6 14 16M38 24h14a5 5 0 1 0-5-6M38 31h18M38 38h10a5 5 0 1 1-5 6'),
  /** Somebody who goes out of a door. */
  'deur-uit':
    soft('M8 6h22v52H8z') +
    line('M4 58h26M8 58V6h22v52M24 32v4M54 30h6M57 27l3 3-3 3') +
    figure(43, 19),
  /** A hand that holds another. */
  hulp:
    softCircle(32, 20, 12) +
    line('M32 27l-8-8a5 5 0 0 1 8-6 5 5 0 0 1 8 6z') +
    line(
      'M4 40h10l10 4c4 1 10 0 12 3s-2 6-6 5l-8-2M4 54h10l14 5c3 1 5 0 8-2l20-12c3-2 1-6-3-5l-14 6',
    ),
  /** A telephone that calls. */
  bellen:
    soft('M8 12c0 24 20 44 44 44l4-12-14-6-6 6c-6-3-13-10-16-16l6-6-6-14z') +
    line(
      'M8 12c0 24 20 44 44 44l4-12-14-6-6 6c-6-3-13-10-16-16l6-6-6-14zM36 6c13 1 21 9 22 22M36 15c7 1 12 6 13 13',
    ),
  /** Somebody with a thought. */
  voelen:
    soft('M32 6h20c5 0 8 3 8 8s-3 8-8 8H32c-5 0-8-3-8-8s3-8 8-8z') +
    line('M32 6h20c5 0 8 3 8 8s-3 8-8 8H32c-5 0-8-3-8-8s3-8 8-8zM34 14h16') +
    circle(24, 27, 1.5) +
    circle(14, 36, 8) +
    line('M2 60c0-9 4-14 12-14s12 5 12 14'),
  /** A sheet with lines, and a pen. */
  opschrijven:
    soft('M10 6h32v52H10z') +
    line('M42 26V6H10v52h32v-8M17 17h18M17 26h18M17 35h10M34 42l20-20 5 5-20 20-7 2z'),
  /** A hand that says stop. */
  stop:
    soft('M20 4h24l16 16v24L44 60H20L4 44V20z') +
    line('M20 4h24l16 16v24L44 60H20L4 44V20zM20 32h24'),
  /** A plate, a knife and a fork. */
  eten:
    softCircle(32, 32, 15) +
    circle(32, 32, 15) +
    circle(32, 32, 8) +
    line('M8 8v14c0 3 2 5 4 5s4-2 4-5V8M12 8v48M54 56V8c-5 3-6 10-6 22h6'),
  /** Arrows that go round. */
  opnieuw:
    softCircle(32, 32, 12) +
    line('M12 26a21 21 0 0 1 38-6M52 38a21 21 0 0 1-38 6M50 8v12H38M14 56V44h12'),
  /** A child beside a grown-up. */
  kind:
    soft('M2 58h60v2H2z') +
    figure(22, 22) +
    circle(46, 33, 4) +
    line('M46 37v11M40 45l6-6 6 6M41 57l5-9 5 9'),
} as const;

/** The name of a pictogram. */
export type PictogramName = keyof typeof pictograms;

const isPictogram = (name: string): name is PictogramName => Object.hasOwn(pictograms, name);

/** All names, for the checks. */
export const pictogramNames: readonly PictogramName[] = Object.keys(pictograms).filter(isPictogram);
