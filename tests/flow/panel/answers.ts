import { goOn, optionsFor, replay, type Flow } from '../../../src/flow/model.ts';
import type { Answers } from '../../../src/flow/condition.ts';
import type { Unit } from './concepts.ts';
import type { Facts, Happening } from './facts.ts';
import type { Reading } from './reading.ts';

// What a person with these facts answers to the questions as they are. Who makes other questions writes
// this file anew; the visitors and what they need stay. Who finds no answer that fits takes the nearest.

/** When an option is chosen. */
type Choice = (facts: Facts) => boolean;
/** Of each question its options, the first that fits first; of several answers all that fit. */
type Table = Readonly<Record<string, Readonly<Record<string, Choice>>>>;

const otherwise: Choice = () => true;
const never: Choice = () => false;

/** What was named first of what some list knows: people choose by what weighs most. */
const firstOf =
  <T extends string>(kinds: Readonly<Partial<Record<Happening, T>>>) =>
  ({ happened }: Facts): T | undefined =>
    happened.flatMap((one) => kinds[one] ?? []).at(0);

const withKind =
  <T extends string>(kindOf: (facts: Facts) => T | undefined) =>
  (kind: T): Choice =>
  (facts) =>
    kindOf(facts) === kind;

const happened =
  (...kinds: readonly Happening[]): Choice =>
  (facts) =>
    kinds.some((kind) => facts.happened.includes(kind));

const aged =
  (from: number, to: number): Choice =>
  ({ age }) =>
    age !== 'not-told' && age >= from && age <= to;

const isNow =
  (...states: readonly Facts['now'][]): Choice =>
  ({ now }) =>
    states.includes(now);
const isRole =
  (...roles: readonly Facts['role'][]): Choice =>
  ({ role }) =>
    roles.includes(role);
const isDoer =
  (...doers: readonly Facts['who'][]): Choice =>
  ({ who }) =>
    doers.includes(who);
const isWhere =
  (...places: readonly Facts['where'][]): Choice =>
  ({ where }) =>
    where !== undefined && places.includes(where);

const topic = withKind(
  firstOf({
    threatened: 'dreigt',
    'forced-webcam': 'dreigt',
    'images-spread': 'rond',
    'paid-content-leaked': 'rond',
    'child-photos-found': 'rond',
    'fake-image': 'nep',
    'secretly-filmed': 'gemaakt',
    'sexual-messages': 'benaderd',
    'unwanted-image': 'benaderd',
    gifts: 'benaderd',
    'in-love': 'benaderd',
    'asked-to-meet': 'benaderd',
    'account-hacked': 'account',
    'fake-profile': 'account',
    forwarded: 'zelf',
    'made-image': 'zelf',
    'threatened-other': 'zelf',
    'sent-image': 'zelf',
    'saw-abuse-images': 'gezien',
    'got-abuse-images': 'gezien',
    'looked-on-purpose': 'gezien',
    'not-believed': 'vroeger',
    'long-ago': 'vroeger',
  }),
);

const approach = withKind(
  firstOf({
    'unwanted-image': 'ongevraagd',
    'sexual-messages': 'grooming',
    gifts: 'cadeaus',
    'in-love': 'cadeaus',
    'asked-to-meet': 'afspreken',
  }),
);

const deed = withKind(
  firstOf({
    'sent-image': 'verstuurd',
    forwarded: 'doorgestuurd',
    'made-image': 'over-grens',
    'threatened-other': 'over-grens',
  }),
);

const topics: Readonly<Record<string, Choice>> = {
  dreigt: topic('dreigt'),
  rond: (facts) => topic('rond')(facts) && !isWhere('porn-site', 'site')(facts),
  site: topic('rond'),
  gemaakt: topic('gemaakt'),
  nep: topic('nep'),
  benaderd: topic('benaderd'),
  account: topic('account'),
  zelf: topic('zelf'),
  gezien: topic('gezien'),
  vroeger: topic('vroeger'),
  anders: otherwise,
};
const states = {
  gevaar: isNow('danger'),
  afspraak: isNow('meeting-today'),
  zelfdoding: isNow('suicidal'),
  veilig: isNow('safe'),
  'weet-niet': otherwise,
};
const ages = {
  'onder-12': aged(0, 11),
  '12-15': aged(12, 15),
  '16-17': aged(16, 17),
  '18-plus': aged(18, 99),
  'zeg-niet': otherwise,
};
const more = {
  betaald: happened('paid'),
  // Who stands naked on a profile in their name is spread, whoever made the image.
  verspreid: (facts: Facts) =>
    happened('images-spread', 'paid-content-leaked', 'child-photos-found')(facts) ||
    (happened('fake-image')(facts) && happened('fake-profile')(facts)),
  // Who stands at the door wants to be met too.
  afspreken: happened('asked-to-meet', 'stalked'),
  // The address or the school: one answer for both.
  'weet-adres': ({ knows = [] }: Facts) => knows.length > 0,
  aangeraakt: happened('touched'),
  'kijkt-mee': happened('phone-watched'),
  thuis: ({ home }: Facts) => home === 'unsafe',
  nep: happened('fake-image'),
  'gewone-foto': happened('child-photos-found'),
  'betaald-beeld': happened('paid-content-leaked'),
  gestuurd: happened('sent-image'),
  doorgestuurd: happened('forwarded'),
  politie: happened('police-came'),
  'beeld-onder-18': ({ ageOnImage }: Facts) => ageOnImage !== undefined && ageOnImage < 18,
  school: (facts: Facts) =>
    isDoer('peer', 'adult-in-charge')(facts) ||
    facts.work === 'school' ||
    facts.work === 'club' ||
    facts.work === 'volunteer',
  niemand: ({ toldNobody }: Facts) => toldNobody === true,
  geen: never,
};

