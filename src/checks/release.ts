import { join } from 'node:path';
import { z } from 'zod';
import { inDefaultLanguage, readArticles } from '../articles/read.ts';
import { waitingAmong } from '../articles/waiting.ts';
import type { Finding } from '../source/finding.ts';
import { contentFilesIn, shownPath } from '../source/folders.ts';
import { readYaml } from '../source/read.ts';
import { nearIds } from '../signing/find.ts';
import { standOf } from '../signing/list.ts';
import { rolesFor, signKinds } from '../signing/rules.ts';
import type { SignedContent } from '../signing/state.ts';
import { rulesFile, signKeyOf } from '../signing/things.ts';
import { oldYearsIn } from './told.ts';

/** Places in the rules of who signs that lead to nothing: what was meant there asks for too few signatures. */
export const checkAsked = ({ rules, states, unread }: SignedContent): readonly Finding[] => {
  const ids = [...[...states.values()].map(({ thing }) => thing.id), ...unread];
  return (rules?.asks ?? []).flatMap(({ below = [] }) =>
    below
      .filter((place) => !ids.some((id) => id === place || id.startsWith(`${place}/`)))
      .map((place) => ({
        file: `content/${rulesFile}`,
        problem: `"${place}" is er niet, en deze regel vraagt er een handtekening voor.`,
        fix: `Haal het weg, of schrijf een plek die er is: ${nearIds(place, ids).join(', ') || 'law'}.`,
      })),
  );
};

/** Something that keeps a release back. */
export interface Hindrance {
  /** A key of what is signed, or a file with its line. */
  readonly what: string;
  /** What is with it, where the group does not say all. */
  readonly why?: string | undefined;
}

/** What keeps a release back for one reason. */
export interface HindranceGroup {
  readonly reason: 'never' | 'stale' | 'asked' | 'expired' | 'unverified' | 'years';
  readonly title: string;
  /** What to do about all of them. */
  readonly fix: string;
  readonly items: readonly Hindrance[];
}

const links = z.record(z.string(), z.looseObject({ seen: z.string(), verified: z.boolean() }));

const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** Facts that hold for a while and no longer: a number, a law, an address of others. */
const perishable = /^(?:contact|law|links)\//;

/** Facts with a day on which somebody held them against their source. */
const factsOf = (root: string, { states }: SignedContent) => [
  ...[...states.values()].flatMap(({ thing: { id, language, checked, verified } }) =>
    checked === undefined ? [] : [{ what: signKeyOf({ id, language }), checked, verified }],
  ),
  ...contentFilesIn(join(root, 'links')).flatMap((path) => {
    const read = readYaml(root, path, links);
    const file = shownPath(root, path).replace(/^content\/|\.yaml$/g, '');
    return 'source' in read
      ? Object.entries(read.source.data).map(([id, { seen, verified }]) => ({
          what: `${file}/${id}`,
          checked: seen,
          verified,
        }))
      : [];
  }),
];

/**
 * All that keeps a release back, by reason; empty groups are left out.
 * @param root the content folder
 * @param today as `2026-11-28`
 */
