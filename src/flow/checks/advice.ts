import type { Finding } from '../../source/finding.ts';
import { holds, type Answers } from '../condition.ts';
import { combinations, type Route } from '../routes.ts';
import type { BlockThing } from '../read.ts';
import type { FlowCheck } from './context.ts';

const described = (answers: Answers): string =>
  Object.entries(answers)
    .map(([question, options]) => `${question}: ${options.join(' + ') || 'geen'}`)
    .join(', ');

/** Every advice is whole for every combination of answers, and every block shows somewhere. */
export const checkAdvice: FlowCheck = ({ sources, routes, helplines }) => {
  const { flow, outcomes, blocks, settings } = sources;
  const findings: Finding[] = [];
  const shown = new Set<string>();

  for (const outcome of outcomes) {
    const { danger } = outcome.data.data;
    const own = blocks.filter(({ data }) => data.data.outcomes.includes(outcome.id));
    const conditions = own.flatMap(({ data }) => data.data.when ?? []);
    const reported = new Set<string>();
    const report = (problem: string, fix: string, answers: Answers) => {
      if (reported.has(problem)) return;
      reported.add(problem);
      findings.push(outcome.data.finding([], `${problem} (bij ${described(answers)})`, fix));
    };
    const check = (answers: Answers) => {
      const fitting = own.filter(({ data }) => !data.data.when || holds(data.data.when, answers));
      for (const { id } of fitting) shown.add(id);
      const inPart = (part: string): readonly BlockThing[] =>
        fitting.filter(({ data }) => data.data.part === part);
      for (const part of settings.data.requiredParts) {
        if (inPart(part).length > 0) continue;
        report(
          `De uitkomst "${outcome.id}" heeft geen blok voor "${part}".`,
          `Maak een blok met "part: ${part}" en zet "${outcome.id}" bij "outcomes".`,
          answers,
        );
      }
      if (inPart('nu').length > 1) {
        const ids = inPart('nu').map(({ id }) => id);
        report(
          `De uitkomst "${outcome.id}" heeft meer dan één "nu": ${ids.join(', ')}.`,
          'Laat er één over, of geef ze een "when" die niet samen geldt. Eén ding tegelijk.',
          answers,
        );
      }
      const named = inPart('wie-helpt').flatMap(({ data }) => data.data.helpline ?? []);
      const helpers = named.flatMap((id) => helplines.get(id) ?? []);
      for (const line of settings.data.requiredHelplines) {
        if (named.includes(line)) continue;
        report(
          `De uitkomst "${outcome.id}" noemt "${line}" niet bij wie helpt.`,
          `Zet "${outcome.id}" bij "outcomes" van een blok met "helpline: '${line}'". Elk advies van deze vragenlijst noemt die hulplijn.`,
          answers,
        );
      }
      if (!settings.data.requiredParts.includes('wie-helpt')) return;
      if (!helpers.some(({ human }) => human)) {
        report(
          `De uitkomst "${outcome.id}" noemt geen mens om mee te praten.`,
          'Voeg een blok "wie-helpt" toe met een organisatie die telefoon of chat heeft.',
          answers,
        );
      }
      // The emergency number is for danger now: it is nobody to talk with in the night.
      if (!helpers.some(({ always, emergency }) => always && !emergency)) {
        report(
          `De uitkomst "${outcome.id}" noemt niemand die ook ’s nachts open is.`,
          'Voeg een blok "wie-helpt" toe met een organisatie die altijd open is. Het noodnummer telt daarvoor niet.',
          answers,
        );
      }
      if (danger && !helpers.some(({ emergency }) => emergency)) {
        report(
          `Bij de uitkomst "${outcome.id}" kan er gevaar zijn, maar 112 staat er niet bij.`,
          'Voeg een blok "wie-helpt" met "helpline: 112" toe, of zet "danger" op false.',
          answers,
        );
      }
    };
    const ways: readonly Route[] = routes.routes.filter(({ end }) => end === outcome.id);
    const seen = new Set<string>();
    for (const way of ways) {
      for (const answers of combinations(flow, way, conditions)) {
        const key = conditions.map((condition) => (holds(condition, answers) ? '1' : '0')).join('');
        if (seen.has(key)) continue;
        seen.add(key);
        check(answers);
      }
    }
  }

  for (const { id, data } of blocks) {
    if (shown.has(id)) continue;
    findings.push(
      data.finding(
        data.data.when ? ['when'] : ['outcomes'],
        `Het blok "${id}" verschijnt nooit: op geen enkele weg naar zijn uitkomsten klopt de regel.`,
        'Pas "when" of "outcomes" aan, of gooi de map weg.',
      ),
    );
  }
  return findings;
};
