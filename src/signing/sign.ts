import { z } from 'zod';
import { findMeant } from './find.ts';
import { sealOf, writeLedger, type Ledger, type Signature } from './ledger.ts';
import type { AsRead } from './reading.ts';
import { kindsAsked, rolesFor, signKinds, type SignKind, type SigningRules } from './rules.ts';
import { changesInWords, kindsInWords } from './said.ts';
import { readSigned, type SignedContent, type SignedState } from './state.ts';
import { signKeyOf } from './things.ts';

/** What somebody asks of `npm run teken`, as it was typed. */
export interface SignRequest {
  readonly what: readonly string[];
  readonly role?: string | undefined;
  readonly kind?: string | undefined;
  readonly date?: string | undefined;
  readonly withdraw?: boolean | undefined;
}

/** What came of it, in Dutch. */
export interface SignOutcome {
  readonly isDone: boolean;
  readonly lines: readonly string[];
}

const refused = (problem: string, fix: string): SignOutcome => ({
  isDone: false,
  lines: [`Fout: ${problem}`, `Doe:  ${fix}`],
});

/** Whether a word looks like the name of a person: with a capital, or of more than one word. */
const looksLikeName = (role: string): boolean => /\p{Lu}|\s|@|\./u.test(role.trim());

const noKind = (kind: string): SignOutcome =>
  refused(`De soort "${kind}" is er niet.`, `Kies uit: ${signKinds.join(', ')}.`);

const isKind = (word: string): word is SignKind => signKinds.some((one) => one === word);

/** Which kinds a role signs for here, or why it may not. */
const kindsFor = (
  { role: given, kind }: SignRequest,
  rules: SigningRules,
): { readonly role: string; readonly kinds: readonly SignKind[] } | SignOutcome => {
  const roles = Object.keys(rules.roles);
  const choose = `Kies uit: ${roles.join(', ')}.`;
  if (given === undefined || given.trim() === '') {
    return refused(
      'Wie tekent er? De rol ontbreekt.',
      `Schrijf: npm run teken -- <tekst> --rol ${roles[0] ?? ''}, met "--" na teken. ${choose}`,
    );
  }
  const role = roles.find((one) => one === given.trim().toLowerCase());
  if (role === undefined) {
    return looksLikeName(given)
      ? refused(
          `"${given}" lijkt een naam. We bewaren geen namen: die blijven in de geschiedenis staan.`,
          `Schrijf je rol. ${choose}`,
        )
      : refused(
          `De rol "${given}" is er niet.`,
          `${choose} Een rol erbij zet je in content/organisation/signing.yaml.`,
        );
  }
  const may = rules.roles[role] ?? [];
  if (kind === undefined) return { role, kinds: may };
  if (!isKind(kind))
    return refused(`De soort "${kind}" is er niet.`, `Kies uit: ${signKinds.join(', ')}.`);
  return may.includes(kind)
    ? { role, kinds: [kind] }
    : refused(
        `Wie "${role}" is, tekent niet voor ${kind}.`,
        `Voor ${kind} tekent: ${rolesFor(rules, kind).join(' of ') || 'nog niemand'}. De rol ${role} tekent voor ${may.join(' en ')}.`,
      );
};

const realDay = z.iso.date();

const dayOf = (given: string | undefined, today: string): string | SignOutcome => {
  if (given === undefined) return today;
  if (!realDay.safeParse(given).success) {
    return refused(`"${given}" is geen dag.`, 'Schrijf jaar-maand-dag: --op 2026-11-28.');
  }
  return given > today
    ? refused(
        `De dag ${given} moet nog komen.`,
        'Teken met de dag waarop je de tekst hebt gelezen.',
      )
    : given;
};

