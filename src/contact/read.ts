import { defaultLocale } from '../i18n/locales.ts';
import { readEntries, readFile, type FolderShape, type Words } from '../source/entries.ts';
import type { Finding } from '../source/finding.ts';
import type { Source } from '../source/read.ts';
import { callInText, type CardLink } from './numbers.ts';
import {
  helplineSchema,
  helplineWordsSchema,
  holidaysSchema,
  reachSchema,
  talkSchema,
  type HelplineFacts,
  type HelplineWords,
  type Holidays,
  type Reach,
  type TalkLines,
} from './schema.ts';

/** `content/contact/<id>/`: the facts of an organisation, and its words per language. */
const organisations: FolderShape<HelplineFacts, HelplineWords> = {
  folder: 'contact',
  what: 'de organisatie',
  data: { file: 'helpline.yaml', schema: helplineSchema },
  words: { schema: helplineWordsSchema, components: [] },
  beside: ['holidays.yaml', 'praat-nu.yaml'],
};

/** An organisation as it was read. */
export interface HelplineSource {
  readonly facts: Source<HelplineFacts>;
  /** Of our own line: the file that says when it answers. */
  readonly reach?: Source<Reach> | undefined;
  readonly words: Words<HelplineWords>;
}

/** All that can be said of who helps. */
export interface Contact {
  readonly helplines: ReadonlyMap<string, HelplineSource>;
  /** Organisations that are there, and whose facts could not be read: others may name them. */
  readonly unread: ReadonlySet<string>;
  readonly holidays: Source<Holidays> | undefined;
  readonly unreadHolidays: boolean;
  /** Who stands in "Praat nu". */
  readonly talk: Source<TalkLines> | undefined;
  readonly unreadTalk: boolean;
  readonly findings: readonly Finding[];
}

/**
 * Reads every organisation and the holidays. Reads and reports; throws nothing for a mistake.
 * @param root the content folder
 */
export const readHelplines = (root: string): Contact => {
  const { entries, findings } = readEntries(root, organisations);
  const holidays = readFile(root, 'contact/holidays.yaml', holidaysSchema);
  const talk = readFile(root, 'contact/praat-nu.yaml', talkSchema);
  const reach = readFile(root, 'organisation/reach.yaml', reachSchema);
  /** Of our own line hours and chat are a setting of the organisation. */
  const withReach = (facts: Source<HelplineFacts>): Pick<HelplineSource, 'facts' | 'reach'> =>
    facts.data.own && reach.source
      ? { facts: { ...facts, data: { ...facts.data, ...reach.source.data } }, reach: reach.source }
      : { facts };
  return {
    helplines: new Map(
      entries.flatMap(({ id, data, words }) => (data ? [[id, { ...withReach(data), words }]] : [])),
    ),
    unread: new Set(entries.flatMap(({ id, data }) => (data ? [] : [id]))),
    holidays: holidays.source,
    unreadHolidays: holidays.unread,
    talk: talk.source,
    unreadTalk: talk.unread,
    findings: [...findings, ...holidays.findings, ...talk.findings, ...reach.findings],
  };
};

/** How each organisation is named in a sentence, for paper; by its id while its words cannot be read. */
export const callsIn = ({
  helplines,
  unread,
}: Pick<Contact, 'helplines' | 'unread'>): ReadonlyMap<string, CardLink | string> => {
  const calls = [...helplines].map(([id, { facts, words }]) => {
    const own = words[defaultLocale];
    return [id, own ? callInText(facts.data, own.data) : id] as const;
  });
  return new Map([...calls, ...[...unread].map((id) => [id, id] as const)]);
};
