import { join } from 'node:path';
import { programmePrefix } from '../../i18n/doors.ts';
import type { Finding } from '../../source/finding.ts';
import { foldersIn, namesIn, shownPath } from '../../source/folders.ts';
import { readMdx, readYaml, type Source } from '../../source/read.ts';
import { moduleSchema, moduleWordsSchema, type ModuleData, type ModuleWords } from './schema.ts';

/** A module as it was read from `content/programme/modules/<nn-id>/`. */
export interface ModuleSource {
  /** Its folder: `03-triggers`. */
  readonly id: string;
  readonly data: Source<ModuleData>;
  readonly words: Source<ModuleWords>;
}

/** The address of a module: neutral, whatever it is about. */
export const modulePath = (order: number): `/${string}` => `${programmePrefix}${order}/`;

/** How many modules the programme has. */
export const moduleCount = 17;

/** The addresses of all modules, written or not: a text may lead to one that comes later. */
export const modulePaths: readonly `/${string}`[] = Array.from({ length: moduleCount }, (_, at) =>
  modulePath(at + 1),
);

/** A file of a module: its data, and its words in a language. */
const isOurs = /^(?:module\.yaml|[a-z]{2}\.mdx)$/;

/** What may stand beside the modules; the pages are read as articles. */
const beside = ['README.md', 'modules', 'pages'];

/**
 * The modules of a content folder. Reads and reports; throws nothing for a mistake.
 * @param root the content folder
 * @returns the modules in their order, without those that could not be read
 */
export const readModules = (
  root: string,
): { readonly modules: readonly ModuleSource[]; readonly findings: readonly Finding[] } => {
  const programme = join(root, 'programme');
  const base = join(programme, 'modules');
  const findings: Finding[] = [];
  const modules: ModuleSource[] = [];
  const strange = (path: string, fix: string) =>
    findings.push({ file: shownPath(root, path), problem: 'Dit hoort hier niet.', fix });
  for (const name of namesIn(programme)) {
    if (!beside.includes(name)) {
      strange(join(programme, name), 'Zet het in modules/<nn-id>/ of in pages/<id>/.');
    }
  }
  const folders = foldersIn(base);
  for (const id of namesIn(base)) {
    const folder = join(base, id);
    if (!folders.includes(id) || !/^\d{2}-[a-z0-9-]+$/.test(id)) {
      strange(folder, 'Een module is een map met het nummer voorop: 03-triggers.');
      continue;
    }
    const files = namesIn(folder);
    const missing = ['module.yaml', 'nl.mdx'].filter((name) => !files.includes(name));
    for (const name of missing) {
      findings.push({
        file: shownPath(root, join(folder, name)),
        problem: `De module "${id}" heeft geen ${name}.`,
        fix: 'Maak het bestand. In content/programme/README.md staat een voorbeeld.',
      });
    }
    for (const name of files.filter((one) => !isOurs.test(one))) {
      strange(
        join(folder, name),
        'Haal het weg. In een module horen alleen module.yaml en nl.mdx.',
      );
    }
    if (missing.length > 0) continue;
    const data = readYaml(root, join(folder, 'module.yaml'), moduleSchema);
    const words = readMdx(root, join(folder, 'nl.mdx'), moduleWordsSchema);
    if ('findings' in data) findings.push(...data.findings);
    if ('findings' in words) findings.push(...words.findings);
    if ('source' in data && 'source' in words) {
      modules.push({ id, data: data.source, words: words.source });
    }
  }
  return { modules: modules.sort((a, b) => a.data.data.order - b.data.data.order), findings };
};
