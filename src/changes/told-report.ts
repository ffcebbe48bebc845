import type { Answers } from '../flow/condition.ts';
import { sayingsOf } from '../flow/sentences.ts';
import { defaultLocale } from '../i18n/locales.ts';
import { ruleLosses, type AgreementLoss } from './agreements.ts';
import type { Side } from './both.ts';
import { useOf } from './files.ts';
import type { FlowChange, Loss, Who } from './flow.ts';
import type { ChangeReport, FlowReport, PageChange, Unreadable } from './report.ts';
import type { SharedChange } from './shared.ts';
import type { ToldPlace } from './told.ts';
import { sentencesBetween, type SentenceChange } from './words.ts';

/** One line of a report, with the sentences that changed. */
export interface ToldItem {
  readonly text: string;
  readonly sentences: readonly SentenceChange[];
}

/** A part of a report. */
export interface ToldSection {
  readonly title: string;
  readonly lines: readonly string[];
  readonly items: readonly ToldItem[];
}

/** A report in Dutch, for who writes and signs: terminal, Markdown and page say the same. */
export interface ToldReport {
  readonly summary: string;
  /** What somebody loses: this comes first, and it stops who only looks at an exit code. */
  readonly losses: readonly ToldItem[];
  readonly sections: readonly ToldSection[];
}

const number = new Intl.NumberFormat('nl-NL');
const lists = new Intl.ListFormat('nl', { type: 'conjunction' });

const item = (text: string, sentences: readonly SentenceChange[] = []): ToldItem => ({
  text,
  sentences,
});

/** More than these of a list nobody reads. */
const mostNamed = 6;

const some = (names: readonly string[], most = mostNamed): string => {
  const each = [...new Set(names)];
  const rest = each.length - most;
  return rest > 0
    ? `${each.slice(0, most).join(', ')} en nog ${number.format(rest)}`
    : lists.format(each);
};

const counting = (count: bigint | number, one: string, more: string): string =>
  `${number.format(count)} ${Number(count) === 1 ? one : more}`;

const partNames: Readonly<Record<ToldPlace, string>> = {
  eerst: 'de eerste regel',
  opening: 'het begin van het advies',
  'let-op': 'let op',
  nu: 'nu',
  vandaag: 'vandaag',
  later: 'later',
  'liever-niet': 'liever niet',
  'wie-helpt': 'wie helpt',
};
const placed = (place: ToldPlace | undefined): string => (place ? `“${partNames[place]}”` : '');

/** Says what happens in one questionnaire. */
class FlowTeller {
  private readonly report: FlowReport;
  private readonly saying: Readonly<Record<Side, (answers: Answers) => string>>;

  constructor(report: FlowReport) {
    this.report = report;
    this.saying = {
      before: sayingsOf(report.sources.before).answers,
      now: sayingsOf(report.sources.now).answers,
    };
  }

  private answers(answers: Answers): string {
    // Who answers something that is no longer asked is only understood by the words of before.
    const { flow } = this.report.sources.now;
    const isKnown = Object.entries(answers).every(([id, options]) => {
      const question = flow.questions[id];
      return (
        id in flow.outcomes ||
        options.every((option) => question?.options.some((one) => one.id === option))
      );
    });
    return this.saying[isKnown ? 'now' : 'before'](answers);
  }

  who({ visitors, first }: Who, of = this.report.changes.visitors): string {
    const count =
      visitors === of
        ? `alle ${number.format(of)} bezoekers`
        : `${number.format(visitors)} van de ${number.format(of)} bezoekers`;
    return `${count}; de eerste: ${this.answers(first)}`;
  }

  private outcome(id: string): string {
    const { now, before } = this.report.sources;
    const thing = [...now.outcomes, ...before.outcomes].find((one) => one.id === id);
    return `“${thing?.words[defaultLocale]?.data.title ?? id}”`;
  }

