import { chooseFrom, type Finding } from './finding.ts';
import type { MdxBody } from './mdx.ts';
import type { Source } from './read.ts';
import { faultOfAddress, type KnownPlaces } from './web-address.ts';

/** Ids that may be named, in the order of their folder. */
export type Ids = Pick<ReadonlyMap<string, unknown>, 'has' | 'keys'>;

/** Of a list that could not be read: any id may be in it, and one spoiled file is one finding. */
export const anyId: Ids & Pick<ReadonlySet<string>, 'has'> = {
  has: () => true,
  keys: () => [].values(),
};

/** Things by id, for who needs more of them than that they are there. */
export interface Lookup<T> extends Ids {
  get(id: string): T | undefined;
}

/**
 * What was read, with something in the place of the rest: who names a thing whose own file is wrong has
 * made no mistake.
 * @param isUnread whether an id stands for something that is there and could not be read
 */
export const withUnread = <T>(
  read: ReadonlyMap<string, T>,
  isUnread: Pick<Ids, 'has'>,
  standIn: (id: string) => T,
): Lookup<T> => ({
  get: (id) => read.get(id) ?? (isUnread.has(id) ? standIn(id) : undefined),
  has: (id) => read.has(id) || isUnread.has(id),
  keys: () => read.keys(),
});

/** What a text may lean on. */
export interface KnownReferences extends KnownPlaces {
  /** For each component that names something by `id`: the folder in `content/`, and what is in it. */
  readonly ids: Readonly<Record<string, readonly [folder: string, known: Ids]>>;
  /** The address of the text itself: not every page may lead to every other. */
  readonly here: string;
  /** Places in the text that a link may lead to; without it those of its own headings. */
  readonly places?: ReadonlySet<string>;
}

/** What a heading is called in an address, as Astro makes it: `#de-eerste-24-uur`. */
const placesIn = ({ prose }: MdxBody): ReadonlySet<string> => {
  const places = new Set<string>();
  for (const { text } of prose.filter(({ level }) => level !== undefined)) {
    const slug = text
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
      .replaceAll(' ', '-');
    let place = slug;
    for (let at = 1; places.has(place); at += 1) place = `${slug}-${at}`;
    places.add(place);
  }
  return places;
};

/** The kinds of callout. */
const callouts = ['tip', 'let-op', 'gevaar'];

/**
 * What is said of an id that names nothing.
 * @param where it should be: `content/contact`
 */
export const notThere = (
  id: string,
  where: string,
  known: Pick<Ids, 'keys'>,
): Pick<Finding, 'problem' | 'fix' | 'missing'> => {
  const ids = [...known.keys()];
  return {
    problem: `"${id}" staat niet in ${where}.`,
    fix: ids.length > 0 ? `Kies uit: ${chooseFrom(ids, id)}.` : 'Maak het eerst.',
    // A drawing beside a document is looked for there alone.
    missing: where.startsWith('content/') ? `${where}/${id}` : undefined,
  };
};

/** What is wrong with ids in a field of a file that should each name something in `content/`. */
export const checkNamedIds = (
  source: Source<unknown>,
  field: string,
  ids: readonly string[],
  folder: string,
  known: Ids,
): readonly Finding[] =>
  ids.flatMap((id, at) =>
    known.has(id)
      ? []
      : [{ ...source.finding([field, at], '', ''), ...notThere(id, `content/${folder}`, known) }],
  );

/** What is wrong between the body of a text and what it names: components, ids, links. */
export const checkReferences = (
  { file, body }: Source<unknown>,
  { ids, addresses, here, hosts, places = placesIn(body) }: KnownReferences,
): readonly Finding[] => {
  const findings: Finding[] = [];
  for (const component of body.components) {
    const { name, line, attributes } = component;
    const { id, soort } = attributes;
    const [folder, known] = ids[name] ?? [];
    if (id !== undefined && folder !== undefined && known && !known.has(id)) {
      findings.push({ file, line, ...notThere(id, `content/${folder}`, known) });
    }
    if (name === 'Let' && soort !== undefined && !callouts.includes(soort)) {
      findings.push({
        file,
        line,
        problem: `Een <Let> van de soort "${soort}" is er niet.`,
        fix: `Kies: ${callouts.join(', ')}.`,
      });
    }
  }
  for (const { to, line } of body.links) {
    const [address = '', place] = to.split('#', 2);
    if (
      place !== undefined &&
      !/^[a-z][a-z0-9+.-]*:/i.test(to) &&
      (address !== '' || !places.has(place))
    ) {
      findings.push({
        file,
        line,
        problem:
          address === ''
            ? `In deze tekst is geen kop "#${place}".`
            : `Een link naar een plek op een andere pagina kan niet: ${to}.`,
        fix:
          address === ''
            ? places.size > 0
              ? `Kies uit: ${chooseFrom(places, place)}.`
              : 'Haal de link weg.'
            : `Link naar de pagina zelf: ${address}.`,
      });
      continue;
    }
    if (address === '') continue;
    const fault = faultOfAddress(to, { addresses, hosts }, here);
    if (fault) findings.push({ file, line, ...fault });
  }
  return findings;
};
