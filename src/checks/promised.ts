import { readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { numbersOf } from '../contact/numbers.ts';
import { doors } from '../i18n/doors.ts';
import { chooseFrom, type Finding } from '../source/finding.ts';
import { filesIn } from '../source/folders.ts';
import type { CheckedContent } from './content.ts';

// The pages of the site name things in `content/` themselves: a menu leads to a page, a footer calls a line.
// Whoever takes such a thing away reads it here, and not from a build that stops.

/** Where code names content. */
const folders = [
  'articles',
  'campaign',
  'contact',
  'flow',
  'layouts',
  'lessons',
  'pages',
  'programme',
];

/** An address as code writes it, whole and between quotes. */
const address = /(?<=['"`])\/(?:[a-z0-9-]+\/)+(?=['"`])/g;
const helpline = /(?<=loadHelpline\('|<Bel id=")[a-z0-9-]+/g;
const flow = /(?<=readFlow\(contentFolder, ')[a-z0-9-]+/g;

/** Lines that every page of the programme calls: each needs a number. */
const called = ['112', '113', 'veilig-thuis', 'stop-it-now'];

interface Name {
  readonly name: string;
  readonly file: string;
  readonly line: number;
}

/** What code names, and where it does first. */
const namedIn = (texts: readonly (readonly [file: string, text: string])[], pattern: RegExp) => {
  const found = new Map<string, Name>();
  for (const [file, text] of texts) {
    for (const { 0: name, index } of text.matchAll(pattern)) {
      if (found.has(name)) continue;
      found.set(name, { name, file, line: text.slice(0, index).split('\n').length });
    }
  }
  return [...found.values()];
};

const restore = 'Zet het terug, of vraag een ontwikkelaar om de verwijzing weg te halen.';

/**
 * What the code of the site leans on in its content, and is not there.
 * @param redirects the pages that old addresses lead to
 */
export const checkPromised = (
  {
    flowIds,
    contact,
    addresses,
    lessons,
  }: Pick<CheckedContent, 'flowIds' | 'contact' | 'addresses' | 'lessons'>,
  redirects: readonly string[],
): readonly Finding[] => {
  const texts = folders
    .flatMap((folder) => filesIn(resolve('src', folder)))
    .filter((path) => /\.(?:astro|tsx?)$/.test(path))
    .map(
      (path) => [relative('.', path).replaceAll('\\', '/'), readFileSync(path, 'utf8')] as const,
    );
  const finding = (
    { file, line }: Omit<Name, 'name'>,
    problem: string,
    fix = restore,
  ): Finding => ({
    file,
    line,
    problem,
    fix,
  });
  // Code also names a page by its door: `/nu/` of the programme.
  const isPage = (path: string) =>
    Object.values(doors).some(({ prefix }) => addresses.has(`${prefix}${path.slice(1)}`));
  const gone = redirects.filter((to) => !addresses.has(to));
  return [
    ...namedIn(texts, address)
      .filter(({ name }) => !isPage(name) && !name.startsWith('/redactie/'))
      .map((one) =>
        finding(one, `De site zelf verwijst naar ${one.name}, en die pagina is er niet.`),
      ),
    ...namedIn(texts, helpline)
      .filter(({ name }) => !contact.helplines.has(name) && !contact.unread.has(name))
      .map((one) =>
        finding(one, `De site zelf noemt "${one.name}", en die staat niet in content/contact.`),
      ),
    ...namedIn(texts, flow)
      .filter(({ name }) => !flowIds.includes(name))
      .map((one) =>
        finding(one, `Deze pagina toont de vragenlijst "${one.name}", en die is er niet.`),
      ),
    ...called.flatMap((id) => {
      const { facts } = contact.helplines.get(id) ?? {};
      if (facts ? numbersOf(facts.data).length > 0 : contact.unread.has(id)) return [];
      return [
        {
          file: `content/contact/${id}/helpline.yaml`,
          problem: `De site zelf laat "${id}" bellen, en er is geen nummer.`,
          fix: `Vul "phone" of "shortNumber" in. Is de map weg? ${restore}`,
        },
      ];
    }),
    ...(contact.holidays || contact.unreadHolidays
      ? []
      : [
          {
            file: 'content/contact/holidays.yaml',
            problem: 'De lijst met feestdagen is er niet.',
            fix: 'Zet haar terug: zonder haar weet niemand of een lijn nu open is.',
          },
        ]),
    ...(contact.talk || contact.unreadTalk
      ? []
      : [
          {
            file: 'content/contact/praat-nu.yaml',
            problem: 'De lijst met wie er in "Praat nu" staat, is er niet.',
            fix: 'Zet haar terug: /contact/, de eerste pagina en elk advies lezen haar.',
          },
        ]),
    ...(lessons.handouts.some(({ id, source }) => id === 'hulpkaart' && source.data.kind === id)
      ? []
      : [
          {
            file: 'content/handouts/hulpkaart/nl.mdx',
            problem: 'De site zelf toont deze hulpkaart, en die is er niet.',
            fix: `${restore} Het veld "kind" is: hulpkaart.`,
          },
        ]),
    ...gone.map((to) => ({
      file: 'src/hosting/redirects.yaml',
      problem: `Een oud adres leidt naar ${to}, en die pagina is er niet.`,
      fix: `Zet de pagina terug, of laat het oude adres leiden naar: ${chooseFrom(addresses, to)}.`,
    })),
  ];
};
