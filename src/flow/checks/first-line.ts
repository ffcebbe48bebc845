import { shownLocales } from '../../i18n/locales.ts';
import { wordsOf } from '../../reading/sentences.ts';
import type { Finding } from '../../source/finding.ts';
import type { Measure } from '../classes.ts';
import { atoms, type Answers } from '../condition.ts';
import { compareFirstLines, firstLinesOf, type BlockThing } from '../read.ts';
import { answersInWords } from '../visitor-words.ts';
import type { AdviceCheck } from './context.ts';

/** A first line is read between two questions. */
const mostWords = 20;

/** After how many answers somebody is somewhere, each with the first who is. */
const counting: Measure<ReadonlyMap<number, Answers>> = {
  start: new Map([[0, {}]]),
  answer: (kept, question, options) =>
    new Map([...kept].map(([count, first]) => [count + 1, { ...first, [question]: options }])),
  pass: (kept) => kept,
  tick: (kept) => kept,
  join: (one, other) => new Map([...other, ...one]),
};

/** Each is short, and names nobody to turn to before it is known who did it. */
const checkTexts: AdviceCheck = ({ sources }) => {
  const { firstLine } = sources.settings.data;
  const people = new Set(firstLine?.people.map((word) => word.toLowerCase()));
  return shownLocales.flatMap((locale) =>
    firstLinesOf(sources.blocks).flatMap((line): readonly Finding[] => {
      const source = line.words[locale];
      if (!source) return [];
      const said = wordsOf([source.data.title ?? '', ...source.body.texts].join(' '));
      const isKnown = atoms(line.data.data.when).some((one) => one.question === firstLine?.doer);
      const person = isKnown ? undefined : said.find((word) => people.has(word.toLowerCase()));
      return [
        ...(said.length > mostWords
          ? [
              source.finding(
                [],
                `De eerste regel "${line.id}" heeft ${said.length} woorden. Er mogen er ${mostWords} zijn.`,
                'Maak hem korter: titel en tekst samen zijn één regel boven de vraag.',
              ),
            ]
          : []),
        ...(person === undefined
          ? []
          : [
              source.finding(
                [],
                `De eerste regel "${line.id}" noemt iemand ("${person}") voordat bekend is wie dit doet.`,
                `Noem geen mens om naartoe te gaan, of zet de vraag "${firstLine?.doer ?? ''}" in "when". Een hulplijn met <Bel> mag.`,
              ),
            ]),
      ];
    }),
  );
};

/** From some answer on, exactly one first line stands above every question, and none before. */
const checkPlaces: AdviceCheck = ({ sources, visitors }) => {
  const { flow, settings, blocks } = sources;
  const { after = 0 } = settings.data.firstLine ?? {};
  const things = firstLinesOf(blocks);
  const findings: Finding[] = [];
  const reported = new Set<string>();
  const report = (
    source: BlockThing['data'] | typeof settings,
    field: string,
    [key, problem]: readonly [string, string],
    fix: string,
  ) => {
    if (reported.has(key)) return;
    reported.add(key);
    findings.push(source.finding([field], problem, fix));
  };
  const conditions = flow.firstLines.map(({ when }) => when);
  const shown = new Set<string>();
  for (const question of Object.keys(flow.questions)) {
    for (const { holds, kept } of visitors.follow(question, conditions, counting)) {
      const [first, second] = things.filter((_, index) => holds[index]);
      if (first) shown.add(first.id);
      for (const [count, answers] of kept) {
        const said = answersInWords(sources, answers);
        const at = `bij de vraag "${question}"${said === '' ? '' : ` (na ${said})`}`;
        if (count >= after && !first) {
          report(
            settings,
            'firstLine',
            [`none ${question}`, `Er staat geen eerste regel ${at}.`],
            'Maak een blok met "part: eerst" en een "when" die hier geldt.',
          );
        }
        if (count < after && first) {
          report(
            first.data,
            'when',
            [`early ${first.id}`, `De eerste regel "${first.id}" staat er te vroeg, ${at}.`],
            `Laat hem ook afhangen van een latere vraag: hij hoort er na ${after} antwoorden te staan.`,
          );
        }
        if (first && second && compareFirstLines(first, second) === 0) {
          report(
            second.data,
            'when',
            [
              `two ${first.id} ${second.id}`,
              `De eerste regels "${first.id}" en "${second.id}" gelden samen, ${at}.`,
            ],
            'Geef ze een "when" die niet samen geldt, of de belangrijkste een lagere "order".',
          );
        }
      }
    }
  }
  const never = things
    .filter(({ id }) => !shown.has(id))
    .map(({ id, data }) =>
      data.finding(
        ['when'],
        `De eerste regel "${id}" verschijnt nooit: zijn "when" geldt nergens, of er gaat altijd een andere voor.`,
        'Pas "when" of "order" aan, of gooi de map weg.',
      ),
    );
  return [...findings, ...never];
};

/** The first lines of a flow: where they stand, and what they say. */
export const checkFirstLines: AdviceCheck = (context) => {
  const { settings, blocks } = context.sources;
  if (settings.data.firstLine) return [...checkPlaces(context), ...checkTexts(context)];
  return firstLinesOf(blocks)
    .slice(0, 1)
    .map(({ data }) =>
      data.finding(
        ['part'],
        'Er is een eerste regel, maar in flow.yaml staat niet vanaf welk antwoord die er is.',
        'Zet in flow.yaml: "firstLine: { after: 3, doer: <vraag>, people: [ouder, …] }".',
      ),
    );
};
