import type { Finding } from '../../source/finding.ts';
import { chooseFrom } from '../../source/finding.ts';
import type { Source } from '../../source/read.ts';
import { idsOf } from '../exercises/ids.ts';
import type { Exercise } from '../exercises/schema.ts';
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

/** Kinds whose answers a visitor hears something about. */
const withNotes = (exercise: Exercise): readonly string[] => {
  if (exercise.kind === 'true-false') return Object.keys(exercise.cards);
  return exercise.kind === 'sort' ? Object.keys(exercise.items) : [];
};

/** Choices that a visitor may hear something about: what to do first, who helps with that. */
const mayHaveNotes = (exercise: Exercise): readonly string[] => {
  if (exercise.kind === 'chips') {
    return [...(exercise.options ?? []), ...Object.values(exercise.groups ?? {}).flat()];
  }
  return exercise.kind === 'traffic-light' ? exercise.rood.signs : [];
};

/** What is wrong inside one exercise. */
const rules = (exercise: Exercise): readonly (readonly [Field, string, string])[] => {
  switch (exercise.kind) {
    case 'chips': {
      const both = Boolean(exercise.options) === Boolean(exercise.groups);
      return both
        ? [
            [
              [],
              'Geef "options" of "groups", een van de twee.',
              'Haal er een weg of voeg er een toe.',
            ],
          ]
        : [];
    }
    case 'circle':
      return Object.keys(exercise.exits).join() === exercise.steps.join()
        ? []
        : [
            [
              ['exits'],
              'De uitgangen horen bij andere stappen dan in "steps".',
              `Geef elke stap uitgangen, in deze volgorde: ${exercise.steps.join(', ')}.`,
            ],
          ];
    case 'sort':
      return Object.entries(exercise.items)
        .filter(([, group]) => !exercise.groups.includes(group))
        .map(([item, group]) => [
          ['items', item],
          `De groep "${group}" bestaat niet.`,
          `Kies uit: ${exercise.groups.join(', ')}.`,
        ]);
    default:
      return [];
  }
};

/** Every id has its words, and every word its id; what the card names exists. */
export const checkModuleIds = ({ data, words }: ModuleSource): readonly Finding[] => {
  const { exercises, start, card } = data.data;
  const findings: Finding[] = [];
  const names = exercises.map(({ id }) => id);
  findings.push(...pair(words, ['start'], start, words.data.start));
  findings.push(...pair(words, ['exercises'], names, words.data.exercises));
  exercises.forEach((exercise, at) => {
    const { id } = exercise;
    if (names.indexOf(id) < at) {
      findings.push(
        data.finding(
          ['exercises', at, 'id'],
          `De oefening "${id}" staat er twee keer.`,
          'Geef een van de twee een ander id.',
        ),
      );
    }
    for (const [field, problem, fix] of rules(exercise)) {
      findings.push(data.finding(['exercises', at, ...field], problem, fix));
    }
    const own = words.data.exercises[id];
    if (!own || names.indexOf(id) < at) return;
    findings.push(...pair(words, ['exercises', id, 'labels'], idsOf(exercise), own.labels));
    findings.push(
      ...pair(
        words,
        ['exercises', id, 'notes'],
        withNotes(exercise),
        own.notes ?? {},
        mayHaveNotes(exercise),
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
