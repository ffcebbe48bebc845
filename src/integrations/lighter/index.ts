import { fileURLToPath } from 'node:url';
import { dictionary } from '@zxcvbn-ts/language-nl-be';
import type { AstroIntegration, ViteUserConfig } from 'astro';
import { dutchWords } from './dutch-words.ts';

/** A module of somebody else, and the file here that takes its place for a visitor. */
interface Replacement {
  readonly module: string;
  /** Whose import it is: everybody else gets the module itself. */
  readonly importer: RegExp;
  readonly file: string;
  /** Of a module that is made at build: its code, which the file makes. */
  readonly code?: () => string;
}

const age = /\/node_modules\/age-encryption\//;
/** A part of a page. */
const ours = /\/src\/(?!integrations\/).*\.tsx?$/;

const replacements: readonly Replacement[] = [
  { module: '@noble/post-quantum/hybrid.js', importer: age, file: 'post-quantum-hybrid.ts' },
  { module: '@noble/curves/nist.js', importer: age, file: 'curves-nist.ts' },
  { module: '@noble/curves/ed25519.js', importer: age, file: 'curves-ed25519.ts' },
  { module: '@scure/base', importer: age, file: 'scure-base.ts' },
  {
    module: '@zxcvbn-ts/language-nl-be',
    importer: /\/src\/programme\//,
    file: 'dutch-words.ts',
    code: () => dutchWords(dictionary),
  },
  { module: 'react/jsx-runtime', importer: ours, file: 'jsx-runtime.ts' },
  { module: 'react', importer: ours, file: 'react.ts' },
  { module: 'react-dom', importer: ours, file: 'react-dom.ts' },
  // Astro names it in its pages: nothing imports it.
  { module: '@astrojs/react/client.js', importer: /^$/, file: 'start-island.ts' },
  { module: '\0vite/preload-helper.js', importer: /./, file: 'preload-helper.ts' },
];

/** The id of a file here, or of what it makes. */
const idOf = ({ file, code }: Replacement): string =>
  code ? `\0lighter/${file}` : fileURLToPath(new URL(file, import.meta.url));

/** What has come already when a part of a page is asked for: the chunks of `astro.config.mjs`. */
const alreadyThere = /\/(?:react|rolldown-runtime|shared|presses|programme)\./;

const plugin = (): NonNullable<ViteUserConfig['plugins']>[number] => {
  /** Who asked for what is replaced. */
  const importers = new Map<Replacement, Set<string>>();
  return {
    name: 'lighter',
    apply: 'build',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'client',
    // React looks for an add-on of developers. None may look into what a visitor answers.
    config: () => ({ define: { __REACT_DEVTOOLS_GLOBAL_HOOK__: 'undefined' } }),
    configEnvironment: (name) => {
      if (name !== 'client') return null;
      const resolveDependencies = (file: string, needs: string[]) =>
        needs.filter((need) => need !== file && !alreadyThere.test(need));
      return { build: { modulePreload: { polyfill: false, resolveDependencies } } };
    },
    buildStart: () => importers.clear(),
    resolveId(module, importer) {
      const from = importer?.replaceAll('\\', '/') ?? '';
      const found = replacements.find((one) => one.module === module && one.importer.test(from));
      if (!found) return null;
      const known = importers.get(found) ?? new Set();
      importers.set(found, known.add(importer ?? ''));
      return idOf(found);
    },
    load: (id) => replacements.find((one) => one.code && idOf(one) === id)?.code?.() ?? null,
    // A package that changed stops the build, and not the browser of a visitor.
    buildEnd(error) {
      if (error) return;
      for (const one of replacements) {
        const file = `src/integrations/lighter/${one.file}`;
        const module = one.module.replace('\0', '');
        const from = importers.get(one);
        if (!from) {
          this.error(
            `Nothing asks for ${module} any more: remove ${file} and its line in index.ts.`,
          );
        }
        const has = new Set(this.getModuleInfo(idOf(one))?.exports);
        for (const importer of from) {
          const { body } = this.parse(this.getModuleInfo(importer)?.code ?? '');
          const missing = body
            .flatMap((node) => {
              if (!('source' in node) || node.source?.value !== one.module) return [];
              if (node.type !== 'ImportDeclaration') return ['*'];
              return node.specifiers.map((part) => {
                if (part.type !== 'ImportSpecifier') return '*';
                return part.imported.type === 'Identifier' ? part.imported.name : '*';
              });
            })
            .filter((name) => !has.has(name));
          if (missing.length === 0) continue;
          this.error(
            `${importer} takes ${missing.join(', ')} from ${module}, which ${file} does not have: ` +
              'add it there when no visitor needs it; else remove the file and its line in index.ts.',
          );
        }
      }
    },
  };
};

/** Leaves out of the scripts what no visitor runs: files here take the place of modules of packages. */
export const lighter = (): AstroIntegration => ({
  name: 'lighter',
  hooks: {
    'astro:config:setup': ({ updateConfig }) => {
      updateConfig({ vite: { plugins: [plugin()] } });
    },
  },
});
