import type { Finding } from '../../source/finding.ts';
import { atoms, type Answers } from '../condition.ts';
import type { Block } from '../model.ts';
import { advicesOf } from '../routes.ts';
import type { AdviceCheck } from './context.ts';

const described = (answers: Answers): string =>
  Object.entries(answers)
    .map(([question, options]) => `${question}: ${options.join(' + ') || 'geen'}`)
    .join(', ');

/** Every advice is whole for every combination of answers, and every block shows somewhere. */
export const checkAdvice: AdviceCheck = ({ sources, routes, helplines }) => {
  const { flow, outcomes, blocks, settings } = sources;
  const findings: Finding[] = [];
  const isSteady = ({ when }: Block) =>
    atoms(when).every(({ question }) => flow.questions[question]?.kind !== 'many');

  for (const outcome of outcomes) {
    const { danger } = outcome.data.data;
    const reported = new Set<string>();
    const report = (problem: string, fix: string, answers: Answers) => {
      if (reported.has(problem)) return;
      reported.add(problem);
      findings.push(outcome.data.finding([], `${problem} (bij ${described(answers)})`, fix));
    };
    const ways = routes.filter(({ end }) => end === outcome.id);
    const isIn = (part: string) => (block: Block) =>
      block.part === part && block.outcomes.includes(outcome.id);
    // Part by part: what stands in one part says nothing of another, and together there are too many.
    const inPart = (part: string) => advicesOf(flow, ways, isIn(part));
    // One thing to do, however many parts: whoever begins an outcome has none of them yet.
    const { requiredParts, requiredHelplines } = settings.data;
    const without = requiredParts.flatMap((part) => {
      // Mostly the pieces that hang on no ticked fact are enough, and those are soon looked through.
      const steady = advicesOf(flow, ways, (block) => isIn(part)(block) && isSteady(block));
      if (steady.every(({ blocks: fitting }) => fitting.length > 0)) return [];
      const empty = inPart(part).find(({ blocks: fitting }) => fitting.length === 0);
      return empty ? [{ part, answers: empty.answers }] : [];
    });
    const [first] = without;
    if (first) {
      const missing = without.map(({ part }) => part);
      const each = missing.map((part) => `"part: ${part}"`).join(', ');
      const who = [...requiredHelplines, ...(danger ? ['112'] : [])].join(', ');
      report(
        `De uitkomst "${outcome.id}" heeft geen blok voor "${missing.join('", "')}".`,
        [
          `Maak ${missing.length > 1 ? 'blokken' : 'een blok'} met ${each} en zet "${outcome.id}" bij "outcomes".`,
          ...(missing.includes('wie-helpt')
            ? [`Noem bij wie helpt: ${who}, en een mens die ook ’s nachts open is.`]
            : []),
        ].join(' '),
        first.answers,
      );
    }
    for (const { answers, blocks: fitting } of inPart('nu')) {
      if (fitting.length < 2) continue;
      const ids = fitting.map(({ id }) => id);
      report(
        `De uitkomst "${outcome.id}" heeft meer dan één "nu": ${ids.join(', ')}.`,
        'Laat er één over, of geef ze een "when" die niet samen geldt. Eén ding tegelijk.',
        answers,
      );
    }
    for (const { answers, blocks: fitting } of inPart('wie-helpt')) {
      if (fitting.length === 0 && requiredParts.includes('wie-helpt')) continue;
      const named = fitting.flatMap(({ helpline }) => helpline ?? []);
      const helpers = named.flatMap((id) => helplines.get(id) ?? []);
      for (const line of requiredHelplines) {
        if (named.includes(line)) continue;
        report(
          `De uitkomst "${outcome.id}" noemt "${line}" niet bij wie helpt.`,
          `Zet "${outcome.id}" bij "outcomes" van een blok met "helpline: '${line}'". Elk advies van deze vragenlijst noemt die hulplijn.`,
          answers,
        );
      }
      if (!requiredParts.includes('wie-helpt')) continue;
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
    const ways = routes.filter(({ end }) => data.data.outcomes.includes(end));
    const own = advicesOf(flow, ways, (block) => block.id === id);
    if (own.some(({ blocks: fitting }) => fitting.length > 0)) continue;
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
