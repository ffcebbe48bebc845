import { chooseFrom, type Finding } from '../../source/finding.ts';
import { checkReferences, notThere } from '../../source/references.ts';
import type { Source } from '../../source/read.ts';
import type { KnownPlaces } from '../../source/web-address.ts';
import { casePath, documentPath } from '../addresses.ts';
import { kindNames, documentKinds } from '../kinds.ts';
import type { DocumentBlock } from '../model.ts';
import { isEasy } from '../packs.ts';
import type { LessonContent, Pack } from '../read.ts';
import type { Parsed } from '../reader.ts';
import { handoutPath } from '../handouts.ts';
import { everyBlock } from '../walk.ts';
import { checkAny } from './any.ts';
import { checkKind } from './kinds.ts';
import type { Report } from './report.ts';
import { checkSlideHelp } from './slide-help.ts';
import { checkSlideNumbers } from './slide-numbers.ts';

const reporter = (file: string, findings: Finding[]): Report => {
  return (line, problem, fix) => {
    findings.push({ file, line, problem, fix });
  };
};

/** Links and codes lead to pages that exist. */
const checkLeads = (
  { source, blocks }: Parsed<unknown>,
  here: string,
  known: KnownPlaces,
): readonly Finding[] => {
  const codes = source.body.components.flatMap(({ name, attributes, line }) =>
    name === 'QR' && attributes['naar'] !== undefined ? [{ to: attributes['naar'], line }] : [],
  );
  const body = { ...source.body, components: [], links: [...source.body.links, ...codes] };
  const seen: Source<unknown> = { ...source, body };
  // A document without parts is reported for that.
  return blocks.length === 0
    ? []
    : checkReferences(seen, { ...known, ids: {}, places: new Set(), here });
};

const checkAnswers = ({ documents, unread }: Pack): readonly Finding[] => {
  // A sheet that cannot be read may be the one that is named, or the one that answers.
  if (unread.length > 0) return [];
  const sheets = documents.filter(({ source }) => source.data.kind === 'werkblad');
  const names = sheets.map(({ id }) => id);
  const answered = documents.flatMap(({ source }) =>
    source.data.kind === 'antwoordblad' ? source.data.for : [],
  );
  return [
    ...sheets
      .filter(({ id }) => !answered.includes(id))
      .map(({ id, source }) =>
        source.finding(
          ['kind'],
          'Dit werkblad staat op geen enkel antwoordblad.',
          `Noem "${id}" bij "for" in een antwoordblad, en schrijf daar wat een goed antwoord is.`,
        ),
      ),
    ...documents.flatMap(({ source }) =>
      source.data.kind === 'antwoordblad'
        ? source.data.for.flatMap((id, at) =>
            names.includes(id)
              ? []
              : [
                  source.finding(
                    ['for', at],
                    `Het werkblad "${id}" bestaat niet in dit pakket.`,
                    names.length > 0 ? `Kies uit: ${chooseFrom(names, id)}.` : 'Maak het eerst.',
                  ),
                ],
          )
        : [],
    ),
  ];
};

/** A pack that is ready has every kind of document. */
const checkWhole = ({ id, source, documents, unread }: Pack): readonly Finding[] =>
  kindNames.flatMap((kind) => {
    const count = documents.filter((one) => one.source.data.kind === kind).length;
    const { least, most } = documentKinds[kind];
    const few = source.data.ready && count + unread.length < least;
    if (!few && count <= most) return [];
    const wanted = least === most ? `${least}` : `${least} tot ${most}`;
    return [
      source.finding(
        ['ready'],
        `Het pakket "${id}" heeft ${count} keer het soort "${kind}", en het moet ${wanted} keer.`,
        few
          ? `Maak een document met "kind: ${kind}", of schrijf "ready: false" zolang het niet af is.`
          : 'Haal er een weg, of voeg ze samen.',
      ),
    ];
  });

const checkGoals = ({ source }: Pack, goals: LessonContent['goals']): readonly Finding[] =>
  source.data.kerndoelen.flatMap((id, at) =>
    goals.has(id)
      ? []
      : [
          {
            ...source.finding(['kerndoelen', at], '', ''),
            ...notThere(id, 'content/lessons/kerndoelen.yaml', goals),
          },
        ],
  );

/** A case is told in short paragraphs, so that it fits everywhere. */
const checkCase = (file: string, blocks: readonly DocumentBlock[]): readonly Finding[] =>
  everyBlock(blocks)
    .filter(({ t }) => t !== 'paragraph')
    .map(({ line }) => ({
      file,
      line,
      problem: "Een verzonnen verhaal heeft alleen alinea's.",
      fix: 'Haal koppen, lijsten en kaders weg.',
    }));

/** What is wrong with packs, handouts and cases beside what reading them already found. */
export const checkLessons = (
  { packs, handouts, cases, goals }: LessonContent,
  known: KnownPlaces,
): readonly Finding[] => {
  const findings: Finding[] = [];
  for (const pack of packs) {
    const easy = isEasy(pack);
    findings.push(
      ...checkWhole(pack),
      ...checkAnswers(pack),
      ...checkGoals(pack, goals),
      ...checkSlideNumbers(pack),
      ...checkSlideHelp(pack),
    );
    for (const document of pack.documents) {
      const { id, source, blocks } = document;
      const report = reporter(source.file, findings);
      checkAny(blocks, report);
      checkKind(source.data, blocks, easy, report);
      findings.push(...checkLeads(document, documentPath(pack.id, id), known));
    }
  }
  for (const handout of handouts) {
    const { id, source, blocks } = handout;
    checkAny(blocks, reporter(source.file, findings));
    findings.push(...checkLeads(handout, handoutPath(source.data.kind, id), known));
  }
  for (const one of cases) {
    findings.push(...checkCase(one.source.file, one.blocks));
    findings.push(...checkLeads(one, casePath(one.id), known));
  }
  return findings;
};
