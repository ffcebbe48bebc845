import type { ReadingScore } from '../reading/score.ts';
import type { Finding } from '../source/finding.ts';

/** A page or an advice, and how hard it is to read. */
export interface ReadPage {
  readonly file: string;
  readonly score: ReadingScore;
}

/** What was read and what is too hard in it. */
export interface Reading {
  readonly pages: readonly ReadPage[];
  readonly findings: readonly Finding[];
}
