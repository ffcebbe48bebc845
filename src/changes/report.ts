import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readHelplines } from '../contact/read.ts';
import type { FlowSources } from '../flow/read.ts';
import { readFlow } from '../flow/read.ts';
import { stagesOf } from '../flow/stages.ts';
import { foldersIn } from '../source/folders.ts';
import type { Finding } from '../source/finding.ts';
import { agreementLosses, type AgreementLoss } from './agreements.ts';
import type { Side } from './both.ts';
import { changedFiles, fileText, hasWords, spoiledFile, useOf, type FileUse } from './files.ts';
import { compareFlows, type FlowChanges } from './flow.ts';
import { sharedChanges, showsShared, type SharedChange } from './shared.ts';
import { toldFlow } from './told.ts';
import { sentencesBetween, type SentenceChange } from './words.ts';

/** A questionnaire, with what is lost of its agreements. */
export interface FlowReport {
  readonly id: string;
  readonly sources: Readonly<Record<Side, FlowSources>>;
  readonly changes: FlowChanges;
  readonly agreements: readonly AgreementLoss[];
}

/** A text outside the questionnaires that reads otherwise. */
export interface PageChange extends FileUse {
  readonly file: string;
  readonly title: string | undefined;
  readonly how: 'new' | 'gone' | 'other';
  readonly sentences: readonly SentenceChange[];
  /** Numbers of life and death that it named, and names no more. */
  readonly lost: readonly string[];
}

/** What a change of content does to who reads it. */
export interface ChangeReport {
  readonly flows: readonly FlowReport[];
  /** Questionnaires that are on one side only. */
  readonly flowsOnly: Readonly<Record<Side, readonly string[]>>;
  readonly shared: readonly SharedChange[];
  readonly pages: readonly PageChange[];
  /** Files that changed, and that no visitor reads otherwise. */
  readonly unseen: readonly string[];
}

/** Content that cannot be compared: on which side, and the first thing that is wrong. */
export interface Unreadable {
  readonly side: Side;
  readonly finding: Pick<Finding, 'file' | 'problem'>;
  readonly findings: number;
}

const vital = ['112', '113'];

const soundness = ({ folder, flow }: FlowSources): readonly Pick<Finding, 'file' | 'problem'>[] => {
  const { circles, deadEnds, isWhole } = stagesOf(flow);
  const nodes = { ...flow.questions, ...flow.outcomes };
  const lost = Object.values(flow.questions).flatMap(({ id, options, next = [] }) =>
    [...next, ...options.flatMap((option) => option.next ?? [])].flatMap(({ to }) =>
      to in nodes ? [] : [`De vraag "${id}" leidt naar "${to}", en dat is er niet.`],
    ),
  );
  return [
    ...lost.map((problem) => ({ file: folder, problem })),
    ...deadEnds.map((id) => ({
      file: folder,
      problem: `Een antwoord op de vraag "${id}" leidt nergens heen.`,
    })),
    ...circles.map((circle) => ({
      file: folder,
      problem: `De vragen draaien rond: ${circle.join(' → ')}.`,
    })),
    ...(isWhole ? [] : [{ file: folder, problem: 'De vragenlijst is te groot.' }]),
  ];
};

const compareEachFlow = (
  roots: Readonly<Record<Side, string>>,
  ids: readonly string[],
  shared: readonly SharedChange[],
): readonly FlowReport[] | Unreadable => {
  const reports: FlowReport[] = [];
  for (const id of ids) {
    const read = { before: readFlow(roots.before, id), now: readFlow(roots.now, id) };
    for (const side of ['before', 'now'] as const) {
      const { sources, findings } = read[side];
      const wrong = [...findings, ...(sources && findings.length === 0 ? soundness(sources) : [])];
      const [finding] = wrong;
      if (finding) return { side, finding, findings: wrong.length };
    }
    const [before, now] = [read.before.sources, read.now.sources];
    if (!before || !now) continue;
    const told = { before: toldFlow(roots.before, before), now: toldFlow(roots.now, now) };
    const uses = shared.map((one) => ({
      name: [one.kind, one.id, one.reader ?? ''].join(' '),
      uses: showsShared(one),
    }));
    reports.push({
      id,
      sources: { before, now },
      changes: compareFlows(told, uses),
      agreements: agreementLosses({ before, now }),
    });
  }
  return reports;
};

const pageChange = (
  roots: Readonly<Record<Side, string>>,
  file: string,
): PageChange | undefined => {
  const [was, is] = [existsSync(join(roots.before, file)), existsSync(join(roots.now, file))];
  const use = useOf(is ? roots.now : roots.before, file);
  if (!use) return undefined;
  const text = { before: fileText(roots.before, file), now: fileText(roots.now, file) };
  const sentences = sentencesBetween(text.before?.sentences ?? [], text.now?.sentences ?? []);
  const how = was ? (is ? 'other' : 'gone') : 'new';
  // A drawing has no words: it is another one.
  if (how === 'other' && sentences.length === 0 && hasWords(file)) return undefined;
  return {
    ...use,
    file,
    title: (text.now ?? text.before)?.title,
    how,
    sentences: how === 'other' ? sentences : [],
    lost: text.now
      ? vital.filter(
          (id) => text.before?.helplines.includes(id) && !text.now?.helplines.includes(id),
        )
      : [],
  };
};

/** Texts that are told with what they belong to. */
const toldElsewhere = /^(?:flows|lines|contact|law)\//;

/**
 * What the content of one folder changes for who read that of another.
 * @param roots content folders
 * @returns what cannot be read, when the rules of now refuse one of the two
 */
export const compareContent = (
  roots: Readonly<Record<Side, string>>,
): ChangeReport | Unreadable => {
  const files = changedFiles(roots.before, roots.now);
  const contact = { before: readHelplines(roots.before), now: readHelplines(roots.now) };
  // Of before the fields will do: an organisation with a fact that was not asked for yet is no reason to stop.
  const [finding] = contact.now.findings;
  if (finding) return { side: 'now', finding, findings: contact.now.findings.length };
  const shared = sharedChanges(roots, contact, files);
  const ids = {
    before: foldersIn(join(roots.before, 'flows')),
    now: foldersIn(join(roots.now, 'flows')),
  };
  const touched = ids.now.filter(
    (id) =>
      ids.before.includes(id) &&
      [...files, ...shared.flatMap(({ uses }) => uses)].some((file) =>
        file.startsWith(`flows/${id}/`),
      ),
  );
  const flows = compareEachFlow(roots, touched, shared);
  if ('finding' in flows) return flows;
  const others = files.filter((file) => !toldElsewhere.test(file));
  for (const side of ['before', 'now'] as const) {
    const wrong = others.flatMap((file) => spoiledFile(roots[side], file) ?? []);
    const [first] = wrong;
    if (first) return { side, finding: first, findings: wrong.length };
  }
  const pages = others.flatMap((file) => pageChange(roots, file) ?? []);
  const told = new Set(pages.map(({ file }) => file));
  return {
    flows,
    flowsOnly: {
      before: ids.before.filter((id) => !ids.now.includes(id)),
      now: ids.now.filter((id) => !ids.before.includes(id)),
    },
    shared,
    pages,
    unseen: others.filter((file) => !told.has(file)),
  };
};