export const hindrancesOf = (
  root: string,
  signed: SignedContent,
  today: string,
): readonly HindranceGroup[] => {
  const { rules } = signed;
  const { articles } = readArticles(root);
  const waiting = new Set(
    [...waitingAmong(root, articles, () => signed)].map(({ source }) => source.file),
  );
  // What the public site leaves out until it is signed keeps nothing else back.
  const states = [...signed.states.values()].filter(
    ({ thing: { words } }) => words === undefined || !waiting.has(shownPath(root, words)),
  );
  const most = rules?.expires.days ?? Infinity;
  const facts = factsOf(root, signed);
  const groups: readonly HindranceGroup[] = [
    {
      reason: 'never',
      title: 'Nergens staat wie hiervoor tekent',
      fix: 'Zet in content/organisation/signing.yaml welke soort deze teksten vragen.',
      items: states
        .filter(({ kinds }) => kinds.length === 0)
        .map(({ thing }) => ({ what: signKeyOf(thing) })),
    },
    ...signKinds.map((kind): HindranceGroup => ({
      reason: 'never',
      title: `Nog niet getekend voor ${kind}`,
      fix: `Laat lezen door: ${rules ? rolesFor(rules, kind).join(' of ') : 'wie dat mag'}. Daarna: npm run teken -- <tekst> --rol <rol>.`,
      items: states
        .filter(({ kinds }) => kinds.some((one) => one.kind === kind && one.state === 'never'))
        .map(({ thing }) => ({ what: signKeyOf(thing) })),
    })),
    {
      reason: 'stale',
      title: 'Veranderd na de handtekening',
      fix: 'Laat opnieuw lezen, en teken opnieuw. Wat anders is, zegt: npm run teken -- --lijst.',
      items: states
        .filter((state) => standOf(state) === 'stale')
        .map(({ thing, kinds }) => ({
          what: signKeyOf(thing),
          why: kinds
            .filter(({ state }) => state === 'stale')
            .map(({ kind }) => kind)
            .join(' en '),
        })),
    },
    {
      reason: 'asked',
      title: 'Er staat nog een vraag open voor een deskundige',
      fix: 'Laat de vraag beantwoorden, pas de tekst aan en haal het veld "review" weg.',
      items: states
        .filter(({ thing }) => thing.reviews.length > 0)
        .map(({ thing }) => ({ what: signKeyOf(thing) })),
    },
    {
      reason: 'expired',
      title: `Langer dan ${most} dagen geleden nagekeken`,
      fix: 'Kijk het na bij de bron en zet de dag van vandaag bij "checked" of "seen".',
      items: facts
        .filter(({ what, checked }) => perishable.test(what) && daysBetween(checked, today) > most)
        .map(({ what, checked }) => ({ what, why: checked })),
    },
    {
      reason: 'unverified',
      title: 'Nog niet met de bron vergeleken',
      fix: 'Vergelijk het met de bron en zet er verified: true bij, of haal het weg.',
      items: facts.filter(({ verified }) => verified === false).map(({ what }) => ({ what })),
    },
    {
      reason: 'years',
      title: 'Een jaar dat te lang geleden is',
      fix: 'Zeg wat nu geldt, zonder jaar.',
      items: inDefaultLanguage(articles)
        .flatMap((article) => oldYearsIn(article, today))
        .map(({ file, line, year }) => ({ what: `${file}:${line ?? 1}`, why: year })),
    },
  ];
  return groups.filter(({ items }) => items.length > 0);
};

/** Things by the folder they stand in, each folder on a line. */
const byFolder = (items: readonly Hindrance[]): readonly string[] => {
  const folders = new Map<string, string[]>();
  for (const { what, why } of items) {
    const [, folder = '', name = what] = /^(.*)\/([^/]+)$/.exec(what) ?? [];
    folders.set(folder, [
      ...(folders.get(folder) ?? []),
      why === undefined ? name : `${name} (${why})`,
    ]);
  }
  return [...folders].map(
    ([folder, names]) =>
      `  ${folder === '' ? '' : `${folder}/ `}(${names.length}): ${names.join(', ')}`,
  );
};

/** All that keeps a release back in one message; empty when nothing does. */
export const hindrancesInWords = (groups: readonly HindranceGroup[]): string => {
  if (groups.length === 0) return '';
  const all = groups.reduce((sum, { items }) => sum + items.length, 0);
  return [
    ...groups.flatMap(({ title, fix, items }) => [
      `${title}: ${items.length}`,
      `  Doe: ${fix}`,
      ...byFolder(items),
      '',
    ]),
    ...groups.map(({ title, items }) => `${String(items.length).padStart(6)}  ${title}`),
    `Dit kan nog niet naar bezoekers: ${all === 1 ? '1 punt' : `${all} punten`}. Er is niets gebouwd.`,
  ].join('\n');
};
