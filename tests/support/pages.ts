import { existsSync } from 'node:fs';
import { readSite } from '../../src/hosting/site.ts';

if (!existsSync('dist/index.html') || !existsSync('dist-preview/index.html')) {
  throw new Error(
    'This test reads a built site: npm run build && npm run build -- --preview first.',
  );
}

const site = readSite('dist');

/** The address of every built page. */
export const pages = site.pages.map(({ path }) => path);
/** The address of every page for editors. */
export const editorPages = readSite('dist-preview')
  .pages.map(({ path }) => path)
  .filter((path) => !pages.includes(path));
/** The address of every other file that a visitor may ask for. */
export const { files } = site;

/** The first words of each tag: whether it closes, its name, and what it says of itself. */
const tag = /<(\/?)([a-z][\w-]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>/g;
const alone = /^(?:area|br|col|embed|hr|img|input|link|meta|source|wbr)$/;

/** Every kind of element of a page: its name and classes, behind those of what it stands in. */
const kindsIn = (html: string): ReadonlySet<string> => {
  const open: { name: string; kind: string }[] = [];
  const kinds = new Set<string>();
  const body = html.slice(html.indexOf('<body')).replace(/<(script|style)\b.*?<\/\1>/gs, '');
  for (const [, closes, name = '', more = ''] of body.matchAll(tag)) {
    if (closes) {
      const at = open.findLastIndex((one) => one.name === name);
      if (at >= 0) open.length = at;
      continue;
    }
    const classes = /\bclass=["']?([^"'>]*)/.exec(more)?.[1]?.split(/\s+/).sort().join('.') ?? '';
    const kind = `${name}.${classes}`;
    kinds.add(`${open.at(-1)?.kind ?? ''} > ${kind}`);
    if (!alone.test(name) && !more.endsWith('/')) open.push({ name, kind });
  }
  return kinds;
};

/** What can be filled in on a page: kinds of fields, of forms and of exercises, and the island that brings more. */
const fieldsIn = (html: string): ReadonlySet<string> =>
  new Set(
    [
      /<(?:textarea|select)\b/g,
      /<input\b[^>]*?\btype=["']?\w+/g,
      /<form\b[^>]*?\bclass="[^"]*/g,
      /\bdata-(?:kind|slot|page)="[^"]*/g,
      // Modules have a number: what they hold is said by its kind.
      /\bdata-module="[a-z][^"]*/g,
      /\bdata-astro-cid-\w+/g,
      /\bcomponent-url="[^"]*/g,
    ].flatMap((mark) =>
      [...html.matchAll(mark)].map(([found]) => found.replace(/^<input.*type=/s, '')),
    ),
  );

/** Of pages those that together have each mark; all of them with `WAYS=all`. */
const sample = (
  all: typeof site.pages,
  marksOf: (html: string) => ReadonlySet<string>,
): readonly string[] => {
  if (process.env['WAYS'] === 'all') return all.map(({ path }) => path);
  const seen = new Set<string>();
  return all
    .map(({ path, html }) => ({ path, marks: marksOf(html) }))
    .toSorted((one, other) => other.marks.size - one.marks.size)
    .flatMap(({ path, marks }) => {
      const isNew = [...marks].some((mark) => !seen.has(mark));
      for (const mark of marks) seen.add(mark);
      return isNew ? [path] : [];
    });
};

/** Pages that together have every kind of element of the site. */
export const pagesOfEachKind = (): readonly string[] => sample(site.pages, kindsIn);

/** Pages where together each kind of thing can be filled in, now or when they live. */
export const pagesToFillIn = (): readonly string[] =>
  sample(
    site.pages.filter(({ html }) => /<(?:input|textarea|select|astro-island)\b/.test(html)),
    fieldsIn,
  );
