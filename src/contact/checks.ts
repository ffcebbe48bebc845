import { addressOf } from '../i18n/address.ts';
import { ownAddressesIn, type OwnAddress } from '../i18n/own-address.ts';
import { numbersOf } from './numbers.ts';
import { chooseFrom, type Finding } from '../source/finding.ts';
import { notThere } from '../source/references.ts';
import type { Contact, HelplineSource } from './read.ts';

type Helplines = ReadonlyMap<string, HelplineSource>;

/** Whether somebody surely answers the phone, whatever the hour. */
export const answersAlways = ({ facts: { data } }: HelplineSource): boolean =>
  (data.phone ?? data.shortNumber) !== undefined &&
  data.kind !== 'tool' &&
  data.hours === 'always' &&
  !data.unverified.some((field) => field === 'hours' || field === 'phone');

/** Why an address on a host of ours does not give what it promises; nothing when it does. */
const faultOf = ({ door, path }: OwnAddress, pages: ReadonlySet<string>): string | undefined => {
  const { door: own, page } = addressOf(path);
  // A domain opens on the first page of its door.
  if (path === '/' || (own === door && page === '/' && pages.has(path))) {
    return 'Dit adres leidt naar het begin van deze site zelf: wie erop tikt, is terug bij af.';
  }
  return pages.has(path) && own === door
    ? undefined
    : `Dit adres leidt naar deze site zelf, en de pagina ${path} is er niet.`;
};

const checkAddresses = (
  { facts, reach }: HelplineSource,
  pages: ReadonlySet<string>,
): readonly Finding[] => {
  const { chat, url, source } = facts.data;
  const faulty = (text: string) => {
    const faults = ownAddressesIn(text).map((address) => faultOf(address, pages));
    return faults.find((fault) => fault !== undefined);
  };
  const findings = [
    ['chat', chat],
    ['url', url],
  ].flatMap(([field = '', address = '']) => {
    const fault = faulty(address);
    if (fault === undefined) return [];
    const fix = `Haal "${field}" weg, of vul het adres in waar het echt opent. Is dit de organisatie van deze site? Schrijf dan "own: true": de kaart zegt zelf wat nog niet bekend is.`;
    return [(field === 'chat' && reach ? reach : facts).finding([field], fault, fix)];
  });
  const sources = source.flatMap(({ where }, at) => {
    const fault = faulty(where);
    if (fault === undefined) return [];
    const fix =
      'Noem de bron bij haar naam en zonder adres: "Vorige website van Helpwanted, Engelse pagina".';
    return [facts.finding(['source', at, 'where'], fault, fix)];
  });
  return [...findings, ...sources];
};

const checkInstead = ({ facts }: HelplineSource, helplines: Helplines): readonly Finding[] => {
  const sure = [...helplines].flatMap(([id, line]) => (answersAlways(line) ? [id] : []));
  return facts.data.instead.flatMap((id, at) =>
    sure.includes(id)
      ? []
      : [
          facts.finding(
            ['instead', at],
            `Van "${id}" is niet zeker dat er dag en nacht iemand opneemt.`,
            `Kies uit: ${chooseFrom(sure, id)}.`,
          ),
        ],
  );
};

/**
 * What is wrong with the organisations beside what reading them already found.
 * @param pages the pages of this site
 */
export const checkHelplines = (
  helplines: Helplines,
  pages: ReadonlySet<string>,
): readonly Finding[] =>
  [...helplines.values()].flatMap((line) => [
    ...checkAddresses(line, pages),
    ...checkInstead(line, helplines),
  ]);

/** What is wrong with who stands in "Praat nu": each can be called, and by night somebody surely answers. */
export const checkTalk = ({
  talk,
  helplines,
  unread,
}: Pick<Contact, 'talk' | 'helplines' | 'unread'>): readonly Finding[] => {
  if (!talk) return [];
  const ids = (keep: (line: HelplineSource) => boolean) =>
    [...helplines].flatMap(([id, line]) => (keep(line) ? [id] : []));
  const callable = ids(({ facts: { data } }) => numbersOf(data).length > 0);
  const always = ids(answersAlways);
  /** Each rule with whom it lets stand there, in the words of who does not. */
  const rules = {
    called: [callable, 'heeft geen nummer om te bellen.'],
    always: [always, 'neemt niet zeker dag en nacht op.'],
    everybody: [
      callable.filter((id) => typeof helplines.get(id)?.facts.data.ages !== 'object'),
      'is er niet voor elke leeftijd.',
    ],
  } as const;
  return Object.entries(talk.data).flatMap(([door, { first, day, night, situations }]) => {
    const check = (
      field: readonly (string | number)[],
      id: string,
      ...names: readonly (keyof typeof rules)[]
    ): readonly Finding[] => {
      if (unread.has(id)) return [];
      if (!helplines.has(id)) {
        const said = notThere(id, 'content/contact', helplines);
        return [{ ...talk.finding([door, ...field], said.problem, said.fix), ...said }];
      }
      const broken = names.map((name) => rules[name]).find(([fitting]) => !fitting.includes(id));
      if (!broken) return [];
      const [fitting, says] = broken;
      const fix = `Kies uit: ${chooseFrom(fitting, id)}.`;
      return [talk.finding([door, ...field], `"${id}" ${says}`, fix)];
    };
    return [
      ...check(['first'], first, 'called', 'everybody'),
      ...night.flatMap((id, at) => check(['night', at], id, 'always')),
      ...Object.entries(situations).flatMap(([situation, of]) =>
        of.flatMap((id, at) => check(['situations', situation, at], id, 'called')),
      ),
      ...(day === undefined || night.includes(day)
        ? []
        : [
            talk.finding(
              [door, 'day'],
              `"${day}" staat niet bij "night".`,
              `Kies uit: ${chooseFrom(night, day)}.`,
            ),
          ]),
    ];
  });
};
