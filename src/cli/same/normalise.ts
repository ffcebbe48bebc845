import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { piecesOf } from './pieces.ts';

/** A file of a built site, by its path in the folder. */
export interface SiteFile {
  readonly path: string;
  readonly bytes: Buffer;
}

/** A site in a form that names of the build have no say in. */
export interface PlainSite {
  /** Lines by the path of a file; the code of all scripts is one. */
  readonly files: ReadonlyMap<string, readonly string[]>;
  /** The scripts of each page, in the order in which it names them. */
  readonly loads: ReadonlyMap<string, readonly string[]>;
  readonly scripts: readonly SiteFile[];
}

const isText = (path: string): boolean =>
  /\.(?:html|css|m?js|svg|xml|txt|json|csv|ics|vtt|webmanifest|conf|caddy)$|^_[a-z]+$/.test(path);

/** These follow from the files beside them. */
const follows = (path: string): boolean => /\.(?:br|gz)$|^SHA256SUMS/.test(path);

const isScript = (path: string): boolean => /^_astro\/.*\.js$/.test(path);

/** Gives each name that a pattern finds a number, in the order in which the names first appear. */
const numbered = (text: string, pattern: RegExp): { text: string; names: readonly string[] } => {
  const names: string[] = [];
  return {
    text: text.replace(pattern, (name) => {
      if (!names.includes(name)) names.push(name);
      return `#${names.indexOf(name) + 1}`;
    }),
    names,
  };
};

/**
 * A text without the names that a build makes up: each becomes the number of its first appearance, so
 * that one name for two things, or two for one, still shows. Hashes in a policy only keep their place.
 */
export const normalise = (
  text: string,
): { readonly text: string; readonly scripts: readonly string[] } => {
  const assets = numbered(text, /(?<=\/_astro\/)[\w.~@-]+(?=\.\w+\b)/g);
  const scopes = numbered(
    assets.text,
    /(?<=data-astro-cid-)[a-z0-9]{8}\b|(?<=(?<![\w-])astro-)[a-z0-9]{8}(?![\w-])/g,
  );
  return {
    text: scopes.text
      .replace(/(?<=<astro-island[^>]*? uid=")[^"]*/g, '')
      .replace(/(?<=\bsha(?:256|384|512)-)[A-Za-z0-9+/]{20,}={0,2}/g, '#')
      .replace(/(?<="(?:hash|id)":")[a-z]+_[0-9a-f]+/g, '#'),
    scripts: assets.names,
  };
};

/** One piece a line: a tag, a rule, a directive. */
const inLines = (text: string): readonly string[] =>
  text.split(/\n|(?<=[}>;])|(?=<)/).filter((line) => line.trim() !== '');

const sumOf = (bytes: Buffer): string =>
  `${bytes.length} bytes, sha256 ${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}`;

/** What the search knows of a page, behind the mark that Pagefind writes first. */
const fragment = (bytes: Buffer): readonly string[] =>
  gunzipSync(bytes)
    .toString('utf8')
    .replace(/^pagefind_dcd/, '')
    .split(/(?<=[,.])/);

const addressOf = (lines: readonly string[]): string =>
  /"url":"([^"]*)"/.exec(lines.join(''))?.[1] ?? '?';

/** Makes a built site comparable with another of other names. */
export const plainSite = (files: readonly SiteFile[]): PlainSite => {
  const plain = new Map<string, readonly string[]>();
  const loads = new Map<string, readonly string[]>();
  // Its files are called after what is in them.
  const index: string[] = [];
  for (const { path, bytes } of files) {
    if (follows(path) || isScript(path)) continue;
    if (path.endsWith('.pf_fragment')) {
      const lines = fragment(bytes);
      plain.set(`pagefind/fragment of ${addressOf(lines)}`, lines);
    } else if (/\.pf_\w+$/.test(path)) index.push(sumOf(bytes));
    else if (isText(path)) {
      const { text, scripts } = normalise(bytes.toString('utf8'));
      plain.set(path, inLines(text));
      if (path.endsWith('.html')) loads.set(path, scripts);
    } else if (path.startsWith('_astro/')) {
      plain.set(normalise(`/${path}`).text, [sumOf(bytes)]);
    } else plain.set(path, [sumOf(bytes)]);
  }
  if (index.length > 0) plain.set('pagefind/index', index.sort());
  const scripts = files.filter(({ path }) => isScript(path));
  plain.set('_astro/*.js', piecesOf(scripts.map(({ bytes }) => bytes.toString('utf8'))));
  return { files: plain, loads, scripts };
};
