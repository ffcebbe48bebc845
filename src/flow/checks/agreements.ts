import { defaultLocale } from '../../i18n/locales.ts';
import { chooseFrom, type Finding } from '../../source/finding.ts';
import { notThere } from '../../source/references.ts';
import type { FieldPath } from '../../source/yaml.ts';
import { otherPlaces, passagesOf, wordsFinder, type Passage } from '../agreements/passages.ts';
import { aboutOutcome, emptyPairs, prove, type Demand, type Proof } from '../agreements/prove.ts';
import type { Agreement, Claim } from '../agreements/schema.ts';
import { atoms, holds, type Condition } from '../condition.ts';
import type { FlowSources } from '../read.ts';
import { parts } from '../schema.ts';
import { visitorsInWords } from '../visitor-words.ts';
import type { AdviceContext, FlowCheck } from './context.ts';

const claimsOf = ({ must, never, once }: Agreement) => [
  ...must.flatMap((one, index) =>
    'any' in one
      ? one.any.map((claim, at) => ({ claim, field: ['must', index, 'any', at] }))
      : [{ claim: one, field: ['must', index] }],
  ),
  ...never.flatMap((one, index) =>
    'together' in one
      ? one.together.map((claim, at) => ({ claim, field: ['never', index, 'together', at] }))
      : [{ claim: one, field: ['never', index] }],
  ),
  ...once.map((claim, index) => ({ claim, field: ['once', index] })),
];

/** Every id that an agreement names exists, and none is given twice. */
export const checkAgreementIds: FlowCheck = ({ sources, helplines }) => {
  const { agreements: source, flow, unread } = sources;
  if (!source) return [];
  const findings: Finding[] = [];
  const unknown = (
    field: FieldPath,
    written: readonly string[] = [],
    what: string,
    allowed: Iterable<string>,
  ) => {
    const known = new Set(allowed);
    for (const one of written) {
      if (known.has(one) || unread.has(one)) continue;
      const problem = `"${one}" is geen ${what}.`;
      findings.push(source.finding(field, problem, `Kies uit: ${chooseFrom(known, one)}.`));
    }
  };
  const outcomes = Object.values(flow.outcomes);
  const special = new Map(
    Object.entries(aboutOutcome).map(([name, of]) => [name, new Set(outcomes.map(of))]),
  );
  special.set('danger', new Set(['ja', 'nee']));

  const checkCondition = (field: FieldPath, condition: Condition | undefined) => {
    for (const { question: name, options } of atoms(condition)) {
      const question = flow.questions[name];
      const ids = special.get(name) ?? question?.options.map(({ id }) => id);
      if (ids) unknown(field, options, `antwoord op "${name}"`, ids);
      else unknown(field, [name], 'vraag', [...Object.keys(flow.questions), ...special.keys()]);
    }
  };
  for (const name of special.keys()) {
    const question = sources.questions.find(({ id }) => id === name);
    if (!question) continue;
    findings.push(
      question.data.finding(
        [],
        `Een vraag kan niet "${name}" heten: in een afspraak betekent dat iets van de uitkomst.`,
        'Geef de map van de vraag een andere naam.',
      ),
    );
  }
  const seen = new Set<string>();
  source.data.forEach((agreement, index) => {
    const { id, when, open } = agreement;
    if (seen.has(id)) {
      findings.push(
        source.finding(
          [index, 'id'],
          `De afspraak "${id}" staat er twee keer.`,
          'Geef een van de twee een ander id, of haal er een weg.',
        ),
      );
    }
    seen.add(id);
    checkCondition([index, 'when'], when);
    checkCondition([index, 'open', 'when'], open?.when);
    for (const { claim, field } of claimsOf(agreement)) {
      const at = (key: keyof Claim) => [index, ...field, key];
      unknown(at('part'), claim.part, 'deel van een advies', [...parts, ...otherPlaces]);
      unknown(at('block'), claim.block, 'blok of bericht van deze vragenlijst', [
        ...flow.blocks.map((block) => block.id),
        ...(sources.tell[defaultLocale]?.data.to ?? []).map((recipient) => recipient.id),
      ]);
      for (const key of ['helpline', 'number'] as const) {
        for (const line of claim[key] ?? []) {
          if (helplines.has(line)) continue;
          const gone = notThere(line, 'content/contact', helplines);
          findings.push({ ...source.finding(at(key), '', ''), ...gone });
        }
      }
    }
  });
  return findings;
};

const quoted = (list: readonly string[]): string => list.map((one) => `"${one}"`).join(' of ');

/** What a claim means, in words: bij wie helpt de hulplijn "113". */
const claimInWords = ({ part, block, helpline, number, link, words, except }: Claim): string =>
  [
    ...(block ? [`het blok ${quoted(block)}`] : []),
    ...(helpline ? [`bij wie helpt ${quoted(helpline)}`] : []),
    ...(number ? [`het nummer van ${quoted(number)}`] : []),
    ...(link ? [`een link naar ${quoted(link)}`] : []),
    ...(words ? [`de woorden ${quoted(words)}`] : []),
    ...(except ? [`buiten ${quoted(except)}`] : []),
    ...(part ? [`in het deel ${quoted(part)}`] : []),
  ].join(', ');

