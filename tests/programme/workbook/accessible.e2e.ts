import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import {
  changeRecord,
  expectSaid,
  limitRoom,
  lock,
  make,
  openPanel,
  other,
  rate,
  right,
  toModule,
  unfold,
  unlock,
  words,
} from '../../support/workbook.ts';

/** The panel has no violation, and fits on a small phone. */
const expectClean = async (page: Page, state: string): Promise<void> => {
  const { violations } = await new AxeBuilder({ page })
    .include('.where')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`);
  expect(found, state).toEqual([]);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width, state).toBeLessThanOrEqual(360);
};

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`axe, ${colorScheme}`, () => {
    test.use({ colorScheme });
    test.describe.configure({ timeout: 180_000 });

    test('no state of the workbook has violations', async ({ page, context }) => {
      await toModule(page, 3);
      await expectClean(page, 'closed');
      await rate(page, 2);
      await openPanel(page);
      await expectClean(page, 'memory');
      await page.getByRole('button', { name: words.make.button }).click();
      await expectSaid(page, words.passphrase.short);
      await expectClean(page, 'too short');
      await limitRoom(page, 1);
      await make(page);
      await expectSaid(page, words.advice.full);
      await expectClean(page, 'no room');
      await limitRoom(page, undefined);
      await make(page);
      await expectSaid(page, words.notices.made);
      for (const part of [words.export.title, words.import.title, words.change.title]) {
        await unfold(page, part);
      }
      await expectClean(page, 'open');
      await page.getByRole('button', { name: words.wipe.button }).click();
      await expectClean(page, 'asked before a wipe');
      await page.getByRole('button', { name: words.wipe.no }).click();
      await lock(page);
      await unlock(page, 'iets anders');
      await expectSaid(page, words.notices.wrong);
      await expectClean(page, 'locked, a wrong passphrase');
      await unlock(page);
      await expectSaid(page, words.notices.opened);

      const second = await context.newPage();
      await toModule(second, 3);
      await openPanel(second);
      await unlock(second);
      await expectSaid(second, words.notices.opened);
      await unfold(second, words.change.title);
      const part = second.locator('details', { hasText: words.change.title });
      await part.getByLabel(words.change.present).fill(right);
      await part.getByLabel(words.change.next).fill(other);
      await part.getByLabel(words.passphrase.again).fill(other);
      await part.getByRole('button', { name: words.change.button }).click();
      await expectSaid(page, words.states.elsewhere);
      await expectClean(page, 'elsewhere');

      await changeRecord(second, 'make newer');
      await rate(second, 3);
      await expectSaid(second, words.states.newer);
      await expectClean(second, 'newer');
    });

    test('nor has a record that cannot be read', async ({ page }) => {
      await toModule(page, 3);
      await openPanel(page);
      await make(page);
      await expectSaid(page, words.notices.made);
      await changeRecord(page, 'damage');
      await page.reload();
      await openPanel(page);
      await expectSaid(page, words.states.broken);
      await expectClean(page, 'broken');
    });
  });
}