  private block(id: string): string {
    const { now, before } = this.report.sources;
    const thing = [...now.blocks, ...before.blocks].find((one) => one.id === id);
    const title = thing?.words[defaultLocale]?.data.title;
    return title === undefined ? `blok ${id}` : `blok ${id} (“${title}”)`;
  }

  private question(id: string): string {
    const { now, before } = this.report.sources;
    const thing = [...now.questions, ...before.questions].find((one) => one.id === id);
    return `de vraag “${thing?.words[defaultLocale]?.data.title ?? id}”`;
  }

  private option(question: string, option: string): string {
    const { now, before } = this.report.sources;
    const labels = [...now.questions, ...before.questions]
      .filter(({ id }) => id === question)
      .flatMap(({ words }) => words[defaultLocale]?.data.options[option] ?? []);
    return `“${labels.at(0) ?? option}”`;
  }

  private at(outcomes: readonly string[]): string {
    const all = this.report.changes.outcomes.length;
    if (outcomes.length === 0) return '';
    if (outcomes.length === all && all > 1) return ' Bij elk advies.';
    return ` Bij ${some(outcomes.map((id) => this.outcome(id)))}.`;
  }

  /** Which part of a message: its fields, without the rules that stand for a name. */
  private message(key: string): string {
    if (key in this.report.sources.now.flow.outcomes) return ` bij ${this.outcome(key)}`;
    const fields = key.split(' ').filter((one) => /^[a-z]/.test(one) && one !== 'bericht');
    return fields.length > 0 ? ` (${fields.join(', ')})` : '';
  }

  private readonly kinds: Readonly<Record<FlowChange['kind'], (change: FlowChange) => string>> = {
    outcome: ({ id, instead = '' }) =>
      `Een ander advies: van ${this.outcome(id)} naar ${this.outcome(instead)}`,
    lost: ({ id, place }) => `Weg uit ${placed(place)}: ${this.block(id)}`,
    added: ({ id, placeNow }) => `Erbij in ${placed(placeNow)}: ${this.block(id)}`,
    words: ({ id, placeNow, sentences }) =>
      sentences.length > 0
        ? `Andere woorden in ${placed(placeNow)}: ${this.block(id)}`
        : `Een andere organisatie op het kaartje in ${placed(placeNow)}: ${this.block(id)}`,
    part: ({ id, place, placeNow }) =>
      `Van ${placed(place)} naar ${placed(placeNow)}: ${this.block(id)}`,
    order: ({ id, place }) => `Op een andere plek in ${placed(place)}: ${this.block(id)}`,
    line: ({ id, instead, place, placeNow }) => {
      if (!placeNow) return `Geen eerste regel meer boven een vraag, waar ${id} stond`;
      if (!place) return `Een eerste regel boven een vraag, waar er geen stond: ${id}`;
      return id === instead
        ? `Andere woorden in de eerste regel ${id}`
        : `Een andere eerste regel: ${instead ?? ''} in de plaats van ${id}`;
    },
    text: ({ id, text, option }) => {
      switch (text) {
        case 'antwoord':
          return `Een antwoord bij ${this.question(id)} (${option ?? ''})`;
        case 'uitleg':
          return `De uitleg bij ${this.question(id)}`;
        case 'titel':
          return `De titel van het advies ${this.outcome(id)}`;
        case 'knop':
          return `De knop om verder te gaan na ${this.outcome(id)}`;
        case 'bericht':
          return `Het bericht om het te vertellen${this.message(id)}`;
        case 'vraag':
        case undefined:
          return `Andere woorden: ${this.question(id)}`;
      }
    },
    'question-lost': ({ id }) => `Niet meer gevraagd: ${this.question(id)}`,
    'question-added': ({ id }) => `Nu wel gevraagd: ${this.question(id)}`,
    'question-order': ({ id }) => `Eerder of later gevraagd: ${this.question(id)}`,
    'option-order': ({ id }) => `De antwoorden staan anders onder elkaar bij ${this.question(id)}`,
    shared: ({ id }) => id,
  };

