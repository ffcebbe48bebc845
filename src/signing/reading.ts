import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { z } from 'zod';
import type { MdxBody } from '../source/mdx.ts';
import type { Source } from '../source/read.ts';
import { readMdx, readYaml } from '../source/read.ts';
import { linesOfFields, linesOfText } from './as-read.ts';
import type { FieldPath } from '../source/yaml.ts';
import { drawingOf, signKeyOf, signablesIn, type Signable } from './things.ts';

/**
 * What belongs to what an expert reads: the words of its language · its data (`when`, routes, variants, numbers) ·
 * the agreed lines in it · its drawings · of an outcome the pieces of advice.
 */
export const readParts = ['words', 'data', 'lines', 'drawings', 'blocks'] as const;
export type ReadPart = (typeof readParts)[number];

/** What somebody reads who signs, in lines; a part that a thing does not have is absent. */
export type AsRead = Readonly<Partial<Record<ReadPart, readonly string[]>>>;

/** A thing with what it says now. */
export interface SignableNow extends Signable {
  readonly asRead: AsRead;
  readonly hash: string;
  /** What it is called by its own words. */
  readonly title: string;
  /** What its own file says of where it stands, with where that is written. */
  readonly claims: readonly { readonly source: Source<unknown>; readonly field: FieldPath }[];
  /** When somebody last held it against its source. */
  readonly checked: string | undefined;
  /** Whether somebody compared it with its source; undefined of what has none. */
  readonly verified: boolean | undefined;
  /** What it still asks of an expert. */
  readonly reviews: readonly string[];
}

/** SHA-256, as 64 signs. */
export const sumOf = (bytes: Buffer | string): string =>
  createHash('sha256').update(bytes).digest('hex');

/** The sum of what was read: the same for what reads the same, whoever wrote it. */
export const hashOf = (asRead: AsRead): string =>
  sumOf(JSON.stringify(readParts.map((part) => asRead[part] ?? [])));

const list = z.array(z.looseObject({ id: z.string() }));
const record = z.record(z.string(), z.unknown());
const outcomesOf = z.looseObject({ outcomes: z.array(z.string()) });
const told = z.looseObject({
  title: z.string().optional(),
  name: z.string().optional(),
  says: z.string().optional(),
  text: z.string().optional(),
  shown: z.string().optional(),
  checked: z.string().optional(),
  verified: z.boolean().optional(),
  status: z.string().optional(),
});

/** The things of a file that holds many, by name: a list with ids, or fields. */
const itemsIn = (data: unknown): ReadonlyMap<string, unknown> => {
  const items = list.safeParse(data);
  if (items.success) return new Map(items.data.map((item) => [item.id, item]));
  return new Map(Object.entries(record.safeParse(data).data ?? {}));
};

/** The way to an item in its file. */
const placeOf = (data: unknown, item: string): FieldPath => {
  const items = list.safeParse(data);
  return [items.success ? items.data.findIndex(({ id }) => id === item) : item];
};

/** What somebody asks anywhere in these fields. */
const reviewsIn = (value: unknown): readonly string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, one]: [string, unknown]) =>
        key === 'review' && typeof one === 'string' ? [one] : reviewsIn(one),
      )
    : [];

const bodies = new WeakMap<MdxBody, readonly string[]>();

/** A body is shared by all who read the same text, and drawing its tree takes most of the time. */
const linesOfBody = (body: MdxBody): readonly string[] => {
  const known = bodies.get(body);
  if (known) return known;
  const lines = linesOfText(body.tree);
  bodies.set(body, lines);
  return lines;
};

/** Everything that can be signed, as it reads now; what cannot be read is left out and named. */
export interface ContentNow {
  readonly things: readonly SignableNow[];
  /** Those that could not be read, by key: their own feature says why. */
  readonly unread: ReadonlySet<string>;
}

/**
 * Reads all that can be signed.
 * @param root the content folder
 */
