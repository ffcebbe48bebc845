import type { Finding } from '../../source/finding.ts';
import { questionsOn } from '../routes.ts';
import type { FlowCheck } from './context.ts';

/** Every question and outcome can be reached, no way is a circle or a dead end, none is too long. */
export const checkReach: FlowCheck = ({ sources, routes }) => {
  const { flow, questions, outcomes, settings } = sources;
  const findings: Finding[] = [];
  const reached = new Set([
    flow.start,
    ...routes.routes.flatMap(({ steps, end }) => [...steps.map(({ node }) => node), end]),
    ...routes.deadEnds,
    ...routes.cycles.flat(),
  ]);

  const circles = new Set(
    routes.cycles.map((cycle) => cycle.slice(cycle.indexOf(cycle.at(-1) ?? '')).join(' → ')),
  );
  for (const circle of circles) {
    const [first] = circle.split(' → ');
    const source = [...questions, ...outcomes].find(({ id }) => id === first)?.data;
    if (!source) continue;
    findings.push(
      source.finding(
        ['next'],
        `De vragen gaan in een cirkel: ${circle}.`,
        'Laat een van deze stappen met "next" naar een latere vraag of een uitkomst gaan.',
      ),
    );
  }
  for (const id of routes.deadEnds) {
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
  const longest = routes.routes.reduce(
    (most, route) => Math.max(most, questionsOn(flow, route)),
    0,
  );
  if (longest > settings.data.maxAnswers) {
    const route = routes.routes.find((one) => questionsOn(flow, one) === longest);
    findings.push(
      settings.finding(
        ['maxAnswers'],
        `Er zijn ${longest} vragen nodig voor een advies: ${route?.steps.map(({ node }) => node).join(' → ') ?? ''} → ${route?.end ?? ''}.`,
        `Haal een vraag uit deze weg. Er mogen er ${settings.data.maxAnswers} zijn.`,
      ),
    );
  }
  return findings;
};
