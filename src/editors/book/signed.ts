import { dayInWords } from '../../i18n/day.ts';
import { defaultLocale } from '../../i18n/locales.ts';
import type { DocumentBlock } from '../../lessons/model.ts';
import { plain } from '../../lessons/write.ts';
import { standOf } from '../../signing/list.ts';
import { rolesFor } from '../../signing/rules.ts';
import { changesInWords } from '../../signing/said.ts';
import type { KindState, SignedContent } from '../../signing/state.ts';
import { em, line, pieceList } from './write.ts';

/** What was signed, and whether only what was not is wanted. */
export interface Signed {
  readonly content: SignedContent;
  readonly onlyOpen: boolean;
}

/** Where a text stands, in a word. */
export const standIn = (signed: Signed | undefined, id: string): string => {
  const state = signed?.content.states.get(id);
  return state === undefined
    ? 'concept'
    : { signed: 'beoordeeld', stale: 'veranderd na de handtekening', never: 'concept' }[
        standOf(state)
      ];
};

/** Whether a text still has to be read: in a short book what is signed is left out. */
export const isShown = (signed: Signed | undefined, id: string): boolean => {
  const state = signed?.content.states.get(id);
  return !signed?.onlyOpen || !state?.isSigned;
};

const signatureIn = ({ signature }: KindState): string =>
  signature ? `${signature.role}, ${dayInWords(signature.date, defaultLocale)}` : '';

/** What changed of a text since somebody signed it, before and after. */
export const changesOf = (signed: Signed | undefined, id: string): readonly DocumentBlock[] =>
  (signed?.content.states.get(id)?.kinds ?? [])
    .filter(({ state }) => state === 'stale')
    .slice(0, 1)
    .flatMap((kind) => [
      line(`Veranderd sinds de handtekening (${signatureIn(kind)}):`),
      pieceList(changesInWords(kind.changes).map((change) => [em(change.trim())])),
    ]);

/** Of each kind of sign-off of a text who gave it, or who can. */
export const statesOf = (signed: Signed | undefined, id: string): readonly DocumentBlock[] => {
  const rules = signed?.content.rules;
  const kinds = signed?.content.states.get(id)?.kinds ?? [];
  if (!rules || kinds.length === 0) return [];
  return [
    pieceList(
      kinds.map((one) => {
        const said = {
          signed: `getekend (${signatureIn(one)})`,
          stale: `veranderd na de handtekening (${signatureIn(one)})`,
          never: `nog niet getekend, is voor ${rolesFor(rules, one.kind).join(' of ')}`,
        }[one.state];
        return plain(`${one.kind}: ${said}`);
      }),
    ),
    line(`Tekenen: npm run teken -- ${id} --rol …`),
  ];
};