  private change(change: FlowChange): ToldItem {
    const said = this.kinds[change.kind](change);
    // Another advice names where it leads to already.
    const at = change.kind === 'outcome' ? '' : this.at(change.outcomes);
    return item(`${said}. ${this.who(change.who)}.${at}`, change.sentences);
  }

  /** One block that came where another went, for the same people. */
  private replaced(): {
    readonly items: readonly ToldItem[];
    readonly rest: readonly FlowChange[];
  } {
    const rest = [...this.report.changes.changes];
    const items: ToldItem[] = [];
    const text = ({ sentences }: FlowChange) =>
      sentences.map(({ words }) => words.map((word) => word.text).join(' '));
    const key = ({ who, outcomes }: FlowChange) =>
      JSON.stringify([String(who.visitors), who.first, outcomes]);
    for (const lost of this.report.changes.changes) {
      if (lost.kind !== 'lost' || lost.sentences.length === 0) continue;
      const added = rest.find(
        (one) =>
          one.kind === 'added' &&
          one.sentences.length > 0 &&
          one.placeNow === lost.place &&
          key(one) === key(lost),
      );
      if (!added) continue;
      rest.splice(rest.indexOf(added), 1);
      rest.splice(rest.indexOf(lost), 1);
      const said = `In ${placed(lost.place)} staat ${this.block(added.id)} in de plaats van ${this.block(lost.id)}`;
      items.push(
        item(
          `${said}. ${this.who(added.who)}.${this.at(added.outcomes)}`,
          sentencesBetween(text(lost), text(added)),
        ),
      );
    }
    return { items, rest };
  }

  section(): ToldSection | undefined {
    const { id, changes } = this.report;
    const { only, options } = changes;
    const { items, rest } = this.replaced();
    const order = Object.keys(this.kinds);
    const inPart = new Set(rest.flatMap(({ kind, id: block }) => (kind === 'part' ? [block] : [])));
    const isNewOption = ({ id: question, option }: FlowChange) =>
      [...options.before, ...options.now].some(
        (one) => one.question === question && one.option === option,
      );
    // What says the same as another line is no line.
    const sorted = rest
      .filter((change) => change.kind !== 'shared' && !isNewOption(change))
      .filter(({ kind, id: block }) => kind !== 'order' || !inPart.has(block))
      .toSorted(
        (a, b) =>
          order.indexOf(a.kind) - order.indexOf(b.kind) || Number(b.who.visitors - a.who.visitors),
      );
    const routes = (['before', 'now'] as const).flatMap((side) =>
      options[side].map(({ question, option }) => {
        const what = side === 'now' ? 'Een antwoord erbij' : 'Een antwoord minder';
        return item(`${what}: ${this.option(question, option)} bij ${this.question(question)}.`);
      }),
    );
    const told = [...routes, ...sorted.map((one) => this.change(one)), ...items];
    const touched = changes.outcomes.filter(({ other }) => other > 0n);
    if (told.length === 0 && touched.length === 0 && !only.before && !only.now) return undefined;
    const counted = (count: bigint, of: bigint) =>
      `${number.format(count)} van de ${number.format(of)}`;
    const isEverybody = touched.every(({ other, visitors }) => other === visitors);
    const each = touched
      .toSorted((a, b) => Number(b.other - a.other))
      .map(({ outcome, other, visitors }) =>
        other === visitors
          ? `${this.outcome(outcome)} (alle ${number.format(visitors)})`
          : `${this.outcome(outcome)} (${counted(other, visitors)})`,
      );
    return {
      title: `Vragenlijst ${id}`,
      lines: [
        ...(changes.other > 0n
          ? [`${counted(changes.other, changes.visitors)} bezoekers lezen iets anders.`]
          : []),
        ...(each.length === changes.outcomes.length && isEverybody
          ? ['Bij elk advies, iedereen.']
          : each.length > 0
            ? [`Bij ${some(each, 12)}.`]
            : []),
        ...(only.before
          ? [
              `${counting(only.before.visitors, 'bezoeker is', 'bezoekers zijn')} er niet meer: zo antwoorden kan niet meer. De eerste: ${this.saying.before(only.before.first)}.`,
            ]
          : []),
        ...(only.now
          ? [
              `${counting(only.now.visitors, 'bezoeker is', 'bezoekers zijn')} er nieuw: zo antwoorden kon eerst niet. De eerste: ${this.saying.now(only.now.first)}.`,
            ]
          : []),
      ],
      items: told,
    };
  }

