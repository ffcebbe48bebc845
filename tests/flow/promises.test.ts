import { describe, expect, test } from 'vitest';
import type { Answers } from '../../src/flow/condition.ts';
import { blocksFor, replay } from '../../src/flow/model.ts';
import { audiences, tones } from '../../src/flow/page-data.ts';
import type { FlowSources } from '../../src/flow/read.ts';
import { combinations, routesOf } from '../../src/flow/routes.ts';
import { advice, fit, report } from '../support/flows.ts';

// What a helpline worker promises to everybody who answers, written here and not in the content. The
// phrases are those that once stood there, or that an editor may write again.

const flows = [advice, report, fit];

/** What one visitor reads: every question on the way, each passed advice, and the advice at the end. */
interface Reading {
  readonly outcome: string;
  readonly answers: Answers;
  readonly who: string;
  /** Helplines in the order of reading. */
  readonly helplines: readonly string[];
  /** Organisations with their number inside a text. */
  readonly numbers: readonly string[];
  /** The advice at the end. */
  readonly advice: string;
  /** All that was read on the way there. */
  readonly onTheWay: string;
}

/** A text without its numbers and folds: its title and its sentences. */
const read = (words: {
  readonly data: { readonly title: string };
  readonly body: { readonly texts: readonly string[] };
}) => [words.data.title, ...words.body.texts].join(' ').replace(/\s+/g, ' ');

const textsOf = (sources: FlowSources) => {
  const byId = new Map<string, string>();
  const numbers = new Map<string, readonly string[]>();
  for (const { id, words } of [...sources.outcomes, ...sources.blocks]) {
    const dutch = words.nl;
    if (!dutch) throw new Error(`${id} has no Dutch words.`);
    byId.set(id, read(dutch));
    numbers.set(
      id,
      dutch.body.components.flatMap(({ name, attributes }) =>
        name === 'Bel' && attributes['id'] !== undefined ? [attributes['id']] : [],
      ),
    );
  }
  for (const { id, words } of sources.questions) {
    const dutch = words.nl?.data;
    if (!dutch) throw new Error(`${id} has no Dutch words.`);
    byId.set(id, [dutch.title, dutch.hint, ...Object.values(dutch.options)].join(' '));
  }
  return {
    text: (id: string) => byId.get(id) ?? '',
    numbers: (id: string) => numbers.get(id) ?? [],
  };
};

/** One visitor for each set of answers that any condition of the flow can tell apart. */
const readingsOf = (sources: FlowSources): readonly Reading[] => {
  const { flow } = sources;
  const { text, numbers } = textsOf(sources);
  const readings = new Map<string, Reading>();
  for (const route of routesOf(flow)) {
    const nodes = [...route.steps.map(({ node }) => node), route.end];
    const conditions = flow.blocks
      .filter(({ outcomes }) => outcomes.some((outcome) => nodes.includes(outcome)))
      .flatMap(({ when }) => when ?? []);
    // The roles and who a visitor is there for are told apart, whether a condition names them or not.
    const who = {
      kind: 'any',
      parts: ['rol', 'wie'].flatMap((question) =>
        (flow.questions[question]?.options ?? []).map(
          ({ id }) => ({ kind: 'answer', question, options: [id] }) as const,
        ),
      ),
    } as const;
    for (const answers of combinations(flow, route, [...conditions, who])) {
      const blocks = nodes.map((node) => blocksFor(flow, node, answers).map(({ id }) => id));
      const last = blocks.at(-1) ?? [];
      const person = [answers['rol'], answers['wie']].flatMap((one) => one ?? []).join();
      const key = JSON.stringify([person, nodes, blocks]);
      if (readings.has(key)) continue;
      readings.set(key, {
        outcome: route.end,
        answers,
        who: person,
        helplines: blocksFor(flow, route.end, answers).flatMap(({ helpline }) => helpline ?? []),
        numbers: [route.end, ...last].flatMap(numbers),
        advice: [route.end, ...last].map(text).join(' '),
        onTheWay: [...nodes, ...blocks.flat()].map(text).join(' '),
      });
    }
  }
  return [...readings.values()];
};

