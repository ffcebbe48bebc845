import { expect, test, type Page } from '@playwright/test';
import { defaultLocale } from '../../src/i18n/locales.ts';
import { texts } from '../../src/i18n/text.ts';
import { live, tap } from '../support/visit.ts';

test.use({ hasTouch: true });

const { levels, topics, overview, formats } = texts(defaultLocale).lessons;

/** The packs that somebody sees now, by what they say to be for. */
const shown = (page: Page) =>
  page
    .locator('.pack')
    .filter({ visible: true })
    .evaluateAll((packs) => packs.map((one) => one.dataset['levels']?.split(' ') ?? []));

for (const javaScriptEnabled of [true, false]) {
  test.describe(`JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled });

    test('a teacher sees the packs for one kind of school and one topic, or that there is none', async ({
      page,
    }) => {
      await page.goto('/docenten/lesmateriaal/');
      const all = await shown(page);
      expect(all.length).toBeGreaterThanOrEqual(5);
      await page.locator('summary', { hasText: overview.filter }).tap();
      await page.getByText(levels.vso, { exact: true }).tap();
      const some = await shown(page);
      expect(some.length).toBeGreaterThan(0);
      expect(some.length).toBeLessThan(all.length);
      expect(some.every((own) => own.includes('vso'))).toBe(true);
      await page.getByText(topics.deepfakes, { exact: true }).tap();
      expect(await shown(page)).toEqual([]);
      await expect(page.getByText(overview.none)).toBeVisible();
      await page.getByText(overview.all, { exact: true }).first().tap();
      expect((await shown(page)).length).toBeGreaterThan(0);
    });
  });
}

test('a class answers for somebody made up, with the real questions and none of its own answers', async ({
  page,
}) => {
  await page.goto('/advies/');
  await live(page);
  await tap(page, 'rol', 'mezelf');
  await page.goto('/docenten/klassikaal/sam/');
  await live(page);
  await expect(page.getByText('Dit is een verzonnen verhaal: Sam, 14 jaar.')).toBeInViewport();
  expect(await page.locator(':checked').count()).toBe(0);
  await tap(page, 'wat', 'rond');
  await expect(page.getByRole('group', { name: 'Wie doet dit?' })).toBeVisible();
  await page.goto('/advies/');
  await live(page);
  expect(await page.locator(':checked').count()).toBe(0);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
});

test('a search for a lesson finds its pack', async ({ page }) => {
  await page.goto('/zoeken/');
  await page.getByRole('searchbox').fill('lespakket sexting');
  await page.keyboard.press('Enter');
  const found = page.locator('.search li a[href="/docenten/lesmateriaal/vo-onderbouw-sexting/"]');
  await expect(found).toBeVisible();
});

test.describe('with the keyboard alone', () => {
  test.use({ viewport: { width: 1280, height: 800 } });

  /** Goes to a link with Tab, as somebody does who has no mouse, and sees where that is. */
  const tabTo = async (page: Page, href: string) => {
    const link = page.locator(`main a[href="${href}"]`).first();
    const focused = () => link.evaluate((one) => one === document.activeElement);
    for (let presses = 0; presses < 90 && !(await focused()); presses += 1) {
      await page.keyboard.press('Tab');
    }
    await expect(link).toBeFocused();
    await expect(link).toBeInViewport();
  };

  test('a teacher comes from the list to a pack, a document and its file', async ({ page }) => {
    const pack = '/docenten/lesmateriaal/vo-onderbouw-sexting/';
    await page.goto('/docenten/lesmateriaal/');
    await tabTo(page, pack);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`${pack}$`));
    await tabTo(page, `${pack}werkblad-1/`);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`${pack}werkblad-1/$`));
    await tabTo(page, `${pack}werkblad-1.docx`);
    await expect(page.locator(':focus')).toContainText(formats.docx);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.keyboard.press('Enter'),
    ]);
    expect(download.suggestedFilename()).toMatch(/^Sexting en doorsturen - Werkblad.*\.docx$/);
  });
});
