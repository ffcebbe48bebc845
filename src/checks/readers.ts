import type { ArticleSource } from '../articles/read.ts';
import type { Condition } from '../flow/condition.ts';
import type { FlowSources } from '../flow/read.ts';
import { defaultLocale } from '../i18n/locales.ts';
import { documentKinds } from '../lessons/kinds.ts';
import type { LessonContent } from '../lessons/read.ts';
import type { ReaderWords } from '../reading/readers.ts';
import { withoutPhrases } from '../reading/phrase.ts';
import type { Finding } from '../source/finding.ts';
import type { MdxText } from '../source/mdx.ts';

/** Whether a rule can come out true, and false, for who gave one answer and any others. */
const outcomesFor = (
  condition: Condition,
  question: string,
  answer: string,
): { readonly can: boolean; readonly cannot: boolean } => {
  switch (condition.kind) {
    case 'answer': {
      if (condition.question !== question) return { can: true, cannot: true };
      const can = condition.options.includes(answer);
      return { can, cannot: !can };
    }
    case 'not': {
      const { can, cannot } = outcomesFor(condition.part, question, answer);
      return { can: cannot, cannot: can };
    }
    case 'all':
    case 'any': {
      const parts = condition.parts.map((part) => outcomesFor(part, question, answer));
      const every = condition.kind === 'all';
      return {
        can: every ? parts.every(({ can }) => can) : parts.some(({ can }) => can),
        cannot: every ? parts.some(({ cannot }) => cannot) : parts.every(({ cannot }) => cannot),
      };
    }
  }
};

/** A text, and whether somebody reads it. */
interface ReadText {
  readonly file: string;
  readonly prose: readonly MdxText[];
  readonly isFor: (rule: ReaderWords) => boolean;
}

const inFlow = ({ flow, blocks }: FlowSources): readonly ReadText[] =>
  blocks.flatMap(({ id, words }) => {
    const source = words[defaultLocale];
    const when = [...flow.blocks, ...flow.firstLines].find((block) => block.id === id)?.when;
    if (!source) return [];
    const { title } = source.data;
    return [
      {
        file: source.file,
        // An opening has no heading.
        prose: [...(title === undefined ? [] : [{ text: title, line: 2 }]), ...source.body.prose],
        isFor: ({ answers }) =>
          Object.entries(answers).some(([question, options]) =>
            options.some(
              (option) =>
                flow.questions[question]?.options.some((one) => one.id === option) &&
                (when === undefined || outcomesFor(when, question, option).can),
            ),
          ),
      },
    ];
  });

/**
 * Words that do not fit who reads them: a parent reads of "het slachtoffer", a teacher of "je kind". Of an advice
 * each block is held to everybody who can come to it.
 */
export const checkReaders = (
  {
    flows,
    articles,
    lessons,
  }: {
    readonly flows: readonly FlowSources[];
    readonly articles: readonly ArticleSource[];
    readonly lessons: Pick<LessonContent, 'packs' | 'handouts'>;
  },
  rules: readonly ReaderWords[],
): readonly Finding[] => {
  const texts: readonly ReadText[] = [
    ...flows.flatMap(inFlow),
    ...articles.map(({ source }) => ({
      file: source.file,
      prose: source.body.prose,
      isFor: ({ audiences }: ReaderWords) => audiences.includes(source.data.audience),
    })),
    ...lessons.packs
      .flatMap(({ documents }) => documents)
      .map(({ source }) => ({
        file: source.file,
        prose: source.body.prose,
        isFor: ({ audiences }: ReaderWords) =>
          audiences.includes(documentKinds[source.data.kind].reader),
      })),
  ];
  return texts.flatMap(({ file, prose, isFor }) =>
    rules.filter(isFor).flatMap(({ reader, find, except, why, instead }) =>
      prose.flatMap(({ text, line }) => {
        const found = find(text) && find(withoutPhrases(text, except));
        return found === undefined
          ? []
          : [
              {
                file,
                line,
                problem: `"${found}" past niet bij ${reader}. ${why}`,
                fix: `Schrijf liever: ${instead}`,
              },
            ];
      }),
    ),
  );
};