const advice: Table = {
  rol: {
    mezelf: isRole('self'),
    kind: isRole('parent'),
    vrijwilliger: ({ work }) => work === 'volunteer' || work === 'club',
    leerling: isRole('professional'),
    vriend: otherwise,
  },
  nu: states,
  wat: topics,
  dreiging: {
    // Who is told on at home looks at that before the price of silence.
    eer: happened('outed', 'honour-at-stake'),
    geld: ({ wants }) => wants?.includes('money') ?? false,
    meer: ({ wants }) => wants?.some((what) => what === 'images' || what === 'sex') ?? false,
    anders: ({ wants = [] }) => wants.length > 0,
    'weet-niet': otherwise,
  },
  wie: {
    online: isDoer('stranger'),
    // Before somebody at home: who lives with a partner calls that a partner.
    ex: isDoer('ex', 'partner'),
    bekende: isDoer('peer'),
    thuis: isDoer('family'),
    volwassene: isDoer('adult-in-charge'),
    'weet-niet': otherwise,
    'zeg-niet': never,
  },
  benaderd: {
    ongevraagd: approach('ongevraagd'),
    grooming: approach('grooming'),
    afspreken: approach('afspreken'),
    cadeaus: approach('cadeaus'),
    'weet-niet': otherwise,
  },
  account: {
    gehackt: happened('account-hacked'),
    nepprofiel: happened('fake-profile'),
    'weet-niet': otherwise,
  },
  zelf: {
    verstuurd: deed('verstuurd'),
    doorgestuurd: deed('doorgestuurd'),
    'over-grens': deed('over-grens'),
    'weet-niet': otherwise,
  },
  gezien: {
    // Before the group: who went looking after it came says that too.
    gezocht: happened('looked-on-purpose'),
    groepsapp: happened('got-abuse-images'),
    tegengekomen: happened('saw-abuse-images'),
    'weet-niet': otherwise,
  },
  vroeger: {
    'niet-geloofd': happened('not-believed'),
    rot: happened('long-ago'),
    'weet-niet': otherwise,
  },
  leeftijd: ages,
  stand: more,
};

/** Who may be as young as the one it is about: a friend of somebody of 14 is no adult. */
const isYoungReader = (facts: Facts) =>
  facts.role === 'self' ? aged(0, 17)(facts) : facts.role === 'friend' && aged(12, 17)(facts);

const report: Table = {
  wie: {
    mij: (facts) =>
      isRole('self')(facts) && !happened('saw-abuse-images', 'got-abuse-images')(facts),
    kind: isRole('parent'),
    onbekend: (facts) =>
      isRole('self')(facts) && happened('saw-abuse-images', 'got-abuse-images')(facts),
    ander: otherwise,
  },
  nu: {
    ja: ({ childInDanger, now }) => childInDanger === 'yes' || now === 'danger',
    dood: isNow('suicidal'),
    // Who hears something through a wall does not know about tonight.
    'weet-niet': (facts) =>
      facts.now === 'unsure' || (happened('child-may-be-abused')(facts) && !topic('gezien')(facts)),
    nee: otherwise,
  },
  wat: {
    kind: (facts) => happened('child-may-be-abused')(facts) && !topic('gezien')(facts),
    'beelden-kind': happened('saw-abuse-images', 'got-abuse-images'),
    'beeld-van-kind': happened('images-spread'),
    'beeld-van-ander': (facts) => happened('images-spread')(facts) && facts.role !== 'self',
    'beeld-van-mij': happened('images-spread', 'fake-image'),
    aangedaan: happened('touched'),
    'benaderd-mij': happened('sexual-messages', 'asked-to-meet', 'unwanted-image'),
    benadering: happened('child-approached', 'sexual-messages'),
    'zelf-kijken': happened('wants-to-stop', 'looked-on-purpose'),
    'iets-anders': happened('threatened', 'fake-profile'),
    'weet-niet': otherwise,
  },
  kent: { ja: ({ knowsChild }) => knowsChild === true, nee: otherwise, 'weet-niet': never },
  waar: {
    gekregen: (facts) => isWhere('group-app')(facts) || happened('got-abuse-images')(facts),
    website: isWhere('site', 'porn-site'),
    'sociale-media': isWhere('snapchat', 'instagram', 'tiktok', 'telegram', 'game'),
    'zeg-niet': otherwise,
  },
  doet: {
    online: isDoer('stranger'),
    thuis: isDoer('family', 'partner'),
    volwassene: isDoer('adult-in-charge'),
    bekende: isDoer('ex', 'peer'),
    'zeg-niet': otherwise,
  },
  leeftijd: {
    nee: isYoungReader,
    'zeg-niet': ({ age, role }) => role === 'self' && age === 'not-told',
    ja: otherwise,
  },
};

