import type { Finding } from '../../source/finding.ts';
import { moduleCount, type ModuleSource } from '../read.ts';

/** The numbers that no module has. */
const missing = (modules: readonly ModuleSource[]): readonly number[] =>
  Array.from({ length: moduleCount }, (_, at) => at + 1).filter(
    (number) => !modules.some(({ data }) => data.data.order === number),
  );

/** Each number once, and none left out: a gap is a page that links lead to. */
export const checkNumbers = (modules: readonly ModuleSource[]): readonly Finding[] => {
  const [first] = modules;
  if (!first) return [];
  const twice = modules.flatMap(({ data }, at) =>
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
  const gaps = missing(modules);
  if (gaps.length === 0) return twice;
  return [
    ...twice,
    {
      file: 'content/programme/modules',
      problem: `Het programma heeft ${moduleCount} modules, en dit nummer is er niet: ${gaps.join(', ')}.`,
      fix: 'Schrijf de module, of zet hem terug.',
    },
  ];
};
