import { defaultLocale } from '../../i18n/locales.ts';
import { chooseFrom, type Finding } from '../../source/finding.ts';
import type { FieldPath } from '../../source/yaml.ts';
import { gap, sayingsOf } from '../sentences.ts';
import type { FlowCheck } from './context.ts';

/** What joins the parts of a sentence: in a part it would say something else. */
const joints = /[,;:()[\]“”]|(?:^|\s)(?:en|of|óf|als)(?=\s|$)/iu;
const no = /^(?:niet|geen)(?: |$)/iu;

/** Whether a sentence begins like another, which its own "niet" does not tell apart. */
const isBegin = (text: string, begin: string): boolean =>
  text === begin || (text.startsWith(`${begin} `) && !no.test(text.slice(begin.length + 1)));

/** What a question says in a sentence can be taken for nothing else, and stands where somebody reads it. */
export const checkSaid: FlowCheck = ({ sources }) => {
  const findings: Finding[] = [];
  const said = sayingsOf(sources);
  /** Where each sentence about one answer stands. */
  const known = new Map<string, string>();
  /** How the sentences begin in which answers come. */
  const begins = new Map<string, string>();
  const texts: { readonly text: string; readonly report: () => Finding }[] = [];

  for (const { id, data, words } of sources.questions) {
    for (const [language, source] of Object.entries(words)) {
      const own = source.data.inSentence;
      if (!own) continue;
      if (language !== defaultLocale) {
        const problem = `"inSentence" staat alleen in ${defaultLocale}.mdx: geen bezoeker leest het.`;
        findings.push(source.finding(['inSentence'], problem, 'Haal het hier weg.'));
        continue;
      }
      const report = (field: FieldPath, problem: string, fix: string) =>
        source.finding(['inSentence', ...field], problem, fix);
      const ids = data.data.options.map((option) => option.id);
      for (const [option, form] of Object.entries(own.options)) {
        const at = ['options', option];
        if (!ids.includes(option)) {
          const problem = `Er is een korte vorm voor het antwoord "${option}", maar dat antwoord is er niet.`;
          findings.push(
            report(at, problem, `Haal hem weg, of kies uit: ${chooseFrom(ids, option)}.`),
          );
        }
        const fills = typeof form === 'string' ? [form] : 'fill' in form ? [form.fill] : [];
        const own = typeof form === 'object' && 'is' in form ? [form.is, form.isNot] : [];
        const answer = typeof form === 'string' ? '' : form.answer;
        if (
          [...fills, ...own].some((part) => joints.test(part)) ||
          fills.some((fill) => no.test(fill)) ||
          answer.includes(',')
        ) {
          findings.push(
            report(
              at,
              'Een korte vorm heeft geen leestekens en geen "en", "of" of "als", en begint niet met "niet" of "geen".',
              'Kies andere woorden: met die woorden worden zinnen aan elkaar gezet. Een / mag wel.',
            ),
          );
        }
        for (const text of [...fills, ...own]) {
          texts.push({
            text,
            report: () =>
              report(at, `"${text}" begint zoals de zin van een vraag.`, 'Kies een ander begin.'),
          });
        }
      }
      for (const field of ['is', 'isNot'] as const) {
        const frame = own[field];
        if (frame === undefined) continue;
        const [begin = ''] = frame.split(gap);
        if (joints.test(frame)) {
          const problem = `"${field}" heeft geen leestekens en geen "en", "of" of "als" erin.`;
          findings.push(report([field], problem, 'Kies andere woorden.'));
        }
        const other = [...begins.keys()].find(
          (one) => isBegin(begin.trim(), one) || isBegin(one, begin.trim()),
        );
        if (other !== undefined) {
          findings.push(
            report(
              [field],
              `"${frame}" begint zoals een zin van de vraag "${begins.get(other) ?? ''}".`,
              'Kies een ander begin: anders kunnen twee regels hetzelfde zeggen.',
            ),
          );
        }
        begins.set(begin.trim(), id);
      }
    }
    for (const option of new Set(data.data.options.map((one) => one.id))) {
      const part = { kind: 'answer', question: id, options: [option] } as const;
      const here = `${id}: ${option}`;
      const twin = [said.condition(part), said.condition({ kind: 'not', part })].find(
        (sentence) => {
          const isSaid = known.has(sentence);
          if (!isSaid) known.set(sentence, here);
          return isSaid;
        },
      );
      const source = words[defaultLocale];
      if (twin === undefined || !source) continue;
      findings.push(
        source.finding(
          ['inSentence'],
          `De regels "${known.get(twin) ?? ''}" en "${here}" worden dezelfde zin: "${twin}".`,
          'Kies voor een van de twee andere woorden.',
        ),
      );
    }
  }
  const starting = [...begins.keys()];
  return [
    ...findings,
    ...texts.flatMap(({ text, report }) =>
      starting.some((begin) => isBegin(text, begin)) ? [report()] : [],
    ),
  ];
};
