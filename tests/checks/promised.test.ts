import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkContentFolder } from '../../src/checks/content.ts';
import { checkPromised } from '../../src/checks/promised.ts';
import type { HelplineSource } from '../../src/contact/read.ts';
import type { HelplineFacts } from '../../src/contact/schema.ts';
import { filesIn } from '../../src/source/folders.ts';

const checked = checkContentFolder('content');
const said = (change: Partial<typeof checked>, redirects: readonly string[] = []) =>
  checkPromised({ ...checked, ...change }, redirects).map(
    ({ file, problem }) => `${file}: ${problem}`,
  );

/** All but one. */
const without = <T>(all: ReadonlyMap<string, T>, id: string) =>
  new Map([...all].filter(([one]) => one !== id));

test('nothing that the site names is missing', () => {
  expect(said({}, ['/', '/advies/'])).toEqual([]);
});

test.each(['/advies/', '/privacy/', '/over-ons/', '/veilig-surfen/'])(
  'a page that menus lead to and that is gone is a finding, where it is named: %s',
  (path) => {
    const addresses = new Set([...checked.addresses].filter((one) => one !== path));
    const findings = said({ addresses });
    expect(findings).toEqual([expect.stringMatching(/^src\/.*: De site zelf verwijst naar /)]);
    expect(findings[0]).toContain(path);
    const [file = ''] = findings[0]?.split(':') ?? [];
    expect(readFileSync(file, 'utf8')).toContain(path);
  },
);

test('an old address that leads to what is gone', () => {
  expect(said({}, ['/weggehaald/'])).toEqual([
    'src/hosting/redirects.yaml: Een oud adres leidt naar /weggehaald/, en die pagina is er niet.',
  ]);
});

test.each(['advies', 'melden', 'wat-past-bij-mij'])('the questions of a page: %s', (id) => {
  const flowIds = checked.flowIds.filter((one) => one !== id);
  expect(said({ flowIds })).toEqual([expect.stringContaining(`de vragenlijst "${id}"`)]);
});

describe('an organisation', () => {
  const { contact } = checked;

  test('that code names, wherever it does', () => {
    const ids = readdirSync('content/contact');
    const named = new Set(
      filesIn('src')
        .filter((path) => path.endsWith('.astro'))
        .flatMap((path) => [...readFileSync(path, 'utf8').matchAll(/<Bel id="([^"]+)"/g)])
        .map(([, id = '']) => id),
    );
    expect(named.size).toBeGreaterThan(1);
    for (const id of named) {
      expect(ids).toContain(id);
      const helplines = without(contact.helplines, id);
      expect(said({ contact: { ...contact, helplines } }).join(), id).toContain(`"${id}"`);
    }
  });

  test('that cannot be read is there all the same', () => {
    const helplines = without(contact.helplines, 'stop-it-now');
    const unread = new Set(['stop-it-now']);
    expect(said({ contact: { ...contact, helplines, unread } })).toEqual([]);
  });

  test.each(['112', '113', 'veilig-thuis', 'stop-it-now'])('that every page calls: %s', (id) => {
    const line = contact.helplines.get(id);
    if (!line) throw new Error(`content/contact/${id} is not there.`);
    const data: HelplineFacts = { ...line.facts.data, phone: undefined, shortNumber: undefined };
    const mute: HelplineSource = { ...line, facts: { ...line.facts, data } };
    const helplines = new Map([...contact.helplines, [id, mute] as const]);
    expect(said({ contact: { ...contact, helplines } })).toEqual([
      `content/contact/${id}/helpline.yaml: De site zelf laat "${id}" bellen, en er is geen nummer.`,
    ]);
  });

  test('who stands in "Praat nu"', () => {
    expect(said({ contact: { ...contact, talk: undefined } })).toEqual([
      'content/contact/praat-nu.yaml: De lijst met wie er in "Praat nu" staat, is er niet.',
    ]);
    expect(said({ contact: { ...contact, talk: undefined, unreadTalk: true } })).toEqual([]);
  });

  test('the list of holidays', () => {
    expect(said({ contact: { ...contact, holidays: undefined } })).toEqual([
      'content/contact/holidays.yaml: De lijst met feestdagen is er niet.',
    ]);
  });
});

test('the card that is a page of its own', () => {
  const handouts = checked.lessons.handouts.filter(({ id }) => id !== 'hulpkaart');
  expect(said({ lessons: { ...checked.lessons, handouts } })).toEqual([
    'content/handouts/hulpkaart/nl.mdx: De site zelf toont deze hulpkaart, en die is er niet.',
  ]);
});
