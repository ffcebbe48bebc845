import { join, relative, resolve } from 'node:path';
import { checkArticles } from '../articles/checks.ts';
import { inDefaultLanguage, readArticles } from '../articles/read.ts';
import { checkWaiting } from '../articles/waiting.ts';
import { readFacts } from '../campaign/read.ts';
import { readFigures } from '../figures/read.ts';
import { checkAgreed } from './agreed.ts';
import { checkCases } from './classroom.ts';
import { checkTopics } from './counting.ts';
import { checkHelplines, checkTalk } from '../contact/checks.ts';
import { readOrganisation } from '../contact/organisation.ts';
import { readHelplines, type Contact, type HelplineSource } from '../contact/read.ts';
import { allLocales, shownLocales, somePagesOf, type Locale } from '../i18n/locales.ts';
import type { LessonContent } from '../lessons/read.ts';
import { modulePaths, type ModuleSource } from '../programme/course/read.ts';
import type { KnownHelpline } from '../flow/checks/context.ts';
import { doors } from '../i18n/doors.ts';
import type { OpenAgreement } from '../flow/checks/agreements.ts';
import { checkEasyPages } from './easy.ts';
import { checkFlow } from '../flow/checks/index.ts';
import { readFlow, type FlowSources } from '../flow/read.ts';
import { readWordLists } from '../reading/lists.ts';
import { wordsOf } from '../reading/sentences.ts';
import { onlyOnce, together, type Finding } from '../source/finding.ts';
import { readSigned, type SignedContent } from '../signing/state.ts';
import type { Source } from '../source/read.ts';
import { anyId, checkReferences } from '../source/references.ts';
import { checkLessonContent, lessonPaths, lessonsOf } from './lessons.ts';
import { checkLanguages, checkPages } from './languages.ts';
import { checkNoCode } from './no-code.ts';
import { checkProgramme } from './programme.ts';
import { checkOwnName } from './own-name.ts';
import { checkReaders } from './readers.ts';
import { checkReading } from './reading.ts';
import type { ReadPage } from './reading-level.ts';
import { checkClaims, checkPlace, checkTyped, checkYears } from './told.ts';
import { checkSearch } from '../search/checks.ts';
import { readPronunciation } from '../speech/read.ts';
import { checkUnderAge } from './under-age.ts';
import { checkEveryWord, visitorTexts } from './words.ts';
import { checkNames } from '../source/names.ts';
import { hostOf, type KnownPlaces } from '../source/web-address.ts';
import { checkEveryAddress } from './addresses.ts';
import { filesIn, foldersIn, namesIn, shownPath } from '../source/folders.ts';

/** The folders of `content/`; anything else is a mistake. */
const folders = [
  'apps',
  'campaign',
  'cases',
  'contact',
  'figures',
  'flows',
  'guides',
  'handouts',
  'interface',
  'language',
  'law',
  'lessons',
  'lines',
  'links',
  'news',
  'organisation',
  'programme',
  'search',
  'signatures',
  'topics',
  'README.md',
];

