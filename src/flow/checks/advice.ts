import type { Finding } from '../../source/finding.ts';
import type { Condition } from '../condition.ts';
import { blocksFor, type Block } from '../model.ts';
import { visitorsInWords } from '../visitor-words.ts';
import { firstLinePart } from '../schema.ts';
import type { AdviceCheck } from './context.ts';

const always: Condition = { kind: 'all', parts: [] };

/** Whether one of these blocks shows, at an outcome that all of them belong to. */
const shows = (blocks: readonly Block[]): Condition => ({
  kind: 'any',
  parts: blocks.map(({ when }) => when ?? always),
});
const not = (part: Condition): Condition => ({ kind: 'not', part });

/** Whether two of these blocks show. */
const showTwo = (blocks: readonly Block[]): Condition => ({
  kind: 'any',
  parts: blocks.flatMap((one, at) =>
    blocks
      .slice(at + 1)
      .map((other): Condition => ({ kind: 'all', parts: [shows([one]), shows([other])] })),
  ),
});

/** Every advice is whole for every visitor, and every block shows somewhere. */
export const checkAdvice: AdviceCheck = ({ sources, visitors, helplines }) => {
  const { flow, outcomes, blocks, settings } = sources;
  const findings: Finding[] = [];
  const { requiredParts, requiredHelplines } = settings.data;

  for (const outcome of outcomes) {
    const { danger } = outcome.data.data;
    const everybody = visitors.whoever(outcome.id, undefined)?.visitors ?? 0n;
    const own = flow.blocks.filter((block) => block.outcomes.includes(outcome.id));
    const inPart = (part: string) => own.filter((block) => block.part === part);
    /** For whom it is wrong, and what that is when it is for somebody. */
    const report = (
      wrong: Condition,
      problem: string | ((read: readonly Block[]) => string),
      fix: string,
    ): void => {
      const who = visitors.whoever(outcome.id, wrong);
      if (!who) return;
      const said =
        typeof problem === 'string' ? problem : problem(blocksFor(flow, outcome.id, who.first));
      const words = visitorsInWords(sources, who, everybody);
      findings.push(outcome.data.finding([], `${said} (${words})`, fix));
    };

    // One thing to do, however many parts: whoever begins an outcome has none of them yet.
    const without = ['opening', ...requiredParts].filter((part) =>
      visitors.whoever(outcome.id, not(shows(inPart(part)))),
    );
    const [missing] = without;
    if (missing !== undefined) {
      const each = without.map((part) => `"part: ${part}"`).join(', ');
      const who = [...requiredHelplines, ...(danger ? ['112'] : [])].join(', ');
      report(
        not(shows(inPart(missing))),
        `De uitkomst "${outcome.id}" heeft geen blok voor "${without.join('", "')}".`,
        [
          `Maak ${without.length > 1 ? 'blokken' : 'een blok'} met ${each} en zet "${outcome.id}" bij "outcomes".`,
          ...(without.includes('wie-helpt')
            ? [`Noem bij wie helpt: ${who}, en een mens die ook ’s nachts open is.`]
            : []),
        ].join(' '),
      );
    }
    for (const only of ['opening', 'nu']) {
      report(
        showTwo(inPart(only)),
        (read) => {
          const ids = read.filter(({ part }) => part === only).map(({ id }) => id);
          return `De uitkomst "${outcome.id}" heeft meer dan één "${only}": ${ids.join(', ')}.`;
        },
        'Laat er één over, of geef ze een "when" die niet samen geldt. Eén ding tegelijk.',
      );
    }

    const cards = inPart('wie-helpt');
    const naming = (isMeant: (helpline: string) => boolean) =>
      cards.filter(({ helpline }) => helpline !== undefined && isMeant(helpline));
    // Who has no helper at all is told so above.
    const has: readonly Condition[] = requiredParts.includes('wie-helpt') ? [shows(cards)] : [];
    const lacks = (isMeant: (helpline: string) => boolean): Condition => ({
      kind: 'all',
      parts: [...has, not(shows(naming(isMeant)))],
    });
    for (const line of requiredHelplines) {
      report(
        lacks((id) => id === line),
        `De uitkomst "${outcome.id}" noemt "${line}" niet bij wie helpt.`,
        `Zet "${outcome.id}" bij "outcomes" van een blok met "helpline: '${line}'". Elk advies van deze vragenlijst noemt die hulplijn.`,
      );
    }
    if (has.length === 0) continue;
    report(
      lacks((id) => helplines.get(id)?.human ?? false),
      `De uitkomst "${outcome.id}" noemt geen mens om mee te praten.`,
      'Voeg een blok "wie-helpt" toe met een organisatie die telefoon of chat heeft.',
    );
    // The emergency number is for danger now: it is nobody to talk with in the night.
    report(
      lacks((id) => {
        const { always: open = false, emergency = false } = helplines.get(id) ?? {};
        return open && !emergency;
      }),
      `De uitkomst "${outcome.id}" noemt niemand die ook ’s nachts open is.`,
      'Voeg een blok "wie-helpt" toe met een organisatie die altijd open is. Het noodnummer telt daarvoor niet.',
    );
    if (!danger) continue;
    report(
      lacks((id) => helplines.get(id)?.emergency ?? false),
      `Bij de uitkomst "${outcome.id}" kan er gevaar zijn, maar 112 staat er niet bij.`,
      'Voeg een blok "wie-helpt" met "helpline: 112" toe, of zet "danger" op false.',
    );
  }

  for (const { id, data } of blocks) {
    if (data.data.part === firstLinePart) continue;
    if (data.data.outcomes.some((outcome) => visitors.whoever(outcome, data.data.when))) continue;
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
