import { describe, expect, test } from 'vitest';
import { prove } from '../../src/flow/agreements/prove.ts';
import { passagesOf } from '../../src/flow/agreements/passages.ts';
import type { Agreement, Claim } from '../../src/flow/agreements/schema.ts';
import { checkAgreements } from '../../src/flow/checks/agreements.ts';
import { visitorsOf } from '../../src/flow/classes.ts';
import type { Condition } from '../../src/flow/condition.ts';
import type { Block } from '../../src/flow/model.ts';
import type { FlowSources } from '../../src/flow/read.ts';
import { stagesOf } from '../../src/flow/stages.ts';
import { parseMdx } from '../../src/source/read.ts';
import { blockWordsSchema, parts } from '../../src/flow/schema.ts';
import {
  brokenFor,
  isAbout,
  someVisitors,
  withoutClaim,
  type Somebody,
} from '../support/agreed.ts';
import { advice, fit, report } from '../support/flows.ts';
import { visitsOf } from '../support/visits.ts';
import { expected } from './agreements-broken.ts';

const always: Condition = { kind: 'all', parts: [] };
const agreementsOf = ({ agreements }: FlowSources): readonly Agreement[] => agreements?.data ?? [];

/** The same draws each time. */
const draws = (seed: number) => {
  let state = seed;
  return (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
};

/** The flow with other blocks; a block of which the words are known keeps them. */
const withBlocks = (sources: FlowSources, blocks: readonly Block[]): FlowSources => ({
  ...sources,
  flow: { ...sources.flow, blocks },
});

const only = (sources: FlowSources, agreement: Agreement): FlowSources => ({
  ...sources,
  agreements: sources.agreements && { ...sources.agreements, data: [agreement] },
});

const found = (sources: FlowSources) => {
  const visitors = visitorsOf(sources.flow, stagesOf(sources.flow));
  return checkAgreements({ sources, visitors });
};

/** A block that everybody reads and that is what a claim means. */
const saying = (sources: FlowSources, claim: Claim, id: string): FlowSources => {
  const everywhere = Object.keys(sources.flow.outcomes);
  const [named] = claim.block ?? [];
  const tell = sources.tell.nl;
  if (claim.part?.includes('bericht') && tell) {
    const { to, requests } = tell.data;
    const said = (claim.words?.[0] ?? '').replaceAll('*', '');
    const data = {
      ...tell.data,
      to: to.map((one) => (one.id === named ? { ...one, when: undefined } : one)),
      requests: said === '' ? requests : [...requests, { when: always, text: said }],
    };
    return { ...sources, tell: { nl: { ...tell, data } } };
  }
  if (named !== undefined) {
    const blocks = sources.flow.blocks.map((block) =>
      block.id === named ? { ...block, outcomes: everywhere, when: undefined } : block,
    );
    return withBlocks(sources, blocks);
  }
  const said = (claim.words?.[0] ?? 'Proef').replaceAll(/\s*…\s*/g, ' nu ').replaceAll('*', '');
  const link = claim.link ? ` [hier](${claim.link[0] ?? ''})` : '';
  const number = claim.number ? ` <Bel id="${claim.number[0] ?? ''}" />` : '';
  const text = `---\ntitle: Proef\nstatus: concept\n---\n\nHier: ${said}.${link}${number}\n`;
  const read = parseMdx('proef.mdx', text, blockWordsSchema);
  const [like] = sources.blocks;
  if (!('source' in read) || !like) throw new Error('A block of the test could not be read.');
  const helpline = claim.helpline?.[0];
  const part =
    parts.find((one) => claim.part?.includes(one)) ??
    (helpline === undefined ? 'vandaag' : 'wie-helpt');
  const block: Block = { id, part, outcomes: everywhere, helpline };
  const blocks = [...sources.blocks, { ...like, id, words: { nl: read.source } }];
  return { ...withBlocks(sources, [...sources.flow.blocks, block]), blocks };
};

interface Break {
  readonly demand: string;
  readonly broken: FlowSources;
}

/** What breaks each line of an agreement: what it asks for is nowhere, or what it forbids is everywhere. */
const breaksOf = (sources: FlowSources, agreement: Agreement): readonly Break[] => [
  ...agreement.must.map((one, at) => ({
    demand: `must ${at}`,
    broken: ('any' in one ? one.any : [one]).reduce(withoutClaim, sources),
  })),
  ...agreement.once.map((claim, at) => ({
    demand: `once ${at}`,
    broken: claim.block
      ? withoutClaim(sources, claim)
      : saying(saying(sources, claim, 'proef-1'), claim, 'proef-2'),
  })),
  ...agreement.never.map((one, at) => ({
    demand: `never ${at}`,
    broken: ('together' in one ? one.together : [one]).reduce(
      (so, claim, side) => saying(so, claim, `proef-${side}`),
      sources,
    ),
  })),
];

const flows = [advice, report, fit];
const all = flows.flatMap((sources) =>
  agreementsOf(sources).map(
    (agreement) => [`${sources.id}/${agreement.id}`, sources, agreement] as const,
  ),
);

const visits = new Map<string, readonly Somebody[]>();

/** All visitors of a small flow, and some of a large one. */
const visitsOrSome = (sources: FlowSources): readonly Somebody[] => {
  const known = visits.get(sources.id);
  if (known) return known;
  const { flow } = sources;
  const made = sources === advice ? someVisitors(flow, 4000, draws(20_261_128)) : visitsOf(flow);
  visits.set(sources.id, made);
  return made;
};

describe('what is broken on purpose is told, in the words of an editor', () => {
  test.each(all)('%s', (name, sources, agreement) => {
    const visitors = visitsOrSome(sources);
    for (const { demand, broken } of breaksOf(sources, { ...agreement, open: undefined })) {
      const rule = { ...agreement, open: undefined };
      const findings = found(only(broken, rule)).findings.map(({ problem }) => problem);
      const line = expected[name]?.[demand];
      expect(line, `${name} ${demand}`).toBeDefined();
      expect(findings.filter((problem) => problem.includes(line ?? '-'))).toHaveLength(1);
      // Whoever goes through it, one after another, finds it too.
      const about = visitors.filter((who) => isAbout(sources.flow, rule, who));
      expect(about.length, name).toBeGreaterThan(0);
      for (const who of about.slice(0, 20)) {
        expect(brokenFor(broken, rule, who), JSON.stringify(who)).toContain(demand);
      }
    }
  });

  test('every agreement has its line, and every line its agreement', () => {
    const lines = Object.entries(expected).flatMap(([name, one]) =>
      Object.keys(one).map((demand) => `${name} ${demand}`),
    );
    const demands = all.flatMap(([name, , { must, never, once }]) => [
      ...must.map((_, at) => `${name} must ${at}`),
      ...never.map((_, at) => `${name} never ${at}`),
      ...once.map((_, at) => `${name} once ${at}`),
    ]);
    expect(lines.sort()).toEqual(demands.sort());
  });
});

/** Blocks or conditions that an editor may lose by accident. */
const mistakes = (sources: FlowSources, pick: (below: number) => number): FlowSources => {
  const { blocks } = sources.flow;
  const at = pick(blocks.length);
  const lost = pick(2) === 0;
  return withBlocks(
    sources,
    blocks.flatMap((block, index) =>
      index !== at ? [block] : lost ? [] : [{ ...block, when: undefined }],
    ),
  );
};

const nameOf = ({ kind, index }: { kind: string; index: number }) => `${kind} ${index}`;

test('for how many an agreement is broken is as many as are found one after another', () => {
  let broken = 0;
  for (const sources of [report, fit]) {
    const pick = draws(7);
    for (let run = 0; run < 15; run += 1) {
      const spoiled = mistakes(sources, pick);
      const visitors = visitorsOf(spoiled.flow, stagesOf(spoiled.flow));
      const passages = passagesOf(spoiled);
      for (const agreement of agreementsOf(sources)) {
        const proof = prove(agreement, passages, visitors);
        const who = visitsOrSome(sources).map((one) => brokenFor(spoiled, agreement, one));
        const about = visitsOrSome(sources).filter((one) => isAbout(sources.flow, agreement, one));
        expect(proof.about).toBe(BigInt(about.length));
        const counted = proof.broken.map(({ demand, breaches }) => [
          nameOf(demand),
          Number(breaches.reduce((sum, { visitors: many }) => sum + many, 0n)),
        ]);
        const listed = [...new Set(who.flat())].map((demand) => [
          demand,
          who.filter((one) => one.includes(demand)).length,
        ]);
        expect(counted.sort(), agreement.id).toEqual(listed.sort());
        broken += listed.length;
      }
    }
  }
  expect(broken).toBeGreaterThan(3);
});

test('of the advice, nobody is found for whom something is broken that is not told', () => {
  const pick = draws(11);
  for (let run = 0; run < 3; run += 1) {
    const spoiled = run === 0 ? advice : mistakes(advice, pick);
    const visitors = visitorsOf(spoiled.flow, stagesOf(spoiled.flow));
    const passages = passagesOf(spoiled);
    for (const agreement of agreementsOf(advice)) {
      const told = prove(agreement, passages, visitors).broken;
      const demands = told.map(({ demand }) => nameOf(demand));
      for (const who of visitsOrSome(advice).slice(run * 60, run * 60 + 60)) {
        const one = brokenFor(spoiled, agreement, who).filter(
          (demand) => !demands.includes(demand),
        );
        expect(one, `${agreement.id} ${JSON.stringify(who)}`).toEqual([]);
      }
      for (const { demand, breaches } of told) {
        for (const { outcome, first: answers } of breaches) {
          const one = brokenFor(spoiled, agreement, { outcome, answers });
          expect(one, agreement.id).toContain(nameOf(demand));
        }
      }
    }
  }
});