const readings = new Map(flows.map((sources) => [sources.id, readingsOf(sources)]));
const of = (sources: FlowSources) => readings.get(sources.id) ?? [];
const everybody = [...readings.values()].flat();

/** Those for whom a promise is broken, in words. */
const broken = (who: readonly Reading[], isBroken: (reading: Reading) => boolean) =>
  who.filter(isBroken).map(({ outcome, answers }) => `${outcome} ${JSON.stringify(answers)}`);

test('there are visitors to promise something to', () => {
  for (const sources of flows) {
    const reached = new Set(of(sources).map(({ outcome }) => outcome));
    expect([...reached].sort()).toEqual(sources.outcomes.map(({ id }) => id).sort());
  }
});

describe('somebody who thinks of death', () => {
  test('finds 113 in every advice, whatever was answered', () => {
    expect(broken(everybody, ({ helplines }) => !helplines.includes('113'))).toEqual([]);
  });

  test('reads 113 before 112', () => {
    const crisis = everybody.filter(({ outcome }) => /zelfdoding|dood/.test(outcome));
    expect(crisis.length).toBeGreaterThan(3);
    const late = ({ helplines, numbers }: Reading) =>
      [helplines, numbers].some((line) => line.indexOf('113') > line.indexOf('112'));
    expect(broken(crisis, late)).toEqual([]);
  });
});

/** Outcomes in which nobody was asked who does it, and it may be somebody at home. */
const mayBeHome = [
  'bedreigd',
  'bedreigd-door-bekende',
  'sextortion-meer',
  'beeld-zonder-toestemming',
  'stiekem-gefilmd',
  'nepnaakt',
  'grooming',
  'gevaar-nu',
  'niet-geloofd',
  'iets-anders',
  'rot-van-vroeger',
];

describe('somebody harmed at home', () => {
  const parent = /\b(?:een|je|jouw|mijn) ouder\b|\b(?:ouders|vader|moeder|papa?|mama?)\b/i;

  test('is never sent to a parent', () => {
    const self = [...of(advice).filter(({ who }) => who === 'mezelf'), ...of(report), ...of(fit)];
    expect(parent.test('Een ouder, tante, mentor of trainer is goed.')).toBe(true);
    expect(broken(self, ({ advice: text }) => parent.test(text))).toEqual([]);
  });

  test.each(mayBeHome.flatMap((outcome) => [outcome, `ander-${outcome}`]))(
    'finds Veilig Thuis and CSG in %s, whatever else was answered',
    (outcome) => {
      const there = of(advice).filter((reading) => reading.outcome === outcome);
      expect(there).not.toEqual([]);
      const missing = ({ helplines }: Reading) =>
        !helplines.includes('veilig-thuis') || !helplines.includes('csg');
      expect(broken(there, missing)).toEqual([]);
    },
  );

  test('reads the number of Veilig Thuis in the advice itself, and so do a parent and a teacher', () => {
    const there = of(advice).filter(
      ({ outcome, who }) =>
        mayBeHome.includes(outcome.replace(/^ander-/, '')) &&
        who !== 'vriend' &&
        !outcome.endsWith('gevaar-nu'),
    );
    expect(there.length).toBeGreaterThan(100);
    expect(broken(there, ({ numbers }) => !numbers.includes('veilig-thuis'))).toEqual([]);
  });

  test('starts a message at nobody at home, and asks no secrecy', () => {
    const tell = advice.tell.nl?.data;
    if (!tell) throw new Error('There is no message to tell it.');
    const [first] = audiences;
    for (const tone of tones) {
      expect(`${tell.opening[first][tone]} ${tell.closing[first][tone]}`).not.toMatch(parent);
      for (const audience of audiences) {
        const message = `${tell.opening[audience][tone]} ${tell.closing[audience][tone]}`;
        expect(message).not.toMatch(/tegen niemand|geheim|vertel het niet/i);
      }
    }
  });
});

