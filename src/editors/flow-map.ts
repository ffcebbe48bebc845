import { instance } from '@viz-js/viz';
import { toDot, toGraph } from '../flow/graph.ts';
import type { FlowSources } from '../flow/read.ts';
import { stagesOf } from '../flow/stages.ts';
import { defaultLocale } from '../i18n/locales.ts';

/** The id of the place on the editors' page where a question or outcome is described. */
export const anchorOf = (id: string): string => `stap-${id}`;

interface Titled {
  readonly title?: string | undefined;
  readonly variants?: Readonly<Record<string, Titled>> | undefined;
}

/** The title of a question or outcome, and those that some read in its place. */
export const titlesIn = (words: Titled | undefined): readonly string[] => [
  ...new Set([words, ...Object.values(words?.variants ?? {})].flatMap((one) => one?.title ?? [])),
];

/** The map of a flow as an SVG element, without a prologue: for a file of its own or in a page. */
export const flowMapSvg = async (sources: FlowSources): Promise<string> => {
  const { flow, questions, outcomes } = sources;
  const titles = new Map(
    [...questions, ...outcomes].map(({ id, words }) => [
      id,
      titlesIn(words[defaultLocale]?.data).join(' / ') || id,
    ]),
  );
  const dot = toDot(
    toGraph(flow, stagesOf(flow)),
    (id) => titles.get(id) ?? id,
    (id) => `#${anchorOf(id)}`,
  );
  const viz = await instance();
  const svg = viz.renderString(dot, { format: 'svg', engine: 'dot' });
  return svg.slice(svg.indexOf('<svg'));
};
