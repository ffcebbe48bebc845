import { flowGiven } from '../flow/given.ts';
import type { FlowSources } from '../flow/read.ts';
import { stagesOf } from '../flow/stages.ts';
import { chooseFrom, type Finding } from '../source/finding.ts';
import type { Source } from '../source/read.ts';
import type { Parsed } from '../lessons/reader.ts';
import type { CaseData } from '../lessons/schema.ts';

/** What is given is an answer that the questions have. */
const checkGiven = (
  { given }: CaseData,
  source: Source<CaseData>,
  { flow, unread }: FlowSources,
): readonly Finding[] =>
  Object.entries(given).flatMap(([id, answer]) => {
    if (unread.has(id)) return [];
    const question = flow.questions[id];
    if (question?.kind !== 'one') {
      const ones = Object.values(flow.questions).filter(({ kind }) => kind === 'one');
      return [
        source.finding(
          ['given', id],
          `"${id}" is geen vraag met één antwoord in de vragenlijst "${flow.id}".`,
          `Kies uit: ${chooseFrom(
            ones.map((one) => one.id),
            id,
          )}.`,
        ),
      ];
    }
    const options = question.options.map((option) => option.id);
    if (options.includes(answer)) return [];
    return [
      source.finding(
        ['given', id],
        `"${answer}" is geen antwoord op de vraag "${id}".`,
        `Kies uit: ${chooseFrom(options, answer)}.`,
      ),
    ];
  });

/**
 * A class never comes to an urgent advice, so that nobody picks "ik ben in gevaar" or "ik denk aan
 * zelfdoding" on a board, with somebody in the room whom it is about.
 */
const checkUrgent = (
  { given }: CaseData,
  source: Source<CaseData>,
  { flow }: FlowSources,
): readonly Finding[] => {
  const asked = flowGiven(flow, given);
  const urgent = Object.values(asked.outcomes).filter(({ next }) => next !== undefined);
  const { deadEnds } = stagesOf(asked);
  return [
    ...urgent.map(({ id }) =>
      source.finding(
        ['given'],
        `De klas kan in dit verhaal bij "${id}" komen. Dat is een advies bij gevaar.`,
        'Geef bij "given" het veilige antwoord op de vraag die daarheen leidt. Die vraag krijgt de klas dan niet.',
      ),
    ),
    ...deadEnds.map((id) =>
      source.finding(
        ['given'],
        `Bij de vraag "${id}" kan de klas in dit verhaal niet verder.`,
        'Haal bij "given" een antwoord weg.',
      ),
    ),
  ];
};

/**
 * What is wrong with the answers that stories give before a class begins.
 * @param flow the questions that a class goes through
 */
export const checkCases = (
  cases: readonly Parsed<CaseData>[],
  flow: FlowSources,
): readonly Finding[] =>
  cases.flatMap(({ source }) => {
    const findings = checkGiven(source.data, source, flow);
    return findings.length > 0 ? findings : checkUrgent(source.data, source, flow);
  });
