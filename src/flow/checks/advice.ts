import type { Finding } from '../../source/finding.ts';
import type { Answers } from '../condition.ts';
import type { Block } from '../model.ts';
import type { AdviceCheck } from './context.ts';

const described = (answers: Answers): string =>
  Object.entries(answers)
    .map(([question, options]) => `${question}: ${options.join(' + ') || 'geen'}`)
    .join(', ');

/** Every advice is whole for every combination of answers, and every block shows somewhere. */
export const checkAdvice: AdviceCheck = ({ sources, advices, helplines }) => {
  const { outcomes, blocks, settings } = sources;
  const findings: Finding[] = [];
  const shown = new Set<string>();

  for (const outcome of outcomes) {
    const { danger } = outcome.data.data;
    const reported = new Set<string>();
    const report = (problem: string, fix: string, answers: Answers) => {
      if (reported.has(problem)) return;
      reported.add(problem);
      findings.push(outcome.data.finding([], `${problem} (bij ${described(answers)})`, fix));
    };
    for (const { answers, blocks: fitting } of advices.filter(
      (one) => one.outcome === outcome.id,
    )) {
      for (const { id } of fitting) shown.add(id);
      const inPart = (name: string): readonly Block[] =>
        fitting.filter(({ part }) => part === name);
      // One thing to do, however many parts: whoever begins an outcome has none of them yet.
      const { requiredParts, requiredHelplines } = settings.data;
      const missing = requiredParts.filter((part) => inPart(part).length === 0);
      const noHelper = missing.includes('wie-helpt');
      if (missing.length > 0) {
        const each = missing.map((part) => `"part: ${part}"`).join(', ');
        const who = [...requiredHelplines, ...(danger ? ['112'] : [])].join(', ');
        report(
          `De uitkomst "${outcome.id}" heeft geen blok voor "${missing.join('", "')}".`,
          [
            `Maak ${missing.length > 1 ? 'blokken' : 'een blok'} met ${each} en zet "${outcome.id}" bij "outcomes".`,
            ...(noHelper
              ? [`Noem bij wie helpt: ${who}, en een mens die ook ’s nachts open is.`]
              : []),
          ].join(' '),
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
      if (noHelper) continue;
      const named = inPart('wie-helpt').flatMap(({ helpline }) => helpline ?? []);
      const helpers = named.flatMap((id) => helplines.get(id) ?? []);
      for (const line of settings.data.requiredHelplines) {
        if (named.includes(line)) continue;
        report(
          `De uitkomst "${outcome.id}" noemt "${line}" niet bij wie helpt.`,
          `Zet "${outcome.id}" bij "outcomes" van een blok met "helpline: '${line}'". Elk advies van deze vragenlijst noemt die hulplijn.`,
          answers,
        );
      }
      if (!settings.data.requiredParts.includes('wie-helpt')) continue;
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
