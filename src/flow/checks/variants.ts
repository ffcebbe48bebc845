import type { Finding } from '../../source/finding.ts';
import { variantsOf } from '../model.ts';
import { visitorsInWords } from '../visitor-words.ts';
import type { AdviceCheck } from './context.ts';

/** Whoever comes to a question or outcome reads one form of its words, and somebody reads each. */
export const checkVariants: AdviceCheck = ({ sources, visitors }) => {
  const { flow, questions, outcomes } = sources;
  return [...questions, ...outcomes].flatMap(({ id: node, data }): readonly Finding[] => {
    const variants = variantsOf(flow, node);
    if (variants.length === 0) return [];
    const classes = visitors.classes(
      node,
      variants.map(({ when }) => when),
    );
    const found = variants.flatMap(({ id }, at) =>
      classes.some(({ holds }) => holds[at])
        ? []
        : [
            data.finding(
              ['variants', id],
              `De variant "${id}" van "${node}" leest niemand: op geen enkele weg hierheen klopt de regel.`,
              'Pas de regel aan, of haal de variant weg. Een regel kan alleen vragen noemen die eerder komen.',
            ),
          ],
    );
    const both = classes.find(({ holds }) => holds.filter(Boolean).length > 1);
    if (both) {
      const [first, second] = variants.filter((_, at) => both.holds[at]).map(({ id }) => id);
      const everybody = classes.reduce((sum, one) => sum + one.visitors, 0n);
      found.push(
        data.finding(
          ['variants', second ?? ''],
          `Bij "${node}" gelden de varianten "${first ?? ''}" en "${second ?? ''}" samen (${visitorsInWords(sources, both, everybody)}).`,
          'Maak de regels zo dat er voor iedereen hoogstens één geldt.',
        ),
      );
    }
    if (classes.every(({ holds }) => holds.some(Boolean))) {
      found.push(
        data.finding(
          ['variants'],
          `De gewone woorden van "${node}" leest niemand: iedereen krijgt een variant.`,
          'Maak van één variant de gewone woorden, en haal hem weg bij "variants".',
        ),
      );
    }
    return found;
  });
};
