import { shownLocales } from '../../i18n/locales.ts';
import { sentencesOf } from '../../reading/sentences.ts';
import type { Finding } from '../../source/finding.ts';
import type { FlowCheck } from './context.ts';

/**
 * Each opening begins with words of its own. A sentence that stands above many advices is written for nobody, and who
 * answers anew reads it again.
 */
export const checkOpenings: FlowCheck = ({ sources }) =>
  shownLocales.flatMap((locale) => {
    const begun = new Map<string, string>();
    return sources.blocks.flatMap(({ id, data, words }): readonly Finding[] => {
      const source = data.data.part === 'opening' ? words[locale] : undefined;
      const [first] = source ? sentencesOf(source.body.prose) : [];
      if (!source || !first) return [];
      const said = first.text.toLowerCase();
      const other = begun.get(said);
      if (other === undefined) {
        begun.set(said, id);
        return [];
      }
      return [
        {
          file: source.file,
          line: first.line,
          problem: `Deze opening begint met dezelfde zin als "${other}": "${first.text}"`,
          fix: 'Geef elke lezer een eigen eerste zin: wat is hier anders, voor wie dit leest?',
        },
      ];
    });
  });