/** What must stand nowhere, with a sentence that it is meant to catch. */
const nowhere: readonly (readonly [string, RegExp, string])[] = [
  ['an order to confess', /wees (?:dan )?eerlijk/i, 'Wees eerlijk als er vragen komen'],
  [
    'telling what one did',
    /(?<!niet te )vertel (?:gewoon |eerlijk )?wat (?:je deed|er is gebeurd)/i,
    'Vertel wat je deed.',
  ],
  ['telling school all', /vertel eerlijk/i, 'Vertel eerlijk wat er is gebeurd.'],
  [
    'somebody else who looks',
    /(?:iemand|vriend|ouder|ander)[^.?]{0,30} (?:voor je (?:te )?kijk\w*|kijkt of|controleert)/i,
    'Vraag iemand om later voor je te kijken.',
  ],
  [
    'an order to delete',
    /\b(?:verwijder|wis|gooi) (?:het|hem|dit|alles|de)\b|\bhaal (?:het|hem|dit)(?: beeld)? weg\b/i,
    'Haal het weg en verwijder het overal.',
  ],
  [
    'a promise of impunity',
    /niet strafbaar|slachtoffer niet\b|hoef(?:t)? niet bang/i,
    'Dan ben je niet strafbaar.',
  ],
  [
    'a promise to who already paid',
    /zonder betaling gaat/i,
    'Zonder betaling gaat de foto vaak niet rond.',
  ],
  [
    'a picture that stays on the phone, said of a fake too',
    /blijft op je eigen telefoon/i,
    'Je beeld blijft op je eigen telefoon.',
  ],
  [
    'blame on "your child or friend", to a teacher',
    /je kind of vriend/i,
    'Zoek geen schuld bij je kind of vriend.',
  ],
];

test.each(nowhere)('nobody reads %s', (_, phrase, once) => {
  expect(once).toMatch(phrase);
  expect(broken(everybody, ({ onTheWay }) => phrase.test(onTheWay))).toEqual([]);
});

test('no text leads to our own home as if it were somebody else', () => {
  const links = [...advice.blocks, ...report.blocks].flatMap(({ id, words }) =>
    JSON.stringify(words.nl).includes('//helpwanted.nl') ||
    JSON.stringify(words.nl).includes('//www.helpwanted.nl')
      ? [id]
      : [],
  );
  expect(links).toEqual([]);
});

test('who did something reads of a lawyer, and need not say what', () => {
  const did = of(advice).filter(({ outcome }) => outcome.endsWith('zelf-doorgestuurd'));
  expect(did.length).toBeGreaterThan(4);
  expect(broken(did, ({ advice: text }) => !text.includes('recht op een advocaat'))).toEqual([]);
  for (const { id, words } of advice.outcomes) {
    // A message is written, and what is written stays: it names a need, not a deed.
    expect(words.nl?.data.tell, id).not.toMatch(/doorgestuurd|stuurde ik|gekeken/);
  }
});

test('who may have done something reads of a lawyer too, and nobody writes down what a pupil did', () => {
  const maybe = of(advice).filter(
    ({ outcome, answers }) =>
      outcome === 'iets-anders' ||
      (outcome === 'beelden-gezien' && !answers['leeftijd']?.includes('onder-12')),
  );
  expect(maybe.length).toBeGreaterThan(8);
  expect(broken(maybe, ({ advice: text }) => !text.includes('advocaat'))).toEqual([]);
  const did = of(advice).filter(({ outcome }) => outcome.endsWith('zelf-doorgestuurd'));
  expect(broken(did, ({ advice: text }) => text.includes('letterlijk op'))).toEqual([]);
});

