import { mostRoutes } from '../routes.ts';
import { countWays, mostStages } from '../stages.ts';
import { toStylesheet } from '../stylesheet.ts';
import type { FlowCheck } from './context.ts';

/**
 * What a page may hold of a flow: texts, style rules and data. Up to here `npm run bench` has seen that it
 * opens soon enough on a slow telephone: nearly twice the advice module.
 */
const mostBytes = 750_000;

const inDutch = (number: bigint | number): string => number.toLocaleString('nl-NL');

/** A flow fits its page, and a person who reviews it can read all its ways. */
export const checkSize: FlowCheck = ({ sources, stages }) => {
  const { flow, settings, questions, outcomes, blocks } = sources;
  const tooMany = (ways: string) => [
    settings.finding(
      [],
      `De vragenlijst heeft ${ways}. Er mogen er ${inDutch(mostRoutes)} zijn: meer kan niemand nalezen.`,
      'Laat minder afhangen van eerdere antwoorden, voeg antwoorden samen die naar hetzelfde advies leiden, of maak er twee vragenlijsten van.',
    ),
  ];
  if (!stages.isWhole) {
    return tooMany(
      `zoveel wegen dat ze niet te tellen zijn (meer dan ${inDutch(mostStages)} plekken)`,
    );
  }
  const ways = countWays(flow, stages);
  if (ways > mostRoutes) return tooMany(`${inDutch(ways)} wegen`);

  const { questions: asking, advice } = toStylesheet(flow, stages);
  const texts = [...questions, ...outcomes, ...blocks].flatMap(({ words }) =>
    Object.values(words)
      .slice(0, 1)
      .map(({ data, body }) => [JSON.stringify(data), ...body.texts]),
  );
  const bytes = [asking, advice, JSON.stringify(flow), ...texts.flat()].reduce(
    (sum, piece) => sum + Buffer.byteLength(piece),
    0,
  );
  if (bytes <= mostBytes) return [];
  const kB = (number: number) => `${inDutch(Math.ceil(number / 1000))} kB`;
  return [
    settings.finding(
      [],
      `De pagina van deze vragenlijst wordt te zwaar voor een trage telefoon: ${kB(bytes)} aan tekst en regels. Er mag ${kB(mostBytes)} zijn.`,
      'Haal vragen, uitkomsten of blokken weg, of maak er twee vragenlijsten van.',
    ),
  ];
};
