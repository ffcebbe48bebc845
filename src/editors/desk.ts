import { join } from 'node:path';
import { hindrancesOf, type HindranceGroup } from '../checks/release.ts';
import { readFlow } from '../flow/read.ts';
import { standOf } from '../signing/list.ts';
import { rolesFor, signKinds, type SignKind } from '../signing/rules.ts';
import { readSigned, type OrphanedSignature, type SignedState } from '../signing/state.ts';
import { signKeyOf } from '../signing/things.ts';
import { foldersIn } from '../source/folders.ts';
import type { Finding } from '../source/finding.ts';
import { shareOfReaders } from './readers.ts';
import { reviewsIn, type Review } from './reviews.ts';

/** A text on the desk of who signs. */
export interface DeskText {
  readonly key: string;
  readonly title: string;
  readonly kinds: SignedState['kinds'];
  /** Which part of the visitors of its flow reads it, from 0 to 1; undefined of a page, which everybody may open. */
  readonly share: number | undefined;
}

/** Texts of one folder. */
interface DeskFolder {
  readonly folder: string;
  readonly name: string;
  readonly texts: readonly DeskText[];
}

/** Where all texts stand, for who writes and signs. */
export interface Desk {
  readonly total: number;
  /** Per kind of sign-off how many texts are where, and who signs it. */
  readonly kinds: readonly ({
    readonly kind: SignKind;
    readonly says: string;
    readonly roles: readonly string[];
  } & Readonly<Record<'signed' | 'stale' | 'never', number>>)[];
  readonly stale: readonly DeskText[];
  readonly never: readonly DeskFolder[];
  readonly signed: readonly DeskFolder[];
  /** Facts that have to be looked at, and those that will have to in this many days. */
  readonly overdue: readonly HindranceGroup[];
  readonly soon: HindranceGroup | undefined;
  readonly soonDays: number;
  /** What keeps a release back, in all. */
  readonly hindrances: number;
  /** Questions by who has to answer: "Jurist". */
  readonly reviews: readonly { readonly who: string; readonly asks: readonly Review[] }[];
  readonly orphans: readonly OrphanedSignature[];
  readonly findings: readonly Finding[];
}

const inPercent = new Intl.NumberFormat('nl', { style: 'percent', maximumFractionDigits: 1 });

/** A part of all visitors: "12,5%". */
export const partInWords = (share: number): string =>
  share > 0 && share < 0.001 ? 'minder dan 0,1%' : inPercent.format(share);

const soonDays = 30;

const laterBy = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** What most visitors read comes first; pages come after flows, in the order of their place. */
const byReaders = (one: DeskText, other: DeskText): number =>
  (other.share ?? -1) - (one.share ?? -1) || one.key.localeCompare(other.key);

/** Below these everything is one folder; of a flow each kind of text is one. */
const folderOf = (key: string): string => {
  const parts = key.split('/');
  return parts.slice(0, parts[0] === 'flows' ? 3 : 1).join('/');
};

const folderNames: Readonly<Partial<Record<string, string>>> = {
  agreements: 'afspraken',
  blocks: 'blokken',
  flow: 'instellingen',
  outcomes: 'uitkomsten',
  questions: 'vragen',
  tell: 'zinnen om het te vertellen',
  campaign: 'campagne',
  cases: 'verhalen voor de klas',
  contact: 'organisaties',
  figures: 'cijfers',
  guides: 'gidsen',
  handouts: 'bladen',
  interface: 'woorden op knoppen',
  law: 'de wet',
  lessons: 'lessen',
  lines: 'vaste zinnen',
  news: 'nieuws',
  organisation: 'onze organisatie',
  programme: 'programma',
  search: 'zoeken',
  topics: 'onderwerpen',
};

/** What editors call a folder: "advies, blokken". */
const nameOf = (folder: string): string => {
  const [first = '', flow, kind = ''] = folder.split('/');
  return flow === undefined
    ? (folderNames[first] ?? first)
    : `${flow}, ${folderNames[kind] ?? kind}`;
};

const inFolders = (texts: readonly DeskText[]): readonly DeskFolder[] =>
  [...Map.groupBy(texts, ({ key }) => folderOf(key))].map(([folder, own]) => ({
    folder,
    name: nameOf(folder),
    texts: own,
  }));

/** Whom a question is for: what stands before its first colon, when that is a few words. */
const whoIn = (question: string): string => /^([^:?]{2,40}):/.exec(question)?.[1] ?? 'Wie het weet';

/**
 * All that waits on the desk of editors and experts.
 * @param root the content folder
 * @param today as `2026-11-28`
 */
export const deskOf = (root: string, today: string): Desk => {
  const signed = readSigned(root);
  const shares = new Map(
    foldersIn(join(root, 'flows')).flatMap((id) => {
      const { sources } = readFlow(root, id);
      return sources ? [...shareOfReaders(sources)] : [];
    }),
  );
  const states = [...signed.states.values()];
  const textOf = ({ thing, kinds }: SignedState): DeskText => ({
    key: signKeyOf(thing),
    title: thing.title,
    kinds,
    share: shares.get(thing.id),
  });
  const standing = (stand: ReturnType<typeof standOf>) =>
    states
      .filter((state) => standOf(state) === stand)
      .map(textOf)
      .sort(byReaders);
  const hindrances = hindrancesOf(root, signed, today);
  const isFact = ({ reason }: HindranceGroup) => /^(?:expired|unverified|years)$/.test(reason);
  const expired = (groups: readonly HindranceGroup[]) =>
    groups.find(({ reason }) => reason === 'expired');
  const now = new Set(expired(hindrances)?.items.map(({ what }) => what));
  const later = expired(hindrancesOf(root, signed, laterBy(today, soonDays)));
  const soon = later?.items.filter(({ what }) => !now.has(what)) ?? [];
  const { rules } = signed;
  return {
    total: states.length,
    kinds: signKinds.flatMap((kind) => {
      const asked = states.flatMap(({ kinds }) => kinds.filter((one) => one.kind === kind));
      const count = (stand: string) => asked.filter(({ state }) => state === stand).length;
      return rules && asked.length > 0
        ? [
            {
              kind,
              says: rules.kinds[kind],
              roles: rolesFor(rules, kind),
              signed: count('signed'),
              stale: count('stale'),
              never: count('never'),
            },
          ]
        : [];
    }),
    stale: standing('stale'),
    never: inFolders(standing('never')),
    signed: inFolders(standing('signed')),
    overdue: hindrances.filter(isFact),
    soon: later && soon.length > 0 ? { ...later, items: soon } : undefined,
    soonDays,
    hindrances: hindrances.reduce((sum, { items }) => sum + items.length, 0),
    reviews: [...Map.groupBy(reviewsIn(root), ({ question }) => whoIn(question))]
      .map(([who, asks]) => ({ who, asks }))
      .sort(
        (one, other) => other.asks.length - one.asks.length || one.who.localeCompare(other.who),
      ),
    orphans: signed.orphans,
    findings: signed.findings,
  };
};