const said: Readonly<Record<Demand['kind'], (what: readonly string[]) => string>> = {
  must: (what) => `Er ontbreekt: ${what.join(', of ')}.`,
  never: (what) =>
    what.length > 1 ? `Samen staan er: ${what.join(', en ')}.` : `Er staat: ${what.join('')}.`,
  once: (what) => `Dit staat er niet één keer: ${what.join('')}.`,
};

/** At most so many ids in one sentence. */
const mostShown = 6;

const some = (ids: readonly string[]): string => {
  const each = [...new Set(ids)];
  const more = each.length > mostShown ? ` en nog ${each.length - mostShown}` : '';
  return `${each.slice(0, mostShown).join(', ')}${more}`;
};

const mend = ({ kind }: Demand, read: readonly Passage[], meant: readonly Passage[]): string => {
  const ids = some((kind === 'must' ? meant : read).map(({ id }) => id));
  if (kind === 'never') {
    return `Het staat in: ${ids}. Geef dat een "when" waarin dit niet geldt, of schrijf iets anders.`;
  }
  if (kind === 'once' && read.length > 1) return `Laat er één over van: ${ids}.`;
  return meant.length > 0
    ? `Kijk naar "outcomes" en "when" van: ${some(meant.map(({ id }) => id))}. Of maak een blok dat dit zegt.`
    : 'Maak een blok dat dit zegt. Nu zegt geen blok van deze vragenlijst het.';
};

/** Of what may not be read the words that are, and not all that were looked for. */
const asRead = (claim: Claim, { kind }: Demand, read: readonly Passage[]): Claim => {
  if (kind !== 'never' || !claim.words) return claim;
  const find = wordsFinder(claim, true);
  const found = read.map(find).find((words) => words !== undefined);
  return found === undefined ? claim : { ...claim, words: [found], except: undefined };
};

/** What is broken of an agreement: for how many, for whom first, and what stands there or not. */
const brokenInWords = (sources: FlowSources, { says, id }: Agreement, { about, broken }: Proof) =>
  broken.map(({ demand, meant, breaches }) => {
    const [{ outcome, first }] = breaches;
    const visitors = breaches.reduce((sum, one) => sum + one.visitors, 0n);
    const read = meant.filter(
      ({ outcomes, when }) => outcomes.includes(outcome) && (!when || holds(when, first)),
    );
    const who = visitorsInWords(sources, { visitors, first }, about);
    const what = said[demand.kind](
      demand.claims.map((claim) => claimInWords(asRead(claim, demand, read))),
    );
    return {
      demand,
      problem: `De afspraak "${id}" is gebroken: ${says} ${what} (${who}; uitkomst "${outcome}")`,
      fix: mend(demand, read, meant),
    };
  });

/** What is not yet as it was agreed, and known to be so: each with its reason. */
export interface OpenAgreement {
  readonly id: string;
  readonly flow: string;
  readonly line: string;
}

/**
 * Every agreement holds for everybody, but where it says itself that it does not yet.
 * @returns beside what is wrong, what is still open: that has to be told each time
 */
export const checkAgreements = ({
  sources,
  visitors,
}: Pick<AdviceContext, 'sources' | 'visitors'>): {
  readonly findings: readonly Finding[];
  readonly open: readonly OpenAgreement[];
} => {
  const { agreements: source } = sources;
  if (!source) return { findings: [], open: [] };
  const passages = passagesOf(sources);
  const findings: Finding[] = [];
  const open: OpenAgreement[] = [];
  source.data.forEach((agreement, index) => {
    const { id } = agreement;
    const proof = prove(agreement, passages, visitors, 'open');
    if (proof.about === 0n) {
      findings.push(
        source.finding(
          [index, 'when'],
          `De afspraak "${id}" gaat over niemand: geen bezoeker geeft deze antwoorden.`,
          'Pas "when" aan, of haal de afspraak weg.',
        ),
      );
    }
    for (const { demand, problem, fix } of brokenInWords(sources, agreement, proof)) {
      findings.push(source.finding([index, demand.kind], problem, fix));
    }
    for (const pair of emptyPairs(agreement, passages)) {
      findings.push(
        source.finding(
          [index, 'never', pair.index, 'together', pair.side],
          `De afspraak "${id}" bewaakt niets meer: een van de twee staat nergens in deze vragenlijst.`,
          'Zet er de woorden die er nu staan, of haal de regel weg.',
        ),
      );
    }
    if (!agreement.open) return;
    const told = brokenInWords(sources, agreement, prove(agreement, passages, visitors));
    if (told.length === 0) {
      findings.push(
        source.finding(
          [index, 'open'],
          `De afspraak "${id}" staat open, maar geldt al voor iedereen.`,
          'Haal "open" weg: dan blijft het zo.',
        ),
      );
    }
    const { why } = agreement.open;
    for (const { problem } of told) {
      open.push({
        id,
        flow: sources.id,
        line: `${source.file}: ${problem} Nog niet, want: ${why}`,
      });
    }
  });
  return { findings, open };
};