const danger = {
  ja: ({ childInDanger }: Facts) => childInDanger === 'yes',
  'weet-niet': ({ childInDanger }: Facts) => childInDanger === 'unsure',
  nee: otherwise,
};
const isNear: Choice = ({ childNear }) => childNear === true;

const fit: Table = {
  wie: {
    mezelf: isRole('self'),
    werk: isRole('professional'),
    naaste: otherwise,
    'zeg-niet': never,
  },
  gevaar: danger,
  'gevaar-ander': danger,
  dood: { ja: isNow('suicidal'), nee: otherwise, 'zeg-niet': never },
  leeftijd: { ja: aged(18, 99), nee: aged(0, 17), 'zeg-niet': otherwise },
  wat: {
    gebeurd: happened('harmed-child'),
    chat: happened('chats-with-child'),
    politie: happened('police-came'),
    'een-keer': never,
    weer: never,
    bang: never,
    gevoelens: never,
    stoppen: happened('wants-to-stop', 'urge-now', 'looked-on-purpose'),
    'weet-niet': otherwise,
  },
  'wat-jong': {
    gedaan: happened('harmed-child', 'chats-with-child', 'forwarded', 'made-image'),
    politie: happened('police-came'),
    // Who looks at the images that the young make of themselves looks at his own age.
    leeftijdgenoten: happened('wants-to-stop', 'looked-on-purpose'),
    kijken: happened('urge-now'),
    gevoelens: never,
    'zeg-niet': otherwise,
  },
  nu: { drang: happened('urge-now'), praten: never, lezen: otherwise },
  'wat-naaste': {
    politie: happened('police-came'),
    ontdekt: happened('close-one-looks'),
    'weet-niet': otherwise,
  },
  kinderen: { ja: isNear, nee: never, 'weet-niet': otherwise },
  'kinderen-werk': { ja: isNear, nee: never, 'weet-niet': otherwise },
};

const tables: Readonly<Record<string, Table>> = {
  advies: advice,
  melden: report,
  'wat-past-bij-mij': fit,
};

/**
 * What a visitor answers until the last advice; behind an urgent one the questions go on.
 * @throws when a question or an option is not in the table, or the other way round
 */
export const answersOf = (flow: Flow, facts: Facts): Answers => {
  const answers: Record<string, readonly string[]> = {};
  for (;;) {
    const { node, answers: live } = replay(flow, answers);
    const question = flow.questions[node];
    if (!question) {
      if (flow.outcomes[node]?.next === undefined) return live;
      answers[node] = [goOn];
      continue;
    }
    const table = tables[flow.id]?.[node];
    const known = question.options.map(({ id }) => id);
    if (!table || known.toSorted().join() !== Object.keys(table).toSorted().join()) {
      throw new Error(
        `answers.ts does not know the options of ${flow.id}/${node}: ${known.join()}`,
      );
    }
    const offered = optionsFor(question, live).map(({ id }) => id);
    const fitting = Object.keys(table).filter((id) => offered.includes(id) && table[id]?.(facts));
    if (question.kind === 'many') answers[node] = fitting;
    else if (fitting[0] === undefined) throw new Error(`Nothing fits in ${flow.id}/${node}.`);
    else answers[node] = fitting.slice(0, 1);
  }
};

/** The first sentence that opens an advice, and what to do now. */
const openingOf = (units: readonly Unit[]): readonly Unit[] =>
  units.flatMap((unit) => {
    if (unit.folded) return [];
    if (unit.place === 'nu') return [unit];
    if (unit.place !== 'opening') return [];
    const [first = ''] = /^[^.!?]*[.!?]/.exec(unit.text) ?? [];
    return [{ ...unit, text: first }];
  });

/** What stands there first: the line above the questions, or an urgent advice that came before it. */
export const firstLineOf = ({ advices, lines, untilAdvice }: Reading): readonly Unit[] => {
  const [line] = lines;
  return line && line.after < untilAdvice ? line.units : openingOf(advices[0]?.units ?? []);
};
