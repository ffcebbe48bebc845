import { atoms, type Condition } from '../condition.ts';
import type { Finding } from '../../source/finding.ts';
import type { VisitorClass } from '../classes.ts';
import type { Flow } from '../model.ts';
import { visitorsInWords } from '../visitor-words.ts';
import { formsApart, textForms } from '../words.ts';
import type { AdviceCheck } from './context.ts';

/** Every answer to the questions that some conditions ask: what tells the readers of a title apart. */
const answersAsked = (flow: Flow, conditions: readonly (Condition | undefined)[]) =>
  [
    ...new Set(conditions.flatMap((condition) => atoms(condition).map(({ question }) => question))),
  ].flatMap((question) =>
    (flow.questions[question]?.options ?? []).map(({ id }) => ({
      kind: 'answer' as const,
      question,
      options: [id],
    })),
  );

/** By question what somebody answered. */
type Reader = ReadonlyMap<string, string>;

/** Who was not asked something may be any of those who were. */
const canBeOne = (one: Reader, other: Reader): boolean =>
  [...one].every(([question, said]) => (other.get(question) ?? said) === said);

/** No reader finds one title above two advices: in a list of headings nothing would tell them apart. */
export const checkTitles: AdviceCheck = ({ sources, visitors }) => {
  const { flow, outcomes } = sources;
  const titled = outcomes.flatMap(({ id, words }) =>
    Object.entries(words).flatMap(([locale, source]) =>
      formsApart(
        textForms<{ title?: string | undefined }>(
          flow.outcomes[id]?.variants,
          source.data,
          ({ title }) => title,
        ),
      ).map((form) => ({ ...form, id, locale, source })),
    ),
  );
  type Titled = (typeof titled)[number];
  const readersOf = ({ id, when }: Titled, answers: readonly Condition[]) =>
    visitors.classes(id, [when, ...answers]).filter(({ holds: [reads] }) => reads);

  return titled.flatMap((one, at): readonly Finding[] => {
    const same = titled
      .slice(0, at)
      .filter(
        ({ id, text, locale }) => id !== one.id && text === one.text && locale === one.locale,
      );
    for (const other of same) {
      const answers = answersAsked(flow, [one.when, other.when]);
      const readerOf = ({ holds }: VisitorClass): Reader => {
        const said = new Map<string, string>();
        answers.forEach(({ question, options }, index) => {
          if (holds[index + 1]) said.set(question, `${said.get(question) ?? ''} ${options.join()}`);
        });
        return said;
      };
      const own = readersOf(one, answers);
      const others = readersOf(other, answers).map(readerOf);
      const both = own.filter((each) => others.some((read) => canBeOne(readerOf(each), read)));
      const [first] = both;
      if (!first) continue;
      const sum = (classes: typeof own) => classes.reduce((all, each) => all + each.visitors, 0n);
      const whom = visitorsInWords(sources, { ...first, visitors: sum(both) }, sum(own));
      return [
        one.source.finding(
          ['title'],
          `De uitkomsten "${other.id}" en "${one.id}" heten voor dezelfde lezer allebei “${one.text}” (${whom}).`,
          'Geef een van de twee een andere titel. Staat die titel bij een variant, verander hem dan daar.',
        ),
      ];
    }
    return [];
  });
};
