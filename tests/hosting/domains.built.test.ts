import { expect, test } from 'vitest';
import { doorNames, doors } from '../../src/i18n/doors.ts';
import { isShownAt, mayLead, waysOut } from '../../src/i18n/ways.ts';
import { pages } from '../support/pages.ts';

test('what a page may link to is shown on its own domain, or is a way to the domain that shows it', () => {
  for (const door of doorNames) {
    const linked = pages.filter((path) => mayLead(doors[door].prefix, path));
    const lost = linked.filter(
      (path) => !isShownAt(door, path) && !waysOut(door).some(([out]) => path.startsWith(out)),
    );
    expect([door, lost]).toEqual([door, []]);
  }
});