/** The things that were asked for, of all that somebody named; or the first that nobody knows. */
const meant = (
  root: string,
  content: SignedContent,
  { what, role }: SignRequest,
): readonly string[] | SignOutcome => {
  if (what.length === 0) {
    return refused(
      'Welke tekst? Er staat geen pad en geen naam.',
      'Schrijf: npm run teken -- contact/112 --rol psycholoog, of kijk met: npm run teken -- --lijst.',
    );
  }
  const keys = new Set<string>();
  for (const one of what) {
    const found = findMeant(root, content, one);
    if ('problem' in found) {
      // npm keeps what it does not know for itself when "--" is left out.
      const dashes =
        role === undefined && what.length > 1 ? ' Staat er "--" tussen teken en de rest?' : '';
      return refused(found.problem, `${found.fix}${dashes}`);
    }
    for (const key of found.keys) keys.add(key);
  }
  return [...keys];
};

/** More texts than this are counted, and no longer told one by one. */
const mostTold = 12;

const few = (lines: readonly string[]): readonly string[] =>
  lines.length <= mostTold
    ? lines
    : [...lines.slice(0, mostTold), `… en nog ${lines.length - mostTold}.`];

const count = (number: number): string => (number === 1 ? '1 tekst' : `${number} teksten`);

/** Takes back what stands: of a role only its own, of a kind only that. */
const withdraw = (
  root: string,
  content: SignedContent,
  keys: readonly string[],
  { role, kind }: Pick<SignRequest, 'role' | 'kind'>,
): SignOutcome => {
  const taken = keys.flatMap((key) => {
    const thing = content.states.get(key)?.thing;
    const ledger = content.ledgers.get(thing?.id ?? key);
    const isMeant = (one: Signature) =>
      (thing === undefined || one.language === thing.language) &&
      (kind === undefined || one.kind === kind) &&
      (role === undefined || one.role === role);
    const gone = ledger?.signatures.filter(isMeant) ?? [];
    if (!ledger || gone.length === 0) return [];
    writeLedger(root, { ...ledger, signatures: ledger.signatures.filter((one) => !isMeant(one)) });
    return [`Ingetrokken: ${key}, ${kindsInWords(gone.map((one) => one.kind))}.`];
  });
  return {
    isDone: true,
    lines:
      taken.length === 0
        ? [
            `Hier stond geen handtekening${role === undefined ? '' : ` van ${role}`}. Er is niets veranderd.`,
          ]
        : [...few(taken), ...(taken.length > 1 ? [`${count(taken.length)} ingetrokken.`] : [])],
  };
};

interface Signing {
  readonly role: string;
  readonly kinds: readonly SignKind[];
  readonly date: string;
  readonly rules: SigningRules;
}

/** Signs one thing, and says what came of it. */
const signOne = (
  { thing, kinds: states }: SignedState,
  ledger: Ledger | undefined,
  { role, kinds, date }: Signing,
): { readonly ledger?: Omit<Ledger, 'file'>; readonly said: readonly string[] } => {
  const key = signKeyOf(thing);
  const asked = states.filter(({ kind }) => kinds.includes(kind));
  const open = asked.filter(({ state }) => state !== 'signed');
  if (open.length === 0) {
    const by = asked.flatMap(({ kind, signature }) =>
      signature ? [`voor ${kind} door ${signature.role} op ${signature.date}`] : [],
    );
    return {
      said: [`Stond al: ${key}, ${by.join(', ')}. Er is niets veranderd.`],
    };
  }
  const fresh = open.map(({ kind }) => {
    const one = { language: thing.language, kind, role, date, hash: thing.hash };
    return { ...one, seal: sealOf(one) };
  });
  const kept = (ledger?.signatures ?? []).filter(
    (one) => !fresh.some(({ kind, language }) => kind === one.kind && language === one.language),
  );
  const read = new Map<string, AsRead>([...(ledger?.read ?? []), [thing.hash, thing.asRead]]);
  const left = states
    .filter(({ kind, state }) => state !== 'signed' && !open.some((one) => one.kind === kind))
    .map(({ kind }) => kind);
  return {
    ledger: { id: thing.id, signatures: [...kept, ...fresh], read },
    said: [
      `Getekend: ${key}, ${kindsInWords(open.map(({ kind }) => kind))}, door ${role} op ${date}.` +
        (left.length > 0 ? ` Nog nodig: ${left.join(' en ')}.` : ' De tekst is beoordeeld.'),
      ...open
        .filter(({ state }) => state === 'stale')
        .flatMap(({ kind, signature, changes }) => [
          `  Wie voor ${kind} tekende op ${signature?.date ?? ''}, las iets anders. Nu anders:`,
          ...changesInWords(changes).map((line) => `  ${line}`),
        ]),
      ...thing.reviews.map((question) => `  Let op, er staat nog een vraag open: ${question}`),
    ],
  };
};

