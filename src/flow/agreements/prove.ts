import type { Visitors, VisitorClass } from '../classes.ts';
import type { Condition, Settled } from '../condition.ts';
import { allOf, anyOf, notOf } from '../condition.ts';
import { openPart } from '../given.ts';
import type { Outcome } from '../model.ts';
import { matcherOf, type Passage } from './passages.ts';
import type { Agreement, Claim } from './schema.ts';

/** One thing that an agreement asks, where it is not so. */
export interface Breach {
  readonly outcome: string;
  readonly first: VisitorClass['first'];
  readonly visitors: bigint;
}

/** What an agreement asks: one line of its `must`, `never` or `once`. */
export interface Demand {
  readonly kind: 'must' | 'never' | 'once';
  readonly index: number;
  /** Of `any` and `together` more than one. */
  readonly claims: readonly Claim[];
}

/** A demand that is not met for everybody. */
export interface Broken {
  readonly demand: Demand;
  /** All passages that it means, shown or not. */
  readonly meant: readonly Passage[];
  /** By outcome. */
  readonly breaches: readonly [Breach, ...Breach[]];
}

/** An agreement held against everybody. */
export interface Proof {
  /** For how many it is meant. */
  readonly about: bigint;
  readonly broken: readonly Broken[];
}

/** What a condition of an agreement may ask beside questions. */
export const aboutOutcome = {
  outcome: ({ id }: Outcome) => id,
  topic: ({ topic }: Outcome) => topic,
  danger: ({ danger }: Outcome) => (danger ? 'ja' : 'nee'),
} as const;

const isAboutOutcome = (name: string): name is keyof typeof aboutOutcome =>
  Object.hasOwn(aboutOutcome, name);

/** A condition of an agreement, at one outcome: what it asks of the answers. */
export const atOutcome = (condition: Condition | undefined, outcome: Outcome): Settled =>
  condition === undefined ||
  openPart(condition, ({ question, options }) =>
    isAboutOutcome(question) ? options.includes(aboutOutcome[question](outcome)) : undefined,
  );

const asCondition = (settled: Settled): Condition | undefined =>
  typeof settled !== 'boolean' ? settled : settled ? undefined : { kind: 'any', parts: [] };

/**
 * Those for whom something holds, by outcome.
 * @param premiseAt at an outcome, what it asks of the answers
 */
export const whomItIsFor = (
  premiseAt: (outcome: Outcome) => Settled,
  visitors: Visitors,
): readonly Breach[] =>
  Object.values(visitors.flow.outcomes).flatMap((outcome) => {
    const premise = premiseAt(outcome);
    const who = premise === false ? undefined : visitors.whoever(outcome.id, asCondition(premise));
    return who ? [{ outcome: outcome.id, first: who.first, visitors: who.visitors }] : [];
  });

const demandsOf = ({ must, never, once }: Agreement): readonly Demand[] => [
  ...must.map((one, index): Demand => ({
    kind: 'must',
    index,
    claims: 'any' in one ? one.any : [one],
  })),
  ...never.map((one, index): Demand => ({
    kind: 'never',
    index,
    claims: 'together' in one ? one.together : [one],
  })),
  ...once.map((one, index): Demand => ({ kind: 'once', index, claims: [one] })),
];

/** Whether a passage is there, for each of some passages. */
const shown = (passages: readonly Passage[]): readonly Settled[] =>
  passages.map(({ when }) => when ?? true);

/** When a demand is not met, of the passages that each of its claims means. */
const unmet = ({ kind }: Demand, meant: readonly (readonly Passage[])[]): Settled => {
  const all = meant.flat();
  if (kind === 'must') return notOf(anyOf(shown(all)));
  if (kind === 'never') return allOf(meant.map((passages) => anyOf(shown(passages))));
  const two = all.flatMap((one, at) =>
    all.slice(at + 1).map((other) => allOf(shown([one, other]))),
  );
  return anyOf([notOf(anyOf(shown(all))), ...two]);
};

/**
 * Holds one agreement against everybody who can go through a flow. What it asks of passages becomes what it asks
 * of answers; who it is broken for is counted by class.
 * @param except those for whom it need not be so yet
 */
export const prove = (
  agreement: Agreement,
  passages: readonly Passage[],
  visitors: Visitors,
  except: 'nobody' | 'open' = 'nobody',
): Proof => {
  const { open } = agreement;
  const demands = demandsOf(agreement).map((demand) => {
    const folds = demand.kind !== 'must';
    const meant = demand.claims.map((claim) => passages.filter(matcherOf(claim, folds)));
    return { demand, meant, breaches: [] as Breach[] };
  });
  let about = 0n;
  for (const outcome of Object.values(visitors.flow.outcomes)) {
    const premise = atOutcome(agreement.when, outcome);
    if (premise === false) continue;
    about += visitors.whoever(outcome.id, asCondition(premise))?.visitors ?? 0n;
    const left = except === 'open' && open ? notOf(atOutcome(open.when, outcome)) : true;
    for (const { demand, meant, breaches } of demands) {
      const here = meant.map((some) =>
        some.filter(({ outcomes }) => outcomes.includes(outcome.id)),
      );
      const wrong = allOf([premise, left, unmet(demand, here)]);
      if (wrong === false) continue;
      const who = visitors.whoever(outcome.id, asCondition(wrong));
      if (!who) continue;
      breaches.push({
        outcome: outcome.id,
        first: who.first,
        visitors: who.visitors,
      });
    }
  }
  return {
    about,
    broken: demands.flatMap(({ demand, meant, breaches: [first, ...others] }) =>
      first ? [{ demand, meant: meant.flat(), breaches: [first, ...others] as const }] : [],
    ),
  };
};

/** Claims of things that never stand together of which one stands nowhere: such a line guards nothing. */
export const emptyPairs = (
  agreement: Agreement,
  passages: readonly Passage[],
): readonly { readonly index: number; readonly side: number }[] =>
  demandsOf(agreement).flatMap(({ kind, index, claims }) =>
    kind === 'never' && claims.length > 1
      ? claims.flatMap((claim, side) =>
          passages.some(matcherOf(claim, true)) ? [] : [{ index, side }],
        )
      : [],
  );