  losses(): readonly ToldItem[] {
    const { id, changes, agreements } = this.report;
    const said = ({ what, how, who, outcomes }: Loss): string => {
      const whom = `${this.who(who)}.${this.at(outcomes)}`;
      if (what === 'nu') {
        return how === 'all'
          ? `Er staat niets meer bij “nu”: ${whom}`
          : `Er staat minder bij “nu”: ${whom}`;
      }
      if (how === 'card') return `Het kaartje van ${what} is weg: ${whom}`;
      if (how === 'button') return `De grote knop voor ${what} is weg: ${whom}`;
      if (how === 'line')
        return `${what} staat niet meer in de eerste regel boven een vraag: ${whom}`;
      return `${what} staat er niet meer: ${whom}`;
    };
    const broken = ({ id: name, says, how, who, finding }: AgreementLoss): string => {
      const whom = who ? ` Dit gaat over ${this.who(who, undefined)}.` : '';
      switch (how) {
        case 'gone':
          return `De afspraak “${name}” is weg: ${says}${whom}`;
        case 'weaker':
          return `De afspraak “${name}” vraagt minder dan eerst: ${says}${whom}`;
        case 'narrower':
          return `De afspraak “${name}” geldt voor minder mensen: ${says}${whom}`;
        case 'open':
          return `De afspraak “${name}” hoeft nog niet te kloppen, en dat was eerst anders: ${says}${whom}`;
        case 'broken':
          return finding ?? name;
      }
    };
    return [
      ...changes.losses.map(said),
      ...agreements.map(broken),
      ...ruleLosses(this.report.sources),
    ].map((text) => item(`${id}: ${text}`));
  }

  /** Who reads something that stands once for many texts. */
  shared(name: string): string | undefined {
    const change = this.report.changes.changes.find(
      ({ kind, id }) => kind === 'shared' && id === name,
    );
    return change && `${this.report.id}: ${this.who(change.who)}.`;
  }
}

const howSaid = { new: 'Nieuw: ', gone: 'Weg: ', other: '' } as const;

const sharedName = ({ kind, id, reader }: SharedChange): string =>
  [kind, id, reader ?? ''].join(' ');

const sharedItem = (
  change: SharedChange,
  tellers: readonly FlowTeller[],
  placeOf: (file: string) => string,
): ToldItem => {
  const names = {
    zin: `De vaste zin ${change.id} voor ${change.reader ?? ''}`,
    hulplijn: `De organisatie ${change.id}`,
    wet: `De wet ${change.id}`,
  };
  const places = [...new Set(change.uses.map(placeOf))];
  const where =
    places.length === 0
      ? 'Staat nu in geen tekst.'
      : `Staat in ${counting(places.length, 'tekst', 'teksten')}: ${some(places)}.`;
  const read = tellers.flatMap((teller) => teller.shared(sharedName(change)) ?? []);
  return item(
    [`${howSaid[change.how]}${names[change.kind]}.`, where, ...read].join(' '),
    change.sentences,
  );
};

const pageItem = ({ kind, address, file, title, how, sentences }: PageChange): ToldItem => {
  const name = [address ?? file, ...(title === undefined ? [] : [`“${title}”`])].join(' ');
  return item(`${howSaid[how]}${kind} ${name}`, sentences);
};

