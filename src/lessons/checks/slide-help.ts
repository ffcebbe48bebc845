import type { Finding } from '../../source/finding.ts';
import type { BlockOf } from '../model.ts';
import type { Pack } from '../read.ts';
import { linksOf } from '../walk.ts';
import { helpPages } from './kinds.ts';

/** So many slides may pass before somebody whom the lesson touches sees where help is. */
const early = 4;
const fix = 'Voeg toe: <QR naar="/advies/" tekst="…" />, of <Bel id="helpwanted" />.';

/** Whether something on a slide itself leads to help; its notes are for the teacher. */
const helps = ({ k }: BlockOf<'slide'>): boolean =>
  linksOf(k).some(({ value }) => helpPages.includes(value) || value.startsWith('tel:'));

/** In a pack that is ready each deck begins and ends with help. */
export const checkSlideHelp = ({ source, documents }: Pack): readonly Finding[] =>
  documents
    .filter((one) => source.data.ready && one.source.data.kind === 'dias')
    .flatMap(({ source: { file }, blocks }) => {
      const slides = blocks.filter((block) => block.t === 'slide');
      const [first] = slides;
      const last = slides.at(-1);
      return [
        ...(first && !slides.slice(0, early).some(helps)
          ? [
              {
                file,
                line: first.line,
                problem: `Op de eerste ${early} dia's staat geen hulp.`,
                fix,
              },
            ]
          : []),
        ...(last && !helps(last)
          ? [{ file, line: last.line, problem: 'Op de laatste dia staat geen hulp.', fix }]
          : []),
      ];
    });
