import { describe, expect, test } from 'vitest';
import { holds, type Condition } from '../../src/flow/condition.ts';
import { advice } from '../support/flows.ts';
import { answer, broken, readingsOf, type Piece, type Reading } from '../support/readings.ts';

// What must hold for every set of answers, written from what a helpline promises and not from the content.

const any = (...parts: readonly Condition[]): Condition => ({ kind: 'any', parts });
const fact = (id: string) => answer('stand', id);
const doer = (...ids: readonly string[]) => answer('wie', ...ids);

/** Situations in which somebody is urged on before anybody asks who does it. */
const urgent = /gevaar-nu$|afspraak-vandaag$|zelfdoding$/;
/** Who only saw something, or did something, is asked of nobody who does it. */
const noDoer = /beelden-|zelf-|over-grens$/;

const naming = (...ids: readonly string[]) => {
  return ({ helpline = '', numbers }: Piece) =>
    [helpline, ...numbers].some((id) => ids.includes(id));
};
const saying = (phrase: RegExp) => (piece: Piece) => phrase.test(piece.text);

/** Everybody for whom a premise holds, with the pieces that a promise is about. */
const everybody = (premise: Condition, about: (piece: Piece) => boolean): readonly Reading[] => {
  const there = readingsOf(advice, about, [premise]).filter(({ answers }) =>
    holds(premise, answers),
  );
  expect(there.length).toBeGreaterThan(0);
  return there;
};
const isNamed = (id: string) => (reading: Reading) =>
  reading.helplines.includes(id) || reading.numbers.includes(id);
const textOf = ({ pieces }: Reading, ...parts: readonly string[]) =>
  pieces
    .filter(({ part }) => parts.length === 0 || parts.includes(part))
    .map(({ text }) => text)
    .join(' ');

test('who is watched reads so before there is anything to do or to call', () => {
  const there = everybody(fact('kijkt-mee'), ({ part }) => part === 'let-op' || part === 'nu');
  expect(there.length).toBeGreaterThan(8);
  expect(broken(there, ({ pieces }) => pieces[0]?.part !== 'let-op')).toEqual([]);
});

describe('somebody at home does it, or home is not safe', () => {
  const atHome = any(doer('thuis'), fact('thuis'));
  const unsaid = doer('weet-niet', 'zeg-niet');

  test('Veilig Thuis is there, by day and by night', () => {
    const there = everybody(any(atHome, unsaid), naming('veilig-thuis'));
    expect(broken(there, (one) => !one.helplines.includes('veilig-thuis'))).toEqual([]);
  });

  test('somebody at home does it: CSG is there, and 112', () => {
    const there = everybody(doer('thuis'), naming('csg', '112'));
    expect(broken(there, (one) => !isNamed('csg')(one) || !isNamed('112')(one))).toEqual([]);
  });

  test('no parent is named as somebody to tell', () => {
    // Not: "is it safe, before the parents hear of it?", and not the parents of others.
    const phrase =
      /(?<!vóór de |naar andere )\bouders?\b|\bvader\b|\bmoeder\b|\bmama\b|\bpapa\b|vertel het thuis/i;
    expect('Vertel het aan je ouders.').toMatch(phrase);
    const there = everybody(any(atHome, unsaid), saying(phrase));
    expect(broken(there, ({ pieces }) => pieces.length > 0)).toEqual([]);
  });

  test('who is harmed reads first that it may be told, and a parent that they are kept apart', () => {
    const there = everybody(doer('thuis'), ({ part }) => part === 'nu').filter(
      ({ outcome }) => !/afspraak-gepland|outing-eer|rot-van-vroeger/.test(outcome),
    );
    const first: Readonly<Record<string, RegExp>> = {
      mezelf: /mag dit vertellen/i,
      vriend: /mag dit vertellen/i,
      kind: /houd je kind bij diegene weg.*spreek diegene nu niet aan.*bekijk niets/i,
      leerling: /bel eerst veilig thuis/i,
      vrijwilliger: /bel eerst veilig thuis/i,
    };
    for (const [who, phrase] of Object.entries(first)) {
      const own = there.filter((one) => one.who === who);
      expect(own.length).toBeGreaterThan(0);
      expect(broken(own, (one) => !phrase.test(textOf(one)))).toEqual([]);
    }
  });

  test('nobody is sent to talk with who does it, and nobody is called a culprit', () => {
    const phrase = /\bdader\b|(?<!niet |niets te )\bpraat met diegene|\bvraag diegene\b/i;
    expect('Praat met diegene.').toMatch(phrase);
    const there = everybody(doer('thuis'), saying(phrase));
    expect(broken(there, ({ pieces }) => pieces.length > 0)).toEqual([]);
  });

  test('a message asks somebody outside the house', () => {
    const tell = advice.tell.nl?.data;
    const own = (tell?.requests ?? []).filter(({ when }) =>
      holds(when, { rol: ['mezelf'], wie: ['thuis'] }),
    );
    expect(own.map(({ text }) => text).join()).toMatch(/niet bij mij thuis.*buiten mijn huis/);
  });
});

