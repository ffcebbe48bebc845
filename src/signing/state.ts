import { defaultLocale } from '../i18n/locales.ts';
import type { Finding } from '../source/finding.ts';
import { shownPath } from '../source/folders.ts';
import { withoutMarks } from './as-read.ts';
import { readLedgers, type Ledger, type Signature } from './ledger.ts';
import {
  readContentNow,
  readParts,
  type AsRead,
  type ReadPart,
  type SignableNow,
} from './reading.ts';
import { kindsAsked, readSigningRules, type SignKind, type SigningRules } from './rules.ts';
import { signKeyOf } from './things.ts';

/** What is other than what was read, of one part: whole sentences and fields, as a person reads them. */
export interface ReadChange {
  readonly part: ReadPart;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Where one kind of sign-off of a text stands. `stale`: it changed since, and is a concept again. */
export interface KindState {
  readonly kind: SignKind;
  readonly state: 'signed' | 'stale' | 'never';
  /** Absent where nobody ever signed. */
  readonly signature?: Signature;
  /** What changed since. */
  readonly changes: readonly ReadChange[];
}

/** Where a thing stands: it is signed when all kinds that it asks are. */
export interface SignedState {
  readonly thing: SignableNow;
  readonly kinds: readonly KindState[];
  readonly isSigned: boolean;
}

/** A signature of what is not there any more, and what has the same words now: was it moved? */
export interface OrphanedSignature {
  readonly ledger: Ledger;
  readonly movedTo?: string | undefined;
}

/** Where all content stands with the experts. */
export interface SignedContent {
  readonly rules: SigningRules | undefined;
  /** By key: an id, with `@en` behind it for another language than Dutch. */
  readonly states: ReadonlyMap<string, SignedState>;
  readonly ledgers: ReadonlyMap<string, Ledger>;
  readonly orphans: readonly OrphanedSignature[];
  /** Things that cannot be read now, by key. */
  readonly unread: ReadonlySet<string>;
  /** What editors have to mend: a spoiled signature, `status: beoordeeld` without one. */
  readonly findings: readonly Finding[];
}

/** The files whose words are signed as they are now, as a finding shows them. */
export const signedFilesOf = (root: string, { states }: SignedContent): ReadonlySet<string> =>
  new Set(
    [...states.values()].flatMap(({ isSigned, thing: { words } }) =>
      isSigned && words !== undefined ? [shownPath(root, words)] : [],
    ),
  );

const minus = (lines: readonly string[], others: readonly string[]): readonly string[] => {
  const left = [...others];
  return lines.filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
};

const shown = (lines: readonly string[]): readonly string[] =>
  lines.map(withoutMarks).filter((line) => line !== '');

/** What changed between two readings of a thing, a part of it at a time. */
export const changesBetween = (before: AsRead, after: AsRead): readonly ReadChange[] =>
  readParts.flatMap((part) => {
    const [old, now] = [before[part] ?? [], after[part] ?? []];
    return old.length === now.length && old.every((line, at) => line === now[at])
      ? []
      : [{ part, before: shown(minus(old, now)), after: shown(minus(now, old)) }];
  });

const kindState = (thing: SignableNow, kind: SignKind, ledger: Ledger | undefined): KindState => {
  const signature = ledger?.signatures.find(
    (one) => one.kind === kind && one.language === thing.language,
  );
  if (!signature) return { kind, state: 'never', changes: [] };
  if (signature.hash === thing.hash) return { kind, state: 'signed', signature, changes: [] };
  const before = ledger?.read.get(signature.hash) ?? {};
  return { kind, state: 'stale', signature, changes: changesBetween(before, thing.asRead) };
};

const checkClaims = ({ thing, kinds }: SignedState): readonly Finding[] =>
  thing.claims.map(({ source, field }) => {
    const left = kinds.filter(({ state }) => state !== 'signed').map(({ kind }) => kind);
    const stale = kinds.some(({ state }) => state === 'stale');
    return source.finding(
      field,
      stale
        ? 'Hier staat "beoordeeld", en de tekst is veranderd nadat iemand tekende.'
        : `Hier staat "beoordeeld", en niemand tekende deze tekst${left.length < kinds.length ? ` voor ${left.join(' en ')}` : ''}.`,
      `Schrijf status: concept. Wie de tekst heeft gelezen, tekent met: npm run teken -- ${signKeyOf(thing)} --rol …`,
    );
  });

/**
 * Where every text stands: who signed what it says now, what changed since, what nobody signed.
 * @param root the content folder
 */
export const readSigned = (root: string): SignedContent => {
  const { rules, findings: wrongRules } = readSigningRules(root);
  const { things, unread } = readContentNow(root);
  const { ledgers, findings: spoiled } = readLedgers(root, rules);
  const states = new Map(
    things.map((thing) => {
      const kinds = (rules ? kindsAsked(rules, thing) : []).map((kind) =>
        kindState(thing, kind, ledgers.get(thing.id)),
      );
      const isSigned = kinds.length > 0 && kinds.every(({ state }) => state === 'signed');
      return [signKeyOf(thing), { thing, kinds, isSigned }] as const;
    }),
  );
  const there = new Set(things.map(({ id }) => id));
  const orphans = [...ledgers.values()]
    .filter(({ id }) => !there.has(id) && !unread.has(id))
    .map((ledger) => ({
      ledger,
      movedTo: things.find(
        ({ id, hash, language }) =>
          language === defaultLocale && !ledgers.has(id) && ledger.read.has(hash),
      )?.id,
    }));
  return {
    rules,
    states,
    ledgers,
    orphans,
    unread,
    findings: [
      ...wrongRules,
      ...spoiled,
      ...[...states.values()].filter(({ isSigned }) => !isSigned).flatMap(checkClaims),
    ],
  };
};
