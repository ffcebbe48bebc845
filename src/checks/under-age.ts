import type { ArticleSource } from '../articles/read.ts';
import { answersAlways } from '../contact/checks.ts';
import type { Contact, HelplineSource } from '../contact/read.ts';
import { chooseFrom, type Finding } from '../source/finding.ts';

/** Who reads the pages of the programme for young people. */
const young = { from: 13, to: 17 };

/** The ages that an organisation is known to help; `unknown` when nobody told, or nobody could check it. */
const agesOf = ({ facts: { data } }: HelplineSource) =>
  data.unverified.includes('ages') ? 'unknown' : data.ages;

/** Whether an organisation may help somebody of each of these ages. */
const mayTake = (line: HelplineSource): boolean => {
  const { audience } = line.facts.data;
  if (!audience.includes('jongeren') && !audience.includes('kinderen')) return false;
  const ages = agesOf(line);
  return (
    typeof ages !== 'object' || ((ages.from ?? 0) <= young.from && (ages.to ?? 120) >= young.to)
  );
};

const surelyTakes = (line: HelplineSource): boolean => mayTake(line) && agesOf(line) !== 'unknown';

/**
 * Whom a page of the programme for young people sends them to: only to who takes their age, first to one of whom
 * that is sure, and to one to talk with who answers at night. Somebody of fourteen tries once.
 */
export const checkUnderAge = (
  articles: readonly ArticleSource[],
  { helplines, unread }: Pick<Contact, 'helplines' | 'unread'>,
): readonly Finding[] => {
  const ids = (keep: (line: HelplineSource) => boolean) =>
    [...helplines].flatMap(([id, line]) => (keep(line) ? [id] : []));
  const possible = ids(mayTake);
  const sure = ids(surelyTakes);
  // A number for an emergency is nobody to talk with about this.
  const atNight = ids(
    (line) => surelyTakes(line) && answersAlways(line) && line.facts.data.kind !== 'emergency',
  );
  const isRead = (id: string) => helplines.has(id) && !unread.has(id);
  return articles
    .filter(({ kind, source }) => kind === 'programme' && source.data.audience === 'jongere')
    .flatMap(({ source }) => {
      const { file, data, body } = source;
      const tooOld = (id: string) =>
        `"${id}" is er niet voor wie ${young.from} tot en met ${young.to} jaar is, en deze bladzijde wel.`;
      const choose = (from: readonly string[], id = '') => `Kies uit: ${chooseFrom(from, id)}.`;
      const isWrong = (id: string) => isRead(id) && !possible.includes(id);
      const [first] = data.helplines;
      return [
        ...data.helplines.flatMap((id, at) =>
          isWrong(id) ? [source.finding(['helplines', at], tooOld(id), choose(possible, id))] : [],
        ),
        ...body.components.flatMap(({ name, attributes: { id = '' }, line }): Finding[] =>
          name === 'Bel' && isWrong(id)
            ? [{ file, line, problem: tooOld(id), fix: choose(possible, id) }]
            : [],
        ),
        ...(first !== undefined &&
        isRead(first) &&
        possible.includes(first) &&
        !sure.includes(first)
          ? [
              source.finding(
                ['helplines', 0],
                `Van "${first}" weten we niet vanaf welke leeftijd iemand er terechtkan.`,
                `Zet iemand vooraan die hen zeker helpt. ${choose(sure, first)}`,
              ),
            ]
          : []),
        ...(data.helplines.some((id) => atNight.includes(id) || !isRead(id))
          ? []
          : [
              source.finding(
                ['helplines'],
                'Op deze bladzijde neemt ’s nachts niemand zeker op om mee te praten.',
                choose(atNight),
              ),
            ]),
      ];
    });
};
