import { fill } from '../../../i18n/fill.ts';
import { one, question, strength } from '../fields/make.ts';
import { shortDay, numberAt, textAt, type Path } from '../fields/model.ts';
import { fromEntries, labelOf } from '../kind.ts';

/** More than somebody writes in half a year; it keeps an imported book within bounds. */
const mostMoments = 400;

/** Moments of urge: situation, strength before, what one did, strength after. */
export default fromEntries('urge-diary', {
  at: 'moments',
  add: (texts) => texts.kinds['urge-diary'].add,
  max: () => mostMoments,
  questions: (asked, path) => {
    const { spec, texts } = asked;
    const t = texts.kinds['urge-diary'];
    const at = (part: string): Path => [...path, part];
    const id = (part: string) => at(part).join('/');
    return [
      question(
        id('situation'),
        t.when,
        { type: 'day', path: at('day'), label: t.day, past: true },
        one(asked, at('situation'), spec.situations, t.situation),
      ),
      question(id('before'), t.before, strength(asked, at('before'))),
      question(id('technique'), t.technique, one(asked, at('technique'), spec.techniques)),
      question(id('after'), t.after, strength(asked, at('after'))),
    ];
  },
  line: (asked, moment) => {
    const { line, change } = asked.texts.kinds['urge-diary'];
    const day = textAt(moment, 'day');
    const [before, after] = [numberAt(moment, 'before'), numberAt(moment, 'after')];
    const what = [
      labelOf(asked, textAt(moment, 'situation')),
      labelOf(asked, textAt(moment, 'technique')),
      before === undefined
        ? ''
        : after === undefined
          ? String(before)
          : fill(change, { before, after }),
    ]
      .filter((part) => part !== '')
      .join(' · ');
    return day === '' ? what : fill(line, { day: shortDay(day), what });
  },
});
