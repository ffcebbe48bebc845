import type { Finding } from '../../../source/finding.ts';
import { moduleCount, type ModuleSource } from '../read.ts';

/** Each number once. */
export const checkNumbers = (modules: readonly ModuleSource[]): readonly Finding[] =>
  modules.flatMap(({ data }, at) =>
    modules[at - 1]?.data.data.order === data.data.order
      ? [
          data.finding(
            ['order'],
            `Nummer ${data.data.order} is al van een andere module.`,
            'Geef elke module een eigen nummer.',
          ),
        ]
      : [],
  );

/** No number is left out: a gap is a page that links lead to. */
export const checkGaps = (modules: readonly ModuleSource[]): readonly Finding[] => {
  const gaps = Array.from({ length: moduleCount }, (_, at) => at + 1).filter(
    (number) => !modules.some(({ data }) => data.data.order === number),
  );
  if (modules.length === 0 || gaps.length === 0) return [];
  return [
    {
      file: 'content/programme/modules',
      problem: `Het programma heeft ${moduleCount} modules, en dit nummer is er niet: ${gaps.join(', ')}.`,
      fix: 'Schrijf de module, of zet hem terug.',
    },
  ];
};
