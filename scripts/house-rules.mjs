// Who may import whom: the order of the house as data, and the lint rule that holds it. It sees what TypeScript
// sees (imports, re-exports, `import()`, types), in `.astro` files too, and what a glob finds.
import { existsSync, globSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';

/** Folders of `src/`, first the ground: each may use those before it, and no other of its own line. */
export const layers = [
  ['i18n'],
  ['source'],
  ['signing'],
  ['reading'],
  ['privacy'],
  ['analytics'],
  ['ui', 'styles'],
  ['speech'],
  ['contact'],
  ['flow', 'articles', 'figures', 'search', 'programme', 'campaign', 'lessons'],
  ['layouts'],
  ['pages'],
  ['checks'],
  ['changes'],
  ['editors'],
  ['hosting'],
  ['integrations'],
  ['cli'],
];

/** The same inside a folder. */
export const within = { programme: [['exercises'], ['workbook'], ['course']] };

const isCode = /\.(?:ts|tsx|astro)$/;
const endings = ['', '.ts', '.tsx', '.astro', '/index.ts'];
const globs = /import\.meta\.glob(?:<[^(]*>)?\(\s*(['"])([^'"]+)\1/g;

/** The parts of a file that are code, with where each begins: of `.astro` its top and its scripts. */
const codeOf = (file, text) => {
  if (!file.endsWith('.astro')) return [{ code: text, at: 0 }];
  const parts = [/^---\n([\s\S]*?)\n---/d, /<script[^>]*>([\s\S]*?)<\/script>/dg];
  return parts.flatMap((pattern) =>
    (pattern.global ? [...text.matchAll(pattern)] : [pattern.exec(text)]).flatMap((match) =>
      match ? [{ code: match[1], at: match.indices[1][0] }] : [],
    ),
  );
};

const fileAt = (path) =>
  endings.map((ending) => path + ending).find((one) => existsSync(one) && statSync(one).isFile());

/**
 * The files of `src` that a file imports, however it does: each with the place where it says so.
 * @param src the folder that `~/` stands for
 */
export const importsIn = (src, file, text) =>
  codeOf(file, text).flatMap(({ code, at }) => {
    const full = (path) =>
      path.startsWith('~/') ? join(src, path.slice(2)) : resolve(dirname(file), path);
    const named = ts
      .preProcessFile(code, true, true)
      .importedFiles.map(({ fileName, pos }) => ({ path: fileName, pos }))
      .filter(({ path }) => /^(?:~\/|\.)/.test(path))
      .map(({ path, pos }) => ({ to: fileAt(full(path.replace(/\?.*$/, ''))), at: at + pos }));
    const found = [...code.matchAll(globs)].flatMap(({ 2: pattern, index }) =>
      globSync(full(pattern)).map((to) => ({ to, at: at + index })),
    );
    return [...named, ...found].filter(({ to }) => to !== undefined && to.startsWith(src));
  });

/** Where a folder stands in an order; -1 when it is not in it. */
const placeIn = (order, folder) => order.findIndex((line) => line.includes(folder));

/** Why a file may not import another, or undefined when it may. */
export const refusal = (src, from, to) => {
  const [here, there] = [from, to].map((file) => relative(src, file).split(/[\\/]/));
  // A file that stands in no folder (`content.config.ts`) is for Astro: it may use all, and nothing uses it.
  if (here.length === 1) return undefined;
  const [own, other] = [here[0], there[0]];
  if (placeIn(layers, own) < 0) return `"src/${own}" has no place in the order of the house.`;
  if (own !== other && placeIn(layers, other) < placeIn(layers, own) && placeIn(layers, other) >= 0)
    return undefined;
  if (own !== other) return `"${own}" may not use "${other}".`;
  const order = within[own];
  if (!order || here[1] === there[1]) return undefined;
  return placeIn(order, there[1]) >= 0 && placeIn(order, there[1]) < placeIn(order, here[1])
    ? undefined
    : `"${own}/${here[1]}" may not use "${own}/${there[1]}".`;
};

/** Every file of code below a folder, with the files it imports. */
const graphOf = (src) =>
  new Map(
    readdirSync(src, { recursive: true })
      .map((name) => join(src, name))
      .filter((file) => isCode.test(file) && statSync(file).isFile())
      .map((file) => [file, importsIn(src, file, readFileSync(file, 'utf8')).map(({ to }) => to)]),
  );

/** The way from a file back to itself, or undefined. */
const wayBack = (graph, from, to) => {
  const before = new Map([[to, undefined]]);
  for (const file of before.keys()) {
    if (file === from) {
      const way = [];
      for (let at = from; at !== undefined; at = before.get(at)) way.unshift(at);
      return way;
    }
    for (const next of graph.get(file) ?? []) if (!before.has(next)) before.set(next, file);
  }
  return undefined;
};

const graphs = new Map();

/**
 * Refuses what goes up, across, or round. Its option is the folder that holds the order.
 * @type {import('eslint').Rule.RuleModule}
 */
const importOrder = {
  meta: { type: 'problem', schema: [{ type: 'string' }] },
  create(context) {
    const [src] = context.options;
    // The scripts of an `.astro` file are read with the file itself.
    const file = context.filename;
    if (file.includes('.astro/')) return {};
    if (!graphs.has(src)) graphs.set(src, graphOf(src));
    const { text } = context.sourceCode;
    return {
      Program() {
        for (const { to, at } of importsIn(src, file, text)) {
          const loc = context.sourceCode.getLocFromIndex(at);
          const refused = refusal(src, file, to);
          if (refused) context.report({ loc, message: `${refused} See src/README.md.` });
          const way = refused ? undefined : wayBack(graphs.get(src), file, to);
          if (!way) continue;
          const names = [file, ...way].map((one) => relative(src, one)).join(' → ');
          context.report({ loc, message: `A circle: ${names}.` });
        }
      },
    };
  },
};

/**
 * The rules of this house, for ESLint.
 * @type {import('eslint').ESLint.Plugin}
 */
export const house = { rules: { 'import-order': importOrder } };