describe('"antwoord niet" and "blokkeer" are for a stranger', () => {
  // "Antwoord niet" is an order; "je hoeft niet te antwoorden" is none.
  const order = /\bantwoord (?:ook )?niet\b|stop samen met antwoorden|\bblokkeer (?:de|het|een)\b/i;

  test('nobody else is told so', () => {
    for (const once of ['Antwoord ook niet meer.', 'Blokkeer de ander.'])
      expect(once).toMatch(order);
    const others = doer('ex', 'bekende', 'thuis', 'volwassene', 'weet-niet', 'zeg-niet');
    const there = everybody(others, saying(order)).filter(({ outcome }) => !urgent.test(outcome));
    expect(broken(there, ({ pieces }) => pieces.length > 0)).toEqual([]);
  });

  test('a stranger is blocked only after the words are kept', () => {
    const there = everybody(doer('online'), saying(/blokkeer/i)).filter(({ pieces }) =>
      pieces.some(({ text }) => /blokkeer/i.test(text)),
    );
    const early = (one: Reading) => {
      const text = textOf(one);
      return !/(bewaar|schrijf)[^?]*blokkeer/i.test(text) && !/nadat je .* opgeschreven/.test(text);
    };
    expect(broken(there, early)).toEqual([]);
  });
});

test('an ex who threatens: do not go alone, and 112 in danger', () => {
  const there = everybody(doer('ex'), ({ part }) => part === 'nu').filter(({ outcome }) =>
    /sextortion|bedreigd/.test(outcome),
  );
  const alone = /niet alleen praten|niemand alleen (?:gaan praten|naar)/i;
  const isMissing = (one: Reading) => one.who === 'mezelf' && !alone.test(textOf(one));
  expect(broken(there, (one) => isMissing(one) && !isNamed('112')(one))).toEqual([]);
  expect(broken(there, isMissing)).toEqual([]);
});

describe('an adult in charge does it', () => {
  test('help comes from outside that school or club, and the police are for today', () => {
    const there = everybody(
      doer('volwassene'),
      naming('politie', 'vertrouwensinspecteur', 'centrum-veilige-sport'),
    );
    const isWhole = (one: Reading) =>
      textOf(one, 'vandaag').includes('vandaag') &&
      one.numbers.includes('politie') &&
      one.numbers.includes('centrum-veilige-sport') &&
      // The inspector is for a school, and a volunteer works at none.
      one.numbers.includes('vertrouwensinspecteur') !== (one.who === 'vrijwilliger');
    expect(broken(there, (one) => !isWhole(one))).toEqual([]);
  });

  test('nobody is sent to a mentor, who may be the one', () => {
    const there = everybody(
      doer('volwassene'),
      saying(/\bmentor\b|ga naar de vertrouwenspersoon/i),
    );
    expect(broken(there, ({ pieces }) => pieces.length > 0)).toEqual([]);
  });
});

describe('a second fact is never lost', () => {
  test('a meeting: "ga niet", now or today, and the police today', () => {
    const there = everybody(fact('afspreken'), saying(/ga niet/i));
    const isSaid = (one: Reading) => /\bga niet\b/i.test(textOf(one, 'nu', 'vandaag'));
    expect(broken(there, (one) => !isSaid(one) || !one.numbers.includes('politie'))).toEqual([]);
  });

  test('already paid: the bank today', () => {
    const there = everybody(fact('betaald'), saying(/bel vandaag (?:je|de) bank/i));
    expect(broken(there, ({ pieces }) => pieces.length !== 1)).toEqual([]);
  });

  test('touched: CSG within seven days, and before washing', () => {
    const there = everybody(fact('aangeraakt'), naming('csg'));
    const isSaid = (one: Reading) => /zeven dagen.*was/i.test(textOf(one, 'vandaag'));
    expect(broken(there, (one) => !isSaid(one) || !one.helplines.includes('csg'))).toEqual([]);
  });

  test('somebody looks along on the telephone: another one, and how to surf safely', () => {
    const there = everybody(fact('kijkt-mee'), saying(/ander toestel.*veilig surft/i));
    expect(broken(there, ({ pieces }) => pieces.length !== 1)).toEqual([]);
    const [first] = there.flatMap(({ pieces }) => pieces);
    const block = advice.blocks.find(({ id }) => id === first?.id);
    expect(JSON.stringify(block?.words.nl?.body)).toContain('/veilig-surfen/');
  });

  test('a fake: no promise that it stays on the phone, no StopNCII, and nothing to prove', () => {
    const fake = any(fact('nep'), answer('wat', 'nep'));
    const there = everybody(fake, saying(/StopNCII|blijft op je|nep/i));
    const isWrong = (one: Reading) => /StopNCII|blijft op je/.test(textOf(one));
    const isSaid = (one: Reading) => textOf(one).includes('bewijzen');
    expect(broken(there, (one) => isWrong(one) || !isSaid(one))).toEqual([]);
  });

  test('the address or the school is known: the police today', () => {
    const there = everybody(fact('weet-adres'), naming('politie')).filter(
      // Who lives there knows it: Veilig Thuis comes first.
      ({ answers }) => !holds(doer('thuis'), answers),
    );
    const isSaid = (one: Reading) =>
      /weet (?:waar je bent|het adres)|vandaag/.test(textOf(one, 'vandaag')) &&
      one.numbers.includes('politie');
    expect(broken(there, (one) => !isSaid(one))).toEqual([]);
  });

  test('school or a club is in it: who may help there, or help from outside', () => {
    const there = everybody(
      fact('school'),
      saying(/vertrouwens(?:contact)?persoon|buiten/i),
    ).filter(({ answers }) => !holds(doer('thuis', 'volwassene'), answers));
    expect(broken(there, ({ pieces }) => pieces.length === 0)).toEqual([]);
  });
});

