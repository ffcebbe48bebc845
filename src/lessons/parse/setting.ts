import type { CardLink } from '../../contact/numbers.ts';
import type { Finding } from '../../source/finding.ts';
import type { MdNode } from '../../source/mdx.ts';
import { notThere, type Lookup } from '../../source/references.ts';
import type { DocumentBlock } from '../model.ts';
import type { Picture } from '../pictures.ts';

/** A law as a lesson shows it. */
export interface PlainLaw {
  readonly name: string;
  readonly article: string;
  readonly plain: string;
}

/** A fact with its source, as a sentence each. */
export interface PlainFact {
  readonly text: string;
  readonly source: string;
}

/** A made-up story, for who names it. */
export interface PlainCase {
  readonly name: string;
  readonly age: number;
  readonly title: string;
  readonly story: readonly DocumentBlock[];
}

/** What a document may name by id. */
export interface Sources {
  readonly calls: Lookup<CardLink | string>;
  readonly laws: Lookup<PlainLaw>;
  readonly facts: Lookup<PlainFact>;
  readonly cases: Lookup<PlainCase>;
  readonly pictures: Lookup<Picture>;
}

/** Where a document stands, to know what may be in it. */
export type TextPlace = 'pages' | 'lesplan' | 'dias' | 'case';

/** Around the part that is being read. */
export interface Around {
  /** The components it stands in, the outermost first. */
  readonly inside: readonly string[];
}

/** What reading one document keeps. */
export interface Setting {
  readonly file: string;
  readonly offset: number;
  readonly place: TextPlace;
  readonly sources: Sources;
  readonly findings: Finding[];
  /** The level of the last heading. */
  heading: number;
  /** Minutes of the lesson that have passed. */
  clock: number;
}

/** The line of a node in its file. */
export const lineOf = (node: MdNode, { offset }: Setting): number | undefined =>
  node.position && node.position.start.line + offset;

/** Notes a mistake at a node. */
export const report = (setting: Setting, node: MdNode, problem: string, fix: string): void => {
  setting.findings.push({ file: setting.file, line: lineOf(node, setting), problem, fix });
};

/** Looks something up by id, and notes when it is not there. */
export const lookUp = <T>(
  setting: Setting,
  node: MdNode,
  known: Lookup<T>,
  id: string,
  where: string,
): T | undefined => {
  const found = known.get(id);
  if (found === undefined) {
    const { file, findings } = setting;
    const gone = notThere(id, where, known);
    findings.push({ file, line: lineOf(node, setting), ...gone });
  }
  return found;
};
