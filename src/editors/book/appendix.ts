import { callsIn, type Contact, type HelplineSource } from '../../contact/read.ts';
import { cardOf } from '../../contact/card.ts';
import { siteOf } from '../../contact/numbers.ts';
import { dayInWords } from '../../i18n/day.ts';
import { defaultLocale } from '../../i18n/locales.ts';
import { texts } from '../../i18n/text.ts';
import type { DocumentBlock } from '../../lessons/model.ts';
import { paragraph, plain, strong } from '../../lessons/write.ts';
import type { Chapter } from './model.ts';
import type { BookContent } from './read.ts';
import { changesOf, isShown, standIn } from './signed.ts';
import { textBlocks } from './text.ts';
import { em, line, named, openQuestions, section, signBox, to } from './write.ts';

const day = (date: string): string => dayInWords(date, defaultLocale);

/** What the card of an organisation shows, in one line: its numbers, its hours, its site. */
const reach = (
  { facts, words }: HelplineSource,
  holidays: NonNullable<Contact['holidays']>['data'],
): string => {
  const own = words[defaultLocale];
  if (!own) return '';
  const { call, callAlso, chat, hours, chatHours, marks, open, hints } = cardOf(
    facts.data,
    own.data,
    holidays,
    texts(defaultLocale).contact,
    defaultLocale,
  );
  return [
    call?.label,
    callAlso?.label,
    chat?.label,
    facts.data.url && siteOf(facts.data.url),
    hours,
    chatHours,
    ...marks,
    ...open,
    ...hints,
  ]
    .filter((text) => typeof text === 'string')
    .map((text) => text.replace(/\.$/, ''))
    .join(' · ');
};

const sourcesOf = ({ facts: { data } }: HelplineSource): string =>
  data.source.map(({ what, where, year }) => `${what}: ${where} (${year})`).join('; ');

const seen = ({ facts: { data } }: HelplineSource): string =>
  `${data.verified ? 'gezien op de site van de organisatie' : 'niet nagekeken bij de organisatie zelf'}, ` +
  `laatst vergeleken op ${day(data.checked)}` +
  (data.unverified.length > 0 ? `; onzeker: ${data.unverified.join(', ')}` : '');

/** An organisation in one line, below a block that names it. */
export const helplineLine = (contact: Contact, id: string): readonly DocumentBlock[] => {
  const found = contact.helplines.get(id);
  if (!found || !contact.holidays) return [];
  return [
    paragraph([
      to(`hulplijn-${id}`, found.words[defaultLocale]?.data.name ?? id),
      ...plain(`: ${reach(found, contact.holidays.data)}. `),
      em(`Bron: ${sourcesOf(found)}; ${seen(found)}.`),
    ]),
  ];
};

const chapter = (
  name: string,
  title: string,
  signs: readonly string[],
  blocks: readonly DocumentBlock[],
): Chapter => ({
  id: `bijlage-${name}`,
  names: [name, `bijlage/${name}`],
  title,
  signs,
  blocks: [...blocks, ...signBox()],
});

const withId = (id: string, words: string): DocumentBlock => ({
  t: 'heading',
  level: 3,
  id,
  k: plain(words),
});

const keysOf = (folder: string, ids: Iterable<string>): readonly string[] =>
  [...ids].map((id) => `${folder}/${id}`);

const linesChapter = ({ lines, named: sources, signed }: BookContent): Chapter => {
  const parts = [...lines.values()].flatMap(({ id, data, words }): readonly DocumentBlock[] => {
    const key = `lines/${id}`;
    if (!data || !words || !isShown(signed, key)) return [];
    const { agreed, since, source } = data.data;
    // Each reader is a heading in the text itself.
    const spoken = textBlocks(words, sources).map((block): DocumentBlock =>
      block.t === 'heading' ? paragraph([strong('Voor: '), ...block.k]) : block,
    );
    return [
      withId(`zin-${id}`, id),
      paragraph([strong(agreed), ...plain(` (${standIn(signed, key)}, sinds ${day(since)})`)]),
      named('Bron', [source.what, source.where].filter(Boolean).join(', ')),
      ...spoken,
      ...changesOf(signed, key),
    ];
  });
  const reviews = [...lines.values()].map(({ id, data }) => ({
    where: `vaste zin ${id}`,
    review: data?.data.review,
  }));
  return chapter('vaste-zinnen', 'Vaste zinnen', keysOf('lines', lines.keys()), [
    line('Wat overal hetzelfde is, staat één keer in content/lines.'),
    ...section('Alle vaste zinnen', parts),
    ...openQuestions(reviews),
  ]);
};

const lawsChapter = ({ laws, signed }: BookContent): Chapter =>
  chapter('wetten', 'Wetten', keysOf('law', laws.keys()), [
    ...section(
      'Alle wetten',
      [...laws].flatMap(([id, law]): readonly DocumentBlock[] => {
        const key = `law/${id}`;
        if (!isShown(signed, key)) return [];
        return [
          withId(`wet-${id}`, law.name),
          paragraph([...plain(law.plain), ...plain(` (${standIn(signed, key)})`)]),
          ...changesOf(signed, key),
          named('Artikel', law.article),
          ...(law.since === undefined
            ? []
            : [named('Sinds', `${day(law.since)}. ${law.beforeThat ?? ''}`)]),
          named(
            'Bron',
            [law.source.what, law.source.where].filter(Boolean).join(', ') +
              `, ${law.verified ? 'vergeleken' : 'nog niet vergeleken'}, ${day(law.checked)}`,
          ),
        ];
      }),
    ),
    ...openQuestions([...laws].map(([id, { review }]) => ({ where: `wet ${id}`, review }))),
  ]);

const helplinesChapter = ({ contact, named: sources, signed }: BookContent): Chapter => {
  const { holidays } = contact;
  const known = callsIn(contact);
  return chapter('hulplijnen', 'Hulplijnen', keysOf('contact', contact.helplines.keys()), [
    ...section(
      'Alle organisaties',
      [...contact.helplines].flatMap(([id, helpline]): readonly DocumentBlock[] => {
        const own = helpline.words[defaultLocale];
        const key = `contact/${id}`;
        if (!own || !holidays || !known.has(id) || !isShown(signed, key)) return [];
        return [
          withId(`hulplijn-${id}`, own.data.name),
          paragraph([strong(own.data.when), ...plain(` (${standIn(signed, key)})`)]),
          ...textBlocks(own, sources),
          named('Te bereiken', reach(helpline, holidays.data)),
          named('Bron', `${sourcesOf(helpline)}; ${seen(helpline)}`),
          ...(helpline.facts.data.note === undefined
            ? []
            : [named('Opmerking', helpline.facts.data.note)]),
          ...changesOf(signed, key),
        ];
      }),
    ),
    ...openQuestions(
      [...contact.helplines].map(([id, { words }]) => ({
        where: `hulplijn ${id}`,
        review: words[defaultLocale]?.data.review,
      })),
    ),
  ]);
};

/** What all texts lean on. */
export const appendices = (content: BookContent): readonly Chapter[] => [
  linesChapter(content),
  lawsChapter(content),
  helplinesChapter(content),
];
