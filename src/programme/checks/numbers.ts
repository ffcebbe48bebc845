import type { Finding } from '../../source/finding.ts';
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

/** The numbers that no module has yet. */
export const missingNumbers = (modules: readonly ModuleSource[]): readonly number[] =>
  Array.from({ length: moduleCount }, (_, at) => at + 1).filter(
    (number) => !modules.some(({ data }) => data.data.order === number),
  );