/** Whether a report is no report: one of the two sides could not be read. */
export const isUnreadable = (report: ChangeReport | Unreadable): report is Unreadable =>
  'finding' in report;

/** Why nothing can be compared, in one sentence. */
export const unreadableInWords = (
  { side, finding, findings }: Unreadable,
  name: string,
): string => {
  const more = findings > 1 ? ` (en nog ${number.format(findings - 1)} andere)` : '';
  const where = `${finding.file}: ${finding.problem}${more}`;
  return side === 'before'
    ? `De inhoud van ${name} past niet meer bij de regels van nu, dus vergelijken kan niet: ${where}`
    : `De inhoud van nu heeft fouten, dus vergelijken kan niet; draai eerst npm run check: ${where}`;
};

/**
 * A report in Dutch.
 * @param name what was compared with, as it stands in a sentence: “de laatste commit”
 * @param root the content folder of now, that files are looked up in
 */
export const tellReport = (report: ChangeReport, name: string, root: string): ToldReport => {
  const tellers = report.flows.map((flow) => new FlowTeller(flow));
  const placeOf = (file: string): string => {
    const [, flow, block] = /^flows\/([^/]+)\/[^/]+\/([^/]+)\//.exec(file) ?? [];
    if (flow !== undefined) return `${flow}/${block ?? ''}`;
    return useOf(root, file)?.address ?? file;
  };
  const losses = [
    ...tellers.flatMap((teller) => teller.losses()),
    ...report.shared
      .filter(({ id, isOtherNumber }) => isOtherNumber && (id === '112' || id === '113'))
      .map((change) => item(`Het nummer van ${change.id} is anders.`, change.sentences)),
    ...report.pages.flatMap(({ address, file, lost }) =>
      lost.map((id) => item(`${address ?? file} noemt ${id} niet meer.`)),
    ),
    ...report.flowsOnly.before.map((id) =>
      item(`De vragenlijst ${id} is weg, met alle afspraken.`),
    ),
  ];
  const sections: readonly ToldSection[] = [
    ...tellers.flatMap((teller) => teller.section() ?? []),
    {
      title: 'Vragenlijsten erbij',
      lines: [],
      items: report.flowsOnly.now.map((id) => item(id)),
    },
    {
      title: 'Wat één keer staat en op meer plekken te lezen is',
      lines: [],
      items: report.shared.map((change) => sharedItem(change, tellers, placeOf)),
    },
    {
      title: 'Bladzijden, modules, lessen en hand-outs',
      lines: [],
      items: report.pages.map(pageItem),
    },
  ].filter(({ lines, items }) => lines.length + items.length > 0);
  const isNothing = sections.length === 0 && losses.length === 0;
  const changed = report.flows.reduce((sum, { changes }) => sum + changes.other, 0n);
  const sum = (side: Side) =>
    report.flows.reduce((total, { changes }) => total + (changes.only[side]?.visitors ?? 0n), 0n);
  const [gone, added] = [sum('before'), sum('now')];
  const found = [
    ...(changed > 0n
      ? [`${counting(changed, 'bezoeker leest', 'bezoekers lezen')} iets anders in een vragenlijst`]
      : []),
    ...(gone > 0n ? [`${counting(gone, 'bezoeker is', 'bezoekers zijn')} er niet meer`] : []),
    ...(added > 0n ? [`${counting(added, 'bezoeker is', 'bezoekers zijn')} er nieuw`] : []),
    ...(report.shared.length > 0
      ? [`${counting(report.shared.length, 'gedeelde tekst is', 'gedeelde teksten zijn')} anders`]
      : []),
    ...(report.pages.length > 0
      ? [counting(report.pages.length, 'andere tekst verandert', 'andere teksten veranderen')]
      : []),
  ];
  const summary = isNothing
    ? `Vergeleken met ${name} verandert er voor bezoekers niets.`
    : `Vergeleken met ${name}: ${found.length > 0 ? lists.format(found) : 'niemand leest iets anders'}.`;
  return { summary, losses, sections };
};
