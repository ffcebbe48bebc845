import { rolesFor, signKinds } from './rules.ts';
import { changesInWords } from './said.ts';
import type { KindState, OrphanedSignature, SignedContent, SignedState } from './state.ts';
import { signKeyOf } from './things.ts';

/** What to do with a signature of a text that is not there any more. */
export const orphanInWords = ({ ledger, movedTo }: OrphanedSignature): string =>
  movedTo === undefined
    ? `${ledger.file}: deze tekst is er niet meer. Haal de handtekening weg: npm run teken -- ${ledger.id} --terug.`
    : `${ledger.file}: deze tekst is er niet meer, en ${movedTo} zegt precies hetzelfde. ` +
      `Is hij verplaatst? Geef de handtekening dan ook die plek: content/signatures/${movedTo}.yaml.`;

/** A state in one word. */
export const standOf = ({ isSigned, kinds }: SignedState): 'signed' | 'stale' | 'never' =>
  isSigned ? 'signed' : kinds.some(({ state }) => state === 'stale') ? 'stale' : 'never';

/** More texts than this of one kind are counted. */
const mostNames = 20;

/** Names in a line, and how many more. */
const fewNames = (keys: readonly string[]): string =>
  keys.slice(0, mostNames).join(', ') +
  (keys.length > mostNames ? `, … en nog ${keys.length - mostNames}` : '');

/** Who has to read: of each kind the roles, and the texts where it stands so. */
const whoLooks = (
  { rules }: SignedContent,
  states: readonly SignedState[],
  isOpen: (state: KindState['state']) => boolean,
): readonly { readonly who: string; readonly keys: readonly string[] }[] =>
  signKinds.flatMap((kind) => {
    const keys = states
      .filter(({ kinds }) => kinds.some((one) => one.kind === kind && isOpen(one.state)))
      .map(({ thing }) => signKeyOf(thing));
    return keys.length === 0 || !rules
      ? []
      : [{ who: `${kind} (${rolesFor(rules, kind).join(' of ')})`, keys }];
  });

/**
 * What changed after it was signed, and who has to read it again; what was signed and is gone. Nothing when
 * there is nothing to do.
 */
export const fallenInWords = (content: SignedContent): readonly string[] => {
  const fallen = whoLooks(content, [...content.states.values()], (state) => state === 'stale');
  return [
    ...fallen.map(
      ({ who, keys }) =>
        `Veranderd na de handtekening, opnieuw te lezen voor ${who}: ${fewNames(keys)}.`,
    ),
    ...content.orphans.map(orphanInWords),
  ];
};

/**
 * Where all texts stand, as lines: what changed since it was signed, what nobody signed, and who has to look.
 * @param below only what stands below this: `law`
 */
export const listInWords = (content: SignedContent, below = ''): readonly string[] => {
  const folder = below.replace(/^(?:\.\/)?(?:content\/)?|\/+$/g, '');
  const states = [...content.states.values()].filter(
    ({ thing: { id } }) => folder === '' || id === folder || id.startsWith(`${folder}/`),
  );
  const stands = (stand: ReturnType<typeof standOf>) =>
    states.filter((state) => standOf(state) === stand);
  const [signed, stale, never] = [stands('signed'), stands('stale'), stands('never')];
  const missing = whoLooks(content, states, (state) => state !== 'signed').flatMap(
    ({ who, keys }) => [`Nog te tekenen voor ${who}: ${keys.length}`, `  ${fewNames(keys)}`],
  );
  return [
    `${states.length} teksten: ${signed.length} beoordeeld, ${stale.length} veranderd na de handtekening, ${never.length} concept.`,
    ...stale.flatMap(({ thing, kinds }) => [
      '',
      `Veranderd: ${signKeyOf(thing)}`,
      ...kinds
        .filter(({ state }) => state === 'stale')
        .flatMap(({ kind, signature, changes }) => [
          `  ${kind}: getekend door ${signature?.role ?? ''} op ${signature?.date ?? ''}. Nu anders:`,
          ...changesInWords(changes).map((line) => `    ${line}`),
        ]),
    ]),
    ...(missing.length > 0 ? ['', ...missing] : []),
    ...(content.orphans.length > 0 ? ['', ...content.orphans.map(orphanInWords)] : []),
    ...content.findings.map(
      ({ file, problem, fix }) => `\n${file}\n  Fout: ${problem}\n  Doe:  ${fix}`,
    ),
  ];
};
