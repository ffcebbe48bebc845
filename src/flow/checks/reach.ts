import type { Finding } from '../../source/finding.ts';
import { longestWay } from '../stages.ts';
import type { FlowCheck } from './context.ts';

/** Every question and outcome can be reached, no way is a circle or a dead end, none is too long. */
export const checkReach: FlowCheck = ({ sources, stages }) => {
  const { flow, questions, outcomes, settings } = sources;
  const findings: Finding[] = [];
  const reached = new Set([flow.start, ...stages.stages.map(({ node }) => node)]);

  for (const circle of stages.circles) {
    const [first] = circle;
    const source = [...questions, ...outcomes].find(({ id }) => id === first)?.data;
    if (!source) continue;
    findings.push(
      source.finding(
        ['next'],
        `De vragen gaan in een cirkel: ${circle.join(' → ')}.`,
        'Laat een van deze stappen met "next" naar een latere vraag of een uitkomst gaan.',
      ),
    );
  }
  for (const id of stages.deadEnds) {
    const source = questions.find((thing) => thing.id === id)?.data;
    if (!source) continue;
    findings.push(
      source.finding(
        ['next'],
        `De vraag "${id}" loopt dood: bij een antwoord is er geen vraag of uitkomst hierna.`,
        'Geef elk antwoord een "next", of zet onder de vraag een "next" die altijd geldt.',
      ),
    );
  }
  for (const [what, things] of [
    ['vraag', questions],
    ['uitkomst', outcomes],
  ] as const) {
    for (const { id, data } of things) {
      if (reached.has(id)) continue;
      findings.push(
        data.finding(
          [],
          `De ${what} "${id}" kan niemand bereiken.`,
          'Laat een antwoord er met "next" naartoe gaan, of gooi de map weg.',
        ),
      );
    }
  }
  const longest = stages.circles.length > 0 ? [] : longestWay(flow, stages);
  const asked = longest.filter((node) => node in flow.questions).length;
  if (asked > settings.data.maxAnswers) {
    findings.push(
      settings.finding(
        ['maxAnswers'],
        `Er zijn ${asked} vragen nodig voor een advies: ${longest.join(' → ')}.`,
        `Haal een vraag uit deze weg. Er mogen er ${settings.data.maxAnswers} zijn.`,
      ),
    );
  }
  return findings;
};