/** Pages that are not articles, from their files: `/advies/`. Nobody links to "not found". */
export const fixedPages = (): readonly string[] => {
  const folder = resolve('src/pages/[...locale]');
  // A name that begins with a line under it is no page to Astro.
  return filesIn(folder)
    .map((file) => relative(folder, file).replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.astro') && !/\[|404\.astro$|(?:^|\/)_/.test(file))
    .map((file) => file.replace(/(?:index)?\.astro$/, '').replace(/\/$/, ''))
    .map((path) => (path === '' ? '/' : `/${path}/`));
};

/** What the rest of the build may know of the content, and what is wrong with it. */
export interface CheckedContent {
  readonly flows: readonly FlowSources[];
  /** What is not yet as it was agreed for all visitors of a flow: told each time. */
  readonly openAgreements: readonly OpenAgreement[];
  /** Flows that are there, read or not. */
  readonly flowIds: readonly string[];
  readonly modules: readonly ModuleSource[];
  readonly lessons: LessonContent;
  readonly helplines: ReadonlyMap<string, KnownHelpline>;
  readonly contact: Contact;
  /** The addresses of all pages that the content and the code make. */
  readonly addresses: ReadonlySet<string>;
  /** How hard each page and each advice is to read. */
  readonly pages: readonly ReadPage[];
  /** Who signed what, and what changed since. */
  readonly signed: SignedContent;
  readonly findings: readonly Finding[];
}

/** The questions that a class goes through for somebody made up. */
const classroomFlow = 'advies';

/** The questions behind which a finished advice may be counted: see `pages/[...locale]/advies.astro`. */
const countedFlow = 'advies';

/** Where a flow stands, when that is not its own name. */
const flowPages: Readonly<Record<string, string>> = {
  'wat-past-bij-mij': `${doors.programme.prefix}wat-past/`,
};

/** The organisation that an advice must name when somebody may be in danger. */
const emergencyNumber = '112';

/** Words on a helper's card beside its title and text: number, hours, "nu open". */
const wordsOnCard = 8;

const known = (id: string, { facts }: HelplineSource): KnownHelpline => {
  const { kind, phone, shortNumber, chat, hours, ages, unverified } = facts.data;
  const human = Boolean(phone ?? shortNumber ?? chat) && kind !== 'tool';
  return {
    human,
    phone: (phone ?? shortNumber) !== undefined,
    always: human && hours === 'always',
    emergency: id === emergencyNumber,
    ages: ages === 'unknown' || unverified.includes('ages') ? undefined : ages,
    words: wordsOnCard + wordsOf(phone?.number ?? '').length,
  };
};

/** The hosts that a text may lead to: of a list, or of an organisation. */
const hostsOf = (
  listed: KnownPlaces['hosts'],
  { helplines, unread }: Contact,
): KnownPlaces['hosts'] => {
  // Nobody knows which address an organisation has whose facts cannot be read.
  if (unread.size > 0) return anyId;
  const own = new Set(
    [...helplines.values()].flatMap(({ facts: { data } }) =>
      [data.url, data.chat].flatMap((address) => hostOf(address ?? '') ?? []),
    ),
  );
  return { has: (host) => listed.has(host) || own.has(host) };
};

/** Of an organisation whose facts cannot be read: what leans on it is not what is wrong. */
const unreadHelpline = (id: string): KnownHelpline => ({
  human: true,
  phone: true,
  always: true,
  emergency: id === emergencyNumber,
  words: wordsOnCard,
});

/**
 * Reads and checks a content folder. Pure but for reading: no file is written, nothing is thrown for
 * a mistake of an editor.
 * @param root the content folder
 * @param shown the languages that are published whole
 * @param somePages the Dutch addresses of the pages that another language shows
 */
export const checkContentFolder = (
  root: string,
  shown: readonly Locale[] = shownLocales,
  somePages: (locale: Locale) => readonly string[] = somePagesOf,
): CheckedContent => {
  const findings: Finding[] = [...checkNames(root)];
  for (const name of namesIn(root)) {
    if (folders.includes(name)) continue;
    findings.push({
      file: shownPath(root, join(root, name)),
      problem: `"${name}" hoort niet in de map content.`,
      fix: `Verplaats het naar een van: ${folders.join(', ')}.`,
    });
  }
  findings.push(...checkNoCode(root), ...checkLanguages(root, shown));
  const contact = readHelplines(root);
  findings.push(...contact.findings);
  const helplines = new Map([
    ...[...contact.helplines].map(([id, helpline]) => [id, known(id, helpline)] as const),
    ...[...contact.unread].map((id) => [id, unreadHelpline(id)] as const),
  ]);
  const { lists, findings: wrongLists } = readWordLists(root);
  findings.push(...wrongLists);
  const read = readArticles(root);
  const hosts = hostsOf(read.known.hosts, contact);
  const articles = { ...read, known: { ...read.known, hosts } };
  const own = readOrganisation(root);
  const signed = readSigned(root);
  const campaign = readFacts(root);
  const lessons = lessonsOf(root, articles, contact, campaign);
  const pages = [...fixedPages(), ...modulePaths, ...lessonPaths(lessons)];
  const addresses = new Set([...pages, ...articles.addresses]);
  const texts = visitorTexts(root);
  const programme = checkProgramme(root, articles, texts, { helplines, pages });
  const { modules } = programme;
  findings.push(
    ...own.findings,
    ...signed.findings,
    ...checkAgreed(root, texts),
    ...(own.organisation ? checkOwnName(texts, own.organisation) : []),
    ...readFigures(root).findings,
    ...readPronunciation(root).findings,
    ...articles.findings,
    ...programme.findings,
    ...campaign.findings,
    ...checkHelplines(contact.helplines, addresses),
    ...checkTalk(contact),
    ...checkUnderAge(articles.articles, contact),
    ...checkSearch(root, helplines, addresses),
    ...allLocales.flatMap((locale) =>
      checkPages(locale, somePages(locale), articles.articles, contact.helplines),
    ),
    ...checkArticles(articles, { helplines, pages, facts: campaign.known }),
    ...checkLessonContent(lessons, articles, pages),
    ...checkEveryAddress(root, { addresses, hosts }),
    ...checkWaiting(root, articles.articles, signed),
  );
  const checkLinks = (source: Source<unknown>, here: string) =>
    checkReferences(source, { ids: {}, addresses, hosts, here });
  for (const { words } of contact.helplines.values()) {
    findings.push(...Object.values(words).flatMap((source) => checkLinks(source, '/contact/')));
  }
  const flows: FlowSources[] = [];
  const openAgreements: OpenAgreement[] = [];
  const flowFolders = foldersIn(join(root, 'flows'));
  for (const name of namesIn(join(root, 'flows'))) {
    if (flowFolders.includes(name)) continue;
    findings.push({
      file: shownPath(root, join(root, 'flows', name)),
      problem: `"${name}" is geen map met een vragenlijst.`,
      fix: 'Verplaats het naar de map van een vragenlijst, of gooi het weg.',
    });
  }
  for (const id of flowFolders) {
    const { sources, findings: found } = readFlow(root, id);
    findings.push(...found);
    if (!sources) continue;
    flows.push(sources);
    const checked = checkFlow(sources, helplines, found.length === 0);
    findings.push(...checked.findings);
    openAgreements.push(...checked.open);
    const here = flowPages[id] ?? `/${id}/`;
    for (const { words } of [...sources.questions, ...sources.outcomes, ...sources.blocks]) {
      findings.push(...Object.values(words).flatMap((source) => checkLinks(source, here)));
    }
    if (id === classroomFlow) findings.push(...checkCases(lessons.cases, sources));
    if (id === countedFlow) findings.push(...checkTopics(sources));
  }
  const reading = checkReading(
    { flows, articles: inDefaultLanguage(articles.articles), modules, lessons, texts },
    lists,
  );
  findings.push(...reading.findings, ...checkEveryWord(texts, lists));
  for (const text of texts) {
    findings.push(
      ...checkTyped(text),
      ...checkClaims(text, contact.helplines, lists.claims),
      ...checkPlace(text, contact.helplines),
    );
  }
  const pagesOfText = inDefaultLanguage(articles.articles);
  findings.push(
    ...checkEasyPages(pagesOfText, texts, pages),
    ...pagesOfText.flatMap(checkYears),
    ...checkReaders({ flows, articles: pagesOfText, lessons }, lists.readers),
  );
  return {
    flows,
    openAgreements,
    flowIds: flowFolders,
    modules,
    lessons,
    helplines,
    contact,
    addresses,
    pages: reading.pages,
    signed,
    findings: together(onlyOnce(findings)),
  };
};