describe('who did something', () => {
  const did = answer('zelf', 'doorgestuurd', 'over-grens', 'weet-niet');

  test('stops, contacts nobody, has a lawyer, and is not told that it is not his fault', () => {
    const there = everybody(did, saying(/stop|advocaat|jouw schuld|schrijven|verwijder|\bwis\b/i));
    const opening = (one: Reading) => one.advice;
    const isWhole = (one: Reading) =>
      /stop/i.test(opening(one)) &&
      opening(one).includes('recht op een advocaat') &&
      !/niet jouw schuld|verwijder|\bwis\b/i.test(opening(one));
    expect(broken(there, (one) => !isWhole(one))).toEqual([]);
    const wrote = there.filter(({ outcome }) => outcome.endsWith('over-grens'));
    expect(broken(wrote, (one) => !/niemand hierover schrijven/i.test(textOf(one)))).toEqual([]);
  });

  test('finds Stop it Now from 16, and a line for the young before', () => {
    const age = any(answer('leeftijd', '18-plus'), answer('leeftijd', '12-15'));
    const there = readingsOf(advice, naming('stop-it-now', 'kindertelefoon'), [age]).filter(
      ({ outcome }) => outcome === 'over-grens',
    );
    expect(there.length).toBeGreaterThan(1);
    expect(broken(there, ({ helplines }) => helplines.length === 0)).toEqual([]);
  });
});

test('outing or honour: Veilig Thuis, Fier and Switchboard, and nothing that names it', () => {
  const there = everybody(
    answer('dreiging', 'eer'),
    naming('veilig-thuis', 'fier', 'switchboard'),
  ).filter(({ outcome }) => outcome.endsWith('outing-eer'));
  const lines = ['veilig-thuis', 'fier', 'switchboard'];
  expect(broken(there, (one) => lines.some((id) => !one.helplines.includes(id)))).toEqual([]);
  for (const { id, words } of advice.outcomes.filter((one) => one.id.endsWith('outing-eer'))) {
    expect(words.nl?.data.tell, id).not.toMatch(/homo|lesb|geaard|valt|partner|vriendje|seks/i);
  }
});

test('what contradicts each other never stands together', () => {
  const pairs = [
    [/blokkeer de (?:ander|vreemde) pas daarna/i, /blokkeer nog niet|blokkeren kan iemand bozer/i],
    [/bewaar samen/i, /zoek of bekijk niets/i],
    [/log uit op alle andere toestellen/i, /nog niets, want dat kan opvallen/i],
    [/betaal niet, stuur niets.*klein beetje/i, /betaal niet nog een keer/i],
  ] as const;
  for (const [one, other] of pairs) {
    const there = readingsOf(advice, (piece) => saying(one)(piece) || saying(other)(piece));
    const isBoth = (reading: Reading) => one.test(textOf(reading)) && other.test(textOf(reading));
    expect(there.some((reading) => one.test(textOf(reading)))).toBe(true);
    expect(broken(there, isBoth)).toEqual([]);
  }
});

test('who is asked "wie", and who is not', () => {
  const asked = new Set(
    readingsOf(advice, () => false, [doer('online')])
      .filter(({ answers }) => answers['wie'])
      .map(({ outcome }) => outcome),
  );
  const all = advice.outcomes.map(({ id }) => id);
  expect([...asked].sort()).toEqual(
    all.filter((id) => !urgent.test(id) && !noDoer.test(id)).sort(),
  );
});
