import { holds, type Answers, type Condition } from '../../src/flow/condition.ts';
import { blocksFor, variantAt } from '../../src/flow/model.ts';
import type { FlowSources } from '../../src/flow/read.ts';
import { combinations, routesOf, toldApart } from '../../src/flow/routes.ts';

/** A piece of advice, as somebody reads it. */
export interface Piece {
  readonly id: string;
  readonly part: string;
  /** Its title and its sentences, without numbers and folds. */
  readonly text: string;
  /** Organisations with their number inside the text, folds too. */
  readonly numbers: readonly string[];
  readonly helpline: string | undefined;
}

/** What one visitor reads at the end. */
export interface Reading {
  readonly outcome: string;
  readonly answers: Answers;
  /** For whom somebody is there. */
  readonly who: string;
  readonly pieces: readonly Piece[];
  /** Helplines in the order of reading. */
  readonly helplines: readonly string[];
  /** Organisations with their number inside a text. */
  readonly numbers: readonly string[];
  /** The title, the opening and the pieces. */
  readonly advice: string;
}

interface Words {
  readonly data: { readonly title?: string | undefined };
  readonly body: {
    readonly texts: readonly string[];
    readonly components: readonly {
      readonly name: string;
      readonly attributes: Readonly<Record<string, string>>;
    }[];
  };
}

const piecesOf = (
  things: readonly {
    readonly id: string;
    readonly words: Readonly<Partial<Record<'nl', Words>>>;
  }[],
  of: (id: string) => { readonly part: string; readonly helpline?: string | undefined } | undefined,
): ReadonlyMap<string, Piece> =>
  new Map(
    things.map(({ id, words }) => {
      const dutch = words.nl;
      if (!dutch) throw new Error(`${id} has no Dutch words.`);
      const { part = '', helpline } = of(id) ?? {};
      const numbers = dutch.body.components.flatMap(({ name, attributes }) =>
        name === 'Bel' && attributes['id'] !== undefined ? [attributes['id']] : [],
      );
      const text = [dutch.data.title ?? '', ...dutch.body.texts].join(' ').replace(/\s+/g, ' ');
      return [id, { id, part, text, numbers, helpline }];
    }),
  );

/** Every text of a flow: who reads it does not matter. */
export const textsOf = (sources: FlowSources): readonly string[] => [
  ...[...sources.outcomes, ...sources.blocks].map(({ words }) => {
    const dutch = words.nl;
    return dutch ? [dutch.data.title, ...dutch.body.texts].join(' ').replace(/\s+/g, ' ') : '';
  }),
  ...sources.outcomes.flatMap(({ words }) =>
    Object.values(words.nl?.data.variants ?? {}).map(({ title = '' }) => title),
  ),
  ...sources.questions.flatMap(({ words }) => {
    const dutch = words.nl?.data;
    return [dutch, ...Object.values(dutch?.variants ?? {})].map((one) =>
      [one?.title, one?.hint, ...Object.values(one?.options ?? {})].join(' '),
    );
  }),
];

/** An answer, as a rule writes it. */
export const answer = (question: string, ...options: readonly string[]): Condition => ({
  kind: 'answer',
  question,
  options,
});

/**
 * One visitor for each set of answers that can be told apart. There are millions who read something else;
 * of what a promise is about, few do, and none of those is left out.
 * @param about the pieces that a promise is about: no other is read
 * @param premise what it asks of the answers, beside for whom somebody is there and who does it
 */
export const readingsOf = (
  sources: FlowSources,
  about: (piece: Piece) => boolean,
  premise: readonly Condition[] = [],
): readonly Reading[] => {
  const { flow } = sources;
  const titleOf = (id: string, variant: string | undefined) => {
    const dutch = sources.outcomes.find((outcome) => outcome.id === id)?.words.nl?.data;
    return dutch?.variants?.[variant ?? '']?.title ?? dutch?.title ?? '';
  };
  const blocks = piecesOf(sources.blocks, (id) => flow.blocks.find((block) => block.id === id));
  const asked = {
    ...flow,
    blocks: flow.blocks.filter(({ id }) => {
      const piece = blocks.get(id);
      return piece !== undefined && (piece.part === 'opening' || about(piece));
    }),
  };
  const people = ['rol', 'wie'].flatMap((question) =>
    (flow.questions[question]?.options ?? []).map(({ id }) => answer(question, id)),
  );
  const readings = new Map<string, Reading>();
  const routes = routesOf(flow);
  for (const outcome of new Set(routes.map(({ end }) => end))) {
    const conditions = [
      ...people,
      ...premise,
      ...asked.blocks.flatMap(({ outcomes, when }) =>
        when && outcomes.includes(outcome) ? [when] : [],
      ),
    ];
    const ways = routes.filter(({ end }) => end === outcome);
    for (const route of toldApart(flow, ways, conditions)) {
      for (const answers of combinations(flow, route, conditions)) {
        const all = blocksFor(asked, outcome, answers).flatMap(({ id }) => blocks.get(id) ?? []);
        const pieces = all.filter(({ part }) => part !== 'opening');
        const known = [...people, ...premise].map((rule) => holds(rule, answers));
        const key = JSON.stringify([outcome, known, all.map(({ id }) => id)]);
        if (readings.has(key)) continue;
        const path = route.steps.map(({ node }) => node);
        const title = titleOf(outcome, variantAt(flow, outcome, { node: outcome, path, answers }));
        readings.set(key, {
          outcome,
          answers,
          who: (answers['rol'] ?? answers['wie'] ?? []).join(),
          pieces,
          helplines: pieces.flatMap(({ helpline }) => helpline ?? []),
          numbers: all.flatMap(({ numbers }) => numbers),
          advice: [title, ...all.map(({ text }) => text)].join(' '),
        });
      }
    }
  }
  return [...readings.values()];
};

/** Those for whom a promise is broken, in words. */
export const broken = (
  who: readonly Reading[],
  isBroken: (reading: Reading) => boolean,
): readonly string[] =>
  who.filter(isBroken).map(({ outcome, answers }) => `${outcome} ${JSON.stringify(answers)}`);
