import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Look {
  /** Selector of what is looked at. */
  readonly part?: string;
  /** Only these rules; else all of WCAG 2.2 AA and axe's own good habits. */
  readonly rules?: readonly string[];
}

const look = async (page: Page, { part = 'html', rules }: Look) => {
  // "Legacy": no frames of other sites are looked into. There are none, and a new tab for each look costs time.
  const builder = new AxeBuilder({ page })
    .setLegacyMode()
    .include(part)
    .options({ resultTypes: ['violations'] });
  const { violations } = await (
    rules ? builder.withRules([...rules]) : builder.withTags(tags)
  ).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
};

/**
 * What axe finds in both themes, as lines that name the rule and the elements. In the dark theme only
 * colours differ, so there only contrast is measured.
 */
export const violationsIn = async (page: Page, part?: string): Promise<readonly string[]> => {
  const where = part === undefined ? {} : { part };
  const found = await look(page, where);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await look(page, { ...where, rules: ['color-contrast'] });
  await page.emulateMedia({ colorScheme: 'light' });
  return [...found, ...dark.map((line) => `dark: ${line}`)];
};