test.each(['sextortion-meer', 'stiekem-gefilmd', 'afspraak-gepland'])(
  'the police are for today in %s, not for later',
  (outcome) => {
    const there = of(advice).filter((reading) => reading.outcome === outcome);
    expect(there.length).toBeGreaterThan(2);
    expect(
      broken(
        there,
        ({ advice: text, numbers }) =>
          !numbers.includes('politie') || !/vandaag[^.]* politie|Bel vandaag/.test(text),
      ),
    ).toEqual([]);
  },
);

test('a group app: write down, then leave, then report', () => {
  const groups = everybody.filter(({ outcome }) => /groepsapp$|^gekregen$/.test(outcome));
  expect(groups.length).toBeGreaterThan(4);
  const wrong = ({ advice: text }: Reading) => {
    const [write, leave, tell] = [
      text.search(/schrijf\b[^.]*\bde groep\b/i),
      text.search(/ga (?:dan )?uit de groep/i),
      text.search(/meldpunt kinderporno/i),
    ];
    return write === -1 || !(write < leave && leave < tell);
  };
  expect(broken(groups, wrong)).toEqual([]);
});

test('a worried partner, or somebody at work, reads nothing that is meant for who fears himself', () => {
  const own = /niet alleen bent met een kind|ik mag nu niet alleen zijn|ik een kind iets/i;
  const others = of(fit).filter(({ who }) => ['naaste', 'werk'].includes(who));
  const self = of(fit).filter(({ who }) => who === 'mezelf');
  expect(broken(others, ({ onTheWay }) => own.test(onTheWay))).toEqual([]);
  // Whoever is there for himself does.
  expect(self.filter(({ outcome }) => outcome === 'kind-in-gevaar')).not.toEqual([]);
  expect(broken(self, ({ onTheWay }) => !own.test(onTheWay))).toEqual([]);
});

test.each(['ja', 'weet-niet'])(
  'a partner who answers "%s" to danger reads whom to call now',
  (danger) => {
    const place = replay(fit.flow, { wie: ['naaste'], 'gevaar-ander': [danger] });
    const reading = of(fit).find(({ outcome, who }) => outcome === place.node && who === 'naaste');
    expect(reading?.numbers).toEqual(['112', 'veilig-thuis']);
    expect(reading?.helplines).toEqual(['112', 'veilig-thuis', 'stop-it-now', '113']);
    expect(reading?.advice).toMatch(/geen kind alleen/);
    expect(reading?.advice).toMatch(/niet aan\b/);
  },
);

test('who does not say an age is treated as under 18', () => {
  const start = { wie: ['mezelf'], gevaar: ['nee'], dood: ['nee'] };
  expect(replay(fit.flow, { ...start, leeftijd: ['zeg-niet'] }).node).toBe('onder-achttien');
  const silent = of(advice).filter(
    ({ answers, helplines }) =>
      answers['leeftijd']?.includes('zeg-niet') && !helplines.includes('kindertelefoon'),
  );
  expect(silent.map(({ outcome }) => outcome)).toEqual([]);
});

test('for a pupil the police stay in the advice, and the meldcode only where it is about home', () => {
  const school = of(advice).filter(({ who }) => who === 'leerling');
  const threatened = school.filter(({ outcome }) =>
    /sextortion|bedreigd|beeld-rond|op-site|nepnaakt|toestemming|gefilmd|grooming/.test(outcome),
  );
  expect(threatened.length).toBeGreaterThan(20);
  expect(broken(threatened, ({ numbers }) => !numbers.includes('politie'))).toEqual([]);
  const always = ({ advice: text }: Reading) =>
    text.includes('meldcode') && !/thuis[^.]*\? Volg de meldcode/.test(text);
  expect(broken(school, always)).toEqual([]);
  expect(
    broken(
      school,
      ({ advice: text, outcome }) =>
        text.includes('meldcode') && /beeld-rond|op-site/.test(outcome),
    ),
  ).toEqual([]);
});
