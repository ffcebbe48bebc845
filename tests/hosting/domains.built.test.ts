import { expect, test } from 'vitest';
import { doorNames, doors } from '../../src/i18n/doors.ts';
import { isShownAt } from '../../src/hosting/patterns.ts';
import { mayLead, waysOut } from '../../src/i18n/ways.ts';
import { files, pages } from '../support/pages.ts';

test('what a page may link to is shown on its own domain, or is a way to the domain that shows it', () => {
  for (const door of doorNames) {
    const linked = pages.filter((path) => mayLead(doors[door].prefix, path));
    const lost = linked.filter(
      (path) => !isShownAt(door, path) && !waysOut(door).some(([out]) => path.startsWith(out)),
    );
    expect([door, lost]).toEqual([door, []]);
  }
});

test('a domain shows the files of all, but no list of pages and no sheet of another door', () => {
  const foreign = (door: (typeof doorNames)[number]) =>
    files.filter((path) => !isShownAt(door, path));
  expect(foreign('helpwanted')).toEqual([
    '/sitemap-campaign.xml',
    '/sitemap-programme.xml',
    '/stop-kindermisbruik/factsheet.docx',
    '/stop-kindermisbruik/factsheet.pdf',
  ]);
  expect(foreign('campaign')).toEqual(['/sitemap-helpwanted.xml', '/sitemap-programme.xml']);
});
