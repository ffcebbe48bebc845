import type { Finding } from '../../../source/finding.ts';
import { checkNamedIds, checkReferences, type Ids } from '../../../source/references.ts';
import type { KnownPlaces } from '../../../source/web-address.ts';
import { checkForbidden, type Forbidden } from './forbidden.ts';
import { wordsIn } from './pieces.ts';
import { modulePath, type ModuleSource, type Modules } from '../read.ts';
import { checkModuleIds } from './ids.ts';
import { checkGaps, checkNumbers } from './numbers.ts';
import { checkModuleParts } from './parts.ts';

/** What modules may lean on and do not own. */
export interface KnownToModules extends KnownPlaces {
  readonly helplines: Ids;
  readonly laws: Ids;
  readonly links: Ids;
  readonly forbidden: readonly Forbidden[];
  /** Whether a module could not be read: then nobody can say which one is missing. */
  readonly unread: boolean;
}

/** What is wrong with the modules of the programme. */
export const checkModules = (
  { modules, translated }: Pick<Modules, 'modules' | 'translated'>,
  { helplines, laws, links, forbidden, addresses, hosts, unread }: KnownToModules,
): readonly Finding[] => {
  const known = {
    ids: { Bel: ['contact', helplines], Wet: ['law', laws] },
    addresses,
    hosts,
  } as const;
  const checkTexts = (module: ModuleSource): readonly Finding[] => [
    ...checkModuleIds(module),
    ...checkReferences(module.words, { ...known, here: modulePath(module.data.data.order) }),
  ];
  return [
    ...(unread ? [] : checkGaps(modules)),
    ...checkNumbers(modules),
    ...modules.flatMap((module) => {
      const { data, words } = module;
      return [
        ...checkNamedIds(data, 'helplines', data.data.helplines, 'contact', helplines),
        ...checkNamedIds(data, 'sources', data.data.sources, 'links', links),
        ...checkTexts(module),
        ...checkModuleParts(module),
        ...checkForbidden(words.file, wordsIn(words), forbidden),
      ];
    }),
    ...translated.flatMap(checkTexts),
  ];
};
