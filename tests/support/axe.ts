import axe from 'axe-core';
import type { Page } from '@playwright/test';
import { z } from 'zod';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const foundSchema = z.array(z.object({ id: z.string(), html: z.array(z.string()) }));

/** Runs axe, which the page has by now, over a part of it. */
const look = async (
  page: Page,
  part: string,
  runOnly: readonly string[],
  without: readonly string[] = [],
) => {
  const rules = Object.fromEntries(without.map((rule) => [rule, { enabled: false }]));
  const options = { runOnly, rules, resultTypes: ['violations'], preload: false };
  const found: unknown = await page.evaluate(
    `axe.run(${JSON.stringify(part)}, ${JSON.stringify(options)}).then(({ violations }) =>
      violations.map(({ id, nodes }) => ({ id, html: nodes.map(({ html }) => html) })))`,
  );
  return foundSchema.parse(found).map(({ id, html }) => `${id}: ${html.join(' | ')}`);
};

/** What follows from the kind of an element alone, and takes as long as all the rest. */
const measured = ['color-contrast', 'target-size'];

/**
 * What axe finds in a page whose every element is like one of a page that is looked at in full: all but colours
 * and sizes.
 */
export const violationsInLikeness = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(axe.source);
  return look(page, 'html', tags, measured);
};

/**
 * What axe finds in both themes, as lines that name the rule and the elements: all of WCAG 2.2 AA and
 * axe's own good habits. In the dark theme only colours differ, so there only contrast is measured.
 * @param part selector of what is looked at
 */
export const violationsIn = async (page: Page, part = 'html'): Promise<readonly string[]> => {
  await page.evaluate(axe.source);
  const found = await look(page, part, tags);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await look(page, part, ['color-contrast']);
  await page.emulateMedia({ colorScheme: 'light' });
  return [...found, ...dark.map((line) => `dark: ${line}`)];
};