/**
 * Signs texts, or takes signatures back. Only what is right is written; a mistake changes nothing.
 * @param root the content folder
 * @param today as `2026-11-28`
 */
export const signTexts = (root: string, request: SignRequest, today: string): SignOutcome => {
  const content = readSigned(root);
  const { rules } = content;
  if (!rules) {
    return refused(
      'Nergens staat wie waarvoor tekent.',
      'Maak content/organisation/signing.yaml in orde: npm run check zegt wat er mist.',
    );
  }
  const keys = meant(root, content, request);
  if ('isDone' in keys) return keys;
  const spoiled = content.findings.find(({ file }) =>
    keys.some(
      (key) => file === `content/signatures/${content.states.get(key)?.thing.id ?? key}.yaml`,
    ),
  );
  if (spoiled) return refused(spoiled.problem, spoiled.fix);
  if (request.withdraw && request.role === undefined) {
    return request.kind === undefined || isKind(request.kind)
      ? withdraw(root, content, keys, request)
      : noKind(request.kind);
  }
  const who = kindsFor(request, rules);
  if ('isDone' in who) return who;
  if (request.withdraw) return withdraw(root, content, keys, { ...request, role: who.role });
  const date = dayOf(request.date, today);
  if (typeof date !== 'string') return date;

  const states = keys.flatMap((key) => content.states.get(key) ?? []);
  const [gone] = keys.filter((key) => !content.states.has(key));
  if (gone !== undefined) {
    return refused(
      `De tekst "${gone}" is er niet meer. Er staat alleen nog een handtekening.`,
      `Haal die weg met: npm run teken -- ${gone} --terug.`,
    );
  }
  const fitting = states.filter((state) =>
    state.kinds.some(({ kind }) => who.kinds.includes(kind)),
  );
  if (fitting.length === 0) {
    const asked = [...new Set(states.flatMap(({ thing }) => kindsAsked(rules, thing)))];
    return refused(
      `Hier is geen handtekening voor ${who.kinds.join(' of ')} nodig.`,
      `Wel nodig: ${asked.map((kind) => `${kind} (${rolesFor(rules, kind).join(' of ')})`).join(', ')}.`,
    );
  }
  const done = fitting.map((state) => {
    const { ledger, said } = signOne(state, content.ledgers.get(state.thing.id), {
      ...who,
      date,
      rules,
    });
    if (ledger) writeLedger(root, ledger);
    return { isNew: ledger !== undefined, said };
  });
  const fresh = done.filter(({ isNew }) => isNew).length;
  const skipped = states.length - fitting.length;
  return {
    isDone: true,
    lines: [
      ...few(done.flatMap(({ said }) => said)),
      ...(states.length > 1
        ? [
            `${count(fresh)} getekend, ${count(done.length - fresh)} stond${done.length - fresh === 1 ? '' : 'en'} al.` +
              (skipped > 0
                ? ` ${count(skipped)} vroeg${skipped === 1 ? '' : 'en'} geen ${who.kinds.join(' of ')}.`
                : ''),
          ]
        : []),
    ],
  };
};
