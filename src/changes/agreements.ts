import { isDeepStrictEqual } from 'node:util';
import { atOutcome, whomItIsFor, type Breach } from '../flow/agreements/prove.ts';
import type { Agreement, Claim } from '../flow/agreements/schema.ts';
import { checkAgreements } from '../flow/checks/agreements.ts';
import { visitorsOf } from '../flow/classes.ts';
import { allOf, notOf } from '../flow/condition.ts';
import type { Outcome } from '../flow/model.ts';
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

/** What the rules of a flow itself asked of every advice, and ask no more: in Dutch. */
export const ruleLosses = ({
  before,
  now,
}: Readonly<Record<Side, FlowSources>>): readonly string[] => {
  const [was, is] = [before.settings.data, now.settings.data];
  const missing = (of: 'requiredParts' | 'requiredHelplines') =>
    was[of].filter((one) => !is[of].includes(one));
  const calm = Object.values(now.flow.outcomes).filter(
    ({ id, danger }) => !danger && before.flow.outcomes[id]?.danger,
  );
  return [
    ...missing('requiredParts').map(
      (part) => `Een advies hoeft geen deel “${part}” meer te hebben.`,
    ),
    ...missing('requiredHelplines').map((id) => `${id} hoeft niet meer bij elk advies te staan.`),
    ...calm.map(
      ({ id }) => `De uitkomst ${id} geldt niet meer als gevaar: 112 hoeft er niet te staan.`,
    ),
    ...(was.firstLine && !is.firstLine
      ? ['Er hoeft geen eerste regel meer boven de vragen te staan.']
      : []),
  ];
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
    // An outcome that had danger and has none now is one that this agreement was about.
    const meantAt = (outcome: Outcome) =>
      atOutcome(old.when, before.flow.outcomes[outcome.id] ?? outcome);
    const meant = whoIn(whomItIsFor(meantAt, visitors));
    // What is about nobody guards nobody.
    if (!meant) return [];
    if (!here) return [{ id, says, how: 'gone', who: meant }];
    const fewer = whoIn(
      whomItIsFor(
        (outcome) => allOf([meantAt(outcome), notOf(atOutcome(here.when, outcome))]),
        visitors,
      ),
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