export const readContentNow = (root: string): ContentNow => {
  const sources = new Map<string, Source<unknown> | undefined>();
  const open = (path: string): Source<unknown> | undefined => {
    if (sources.has(path)) return sources.get(path);
    const read =
      extname(path) === '.mdx'
        ? readMdx(root, path, z.unknown())
        : readYaml(root, path, z.unknown());
    const source = 'source' in read ? read.source : undefined;
    sources.set(path, source);
    return source;
  };
  const signables = signablesIn(root, (path) => [...itemsIn(open(path)?.data).keys()]);

  const read = (thing: Signable): SignableNow | undefined => {
    const { words, beside, item } = thing;
    const source = words === undefined ? undefined : open(words);
    if (words === undefined || !source) return undefined;
    const fields = item === undefined ? source.data : itemsIn(source.data).get(item);
    const text = source.body.components.length + source.body.prose.length > 0;
    const data = beside
      .filter((path) => !path.endsWith('.svg'))
      .map((path) => [path, open(path)] as const);
    if (data.some(([, one]) => one === undefined)) return undefined;
    const named = source.body.components.flatMap(({ name, attributes: { bestand } }) =>
      name === 'Figuur' && bestand !== undefined ? (drawingOf(root, words, bestand) ?? []) : [],
    );
    const drawings = [...new Set([...beside.filter((path) => path.endsWith('.svg')), ...named])];
    const parts: Record<ReadPart, readonly string[]> = {
      words: [...linesOfFields(fields), ...(text ? linesOfBody(source.body) : [])],
      data: data.flatMap(([, one]) => linesOfFields(one?.data)),
      lines: [
        ...new Set(
          source.agreed.map(({ id, reader, words: line = '' }) => `${id} (${reader}): ${line}`),
        ),
      ].sort(),
      drawings: drawings.map((path) => `${basename(path)}: ${sumOf(readFileSync(path))}`).sort(),
      blocks: [],
    };
    const asRead = Object.fromEntries(
      Object.entries(parts).filter(([, lines]) => lines.length > 0),
    );
    const facts = [source, ...data.flatMap(([, one]) => one ?? [])].map((one) => ({
      source: one,
      data: one === source ? fields : one.data,
    }));
    const saying = facts.map(({ data: one }) => told.safeParse(one).data ?? {});
    const field = item === undefined ? [] : placeOf(source.data, item);
    return {
      ...thing,
      asRead,
      hash: hashOf(asRead),
      title:
        saying
          .flatMap(({ title, name, says, text: line }) => title ?? name ?? says ?? line ?? [])
          .at(0) ?? thing.id,
      claims: facts.flatMap(({ source: one, data: own }, at) =>
        told.safeParse(own).data?.status === 'beoordeeld'
          ? [{ source: one, field: [...(at === 0 ? field : []), 'status'] }]
          : [],
      ),
      checked: saying
        .flatMap(({ checked }) => checked ?? [])
        .sort()
        .at(0),
      verified: saying.flatMap(({ verified }) => verified ?? []).at(0),
      reviews: facts.flatMap(({ data: one }) => reviewsIn(one)),
    };
  };

  const things = signables.flatMap((thing) => read(thing) ?? []);
  const blocks = new Map<string, string[]>();
  for (const { id, language, hash, beside } of things) {
    const [, flow, block] = /^(flows\/[^/]+)\/blocks\/([^/]+)$/.exec(id) ?? [];
    if (flow === undefined || block === undefined) continue;
    for (const { data } of beside.flatMap((path) => open(path) ?? [])) {
      for (const outcome of outcomesOf.safeParse(data).data?.outcomes ?? []) {
        const key = signKeyOf({ id: `${flow}/outcomes/${outcome}`, language });
        blocks.set(key, [...(blocks.get(key) ?? []), `${block}: ${hash}`]);
      }
    }
  }
  const known = new Set(things.map(signKeyOf));
  return {
    things: things.map((thing) => {
      const own = blocks.get(signKeyOf(thing));
      if (!own) return thing;
      const asRead = { ...thing.asRead, blocks: own.sort() };
      return { ...thing, asRead, hash: hashOf(asRead) };
    }),
    unread: new Set(signables.map(signKeyOf).filter((key) => !known.has(key))),
  };
};
