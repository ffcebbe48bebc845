import { isDeepStrictEqual } from 'node:util';
import { atOutcome, whomItIsFor, type Breach } from '../flow/agreements/prove.ts';
import type { Agreement, Claim } from '../flow/agreements/schema.ts';
import { checkAgreements } from '../flow/checks/agreements.ts';
import { visitorsOf } from '../flow/classes.ts';
import type { FlowSources } from '../flow/read.ts';
import { stagesOf } from '../flow/stages.ts';
import type { Side } from './both.ts';
import type { Who } from './flow.ts';

/** An agreement that no longer guards what it guarded. */
export interface AgreementLoss {
  readonly id: string;
  readonly says: string;
  /** `narrower`: it is for fewer people. `broken`: it still stands, and is not so. */
  readonly how: 'gone' | 'weaker' | 'narrower' | 'open' | 'broken';
  /** Whom it guarded; of what is broken the finding tells it. */
  readonly who?: Who | undefined;
  /** Of what is broken: what the checks say. */
  readonly finding?: string | undefined;
}

const fields = ['part', 'block', 'helpline', 'number', 'link', 'words'] as const;

const includes = (all: readonly string[], some: readonly string[]): boolean =>
  some.every((one) => all.includes(one));

/** Whether everything that one claim means, another means too. */
const meansLess = (narrow: Claim, wide: Claim): boolean =>
  fields.every((field) => {
    const [inner, outer] = [narrow[field], wide[field]];
    return outer === undefined || (inner !== undefined && includes(outer, inner));
  }) && includes(narrow.except ?? [], wide.except ?? []);

type Must = Agreement['must'][number];
type Never = Agreement['never'][number];

const claims = (one: Must | Never): readonly Claim[] =>
  'any' in one ? one.any : 'together' in one ? one.together : [one];

/** Whether what an agreement asked is still asked, or more. */
const isKept = (before: Agreement, now: Agreement): boolean =>
  // One of few is more than one of many.
  before.must.every((old) =>
    now.must.some((one) =>
      claims(one).every((claim) => claims(old).some((wide) => meansLess(claim, wide))),
    ),
  ) &&
  before.never.every((old) =>
    now.never.some((one) =>
      claims(one).every((claim) => claims(old).some((narrow) => meansLess(narrow, claim))),
    ),
  ) &&
  before.once.every((old) => now.once.some((one) => isDeepStrictEqual(one, old)));

const whoIn = (breaches: readonly Breach[]): Who | undefined => {
  const [first] = breaches;
  return (
    first && {
      visitors: breaches.reduce((sum, { visitors }) => sum + visitors, 0n),
      first: first.first,
    }
  );
};

/** The agreements of a flow that are gone, weaker, or not so any more. */
export const agreementLosses = (
  flows: Readonly<Record<Side, FlowSources>>,
): readonly AgreementLoss[] => {
  const { before, now } = flows;
  const visitors = visitorsOf(now.flow, stagesOf(now.flow));
  const known = now.agreements?.data ?? [];
  const plain = (one: Agreement) => ({ ...one, id: '' });
  const losses = (before.agreements?.data ?? []).flatMap((old): readonly AgreementLoss[] => {
    const { id, says } = old;
    const here = known.find((one) => one.id === id);
    if (!here && known.some((one) => isDeepStrictEqual(plain(one), plain(old)))) return [];
    const meant = whoIn(whomItIsFor(old.when, visitors));
    // What is about nobody guards nobody.
    if (!meant) return [];
    if (!here) return [{ id, says, how: 'gone', who: meant }];
    const fewer = whoIn(
      whomItIsFor(old.when, visitors, (outcome) => atOutcome(here.when, outcome)),
    );
    return [
      ...(isKept(old, here) ? [] : [{ id, says, how: 'weaker' as const, who: meant }]),
      ...(fewer ? [{ id, says, how: 'narrower' as const, who: fewer }] : []),
      ...(here.open && !isDeepStrictEqual(here.open, old.open)
        ? [{ id, says, how: 'open' as const, who: meant }]
        : []),
    ];
  });
  const { findings } = checkAgreements({ sources: now, visitors });
  return [
    ...losses,
    ...findings.map(({ problem }): AgreementLoss => ({
      id: /"([^"]+)"/.exec(problem)?.[1] ?? '',
      says: '',
      how: 'broken',
      finding: problem,
    })),
  ];
};
