import type { Finding } from '../../../source/finding.ts';
import { chooseFrom } from '../../../source/finding.ts';
import type { Source } from '../../../source/read.ts';
import { definitionOf } from '../../exercises/schema.ts';
import type { ModuleSource } from '../read.ts';

type Field = readonly (string | number)[];

/** Ids on one side and words on the other: what is missing, and what is too much. */
const pair = (
  words: Source<unknown>,
  field: Field,
  ids: readonly string[],
  written: Readonly<Record<string, unknown>>,
  /** Ids that may have words and do not need them. */
  also: readonly string[] = [],
): readonly Finding[] => [
  ...ids
    .filter((id) => !Object.hasOwn(written, id))
    .map((id) =>
      words.finding(
        field,
        `"${id}" heeft geen woorden.`,
        `Voeg onder "${field.join('.')}" toe: "${id}: …".`,
      ),
    ),
  ...Object.keys(written)
    .filter((id) => !ids.includes(id) && !also.includes(id))
    .map((id) =>
      words.finding(
        [...field, id],
        `"${id}" staat niet in module.yaml.`,
        ids.length + also.length > 0
          ? `Kies uit: ${chooseFrom([...ids, ...also], id)}. Of haal de regel weg.`
          : 'Haal de regel weg.',
      ),
    ),
];

/** Every id has its words, and every word its id; what the card names exists. */
export const checkModuleIds = ({ data, words }: ModuleSource): readonly Finding[] => {
  const { exercises, start, card } = data.data;
  const findings: Finding[] = [];
  const names = exercises.map(({ id }) => id);
  findings.push(...pair(words, ['start'], start, words.data.start));
  findings.push(...pair(words, ['exercises'], names, words.data.exercises));
  exercises.forEach((exercise, at) => {
    const { id } = exercise;
    const kind = definitionOf(exercise);
    if (names.indexOf(id) < at) {
      findings.push(
        data.finding(
          ['exercises', at, 'id'],
          `De oefening "${id}" staat er twee keer.`,
          'Geef een van de twee een ander id.',
        ),
      );
    }
    for (const [field, problem, fix] of kind.wrong(exercise)) {
      findings.push(data.finding(['exercises', at, ...field], problem, fix));
    }
    const own = words.data.exercises[id];
    if (!own || names.indexOf(id) < at) return;
    findings.push(...pair(words, ['exercises', id, 'labels'], kind.ids(exercise), own.labels));
    findings.push(
      ...pair(
        words,
        ['exercises', id, 'notes'],
        kind.notes(exercise),
        own.notes ?? {},
        kind.mayHaveNotes(exercise),
      ),
    );
  });
  card.forEach((id, at) => {
    if (names.includes(id)) return;
    findings.push(
      data.finding(
        ['card', at],
        `De oefening "${id}" bestaat niet.`,
        `Kies uit: ${chooseFrom(names, id)}.`,
      ),
    );
  });
  return findings;
};
