import { expect, test, type Page } from '@playwright/test';

// Over a shoulder the bar says something of whoever reads: of a partner or a boy of 15 not that there is an urge.

/** What the bar offers between the two emergency numbers and the way out, and that nothing else does. */
const offers = async (page: Page, label: string) => {
  const bar = page.locator('.safety a:visible');
  await expect(bar).toHaveCount(4);
  await expect(bar).toContainText(['Bel 112', 'Bel 113', label, 'Snel weg']);
};

const talk = (page: Page) => page.locator('.help a:visible').last();

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('the bar and the foot speak to who reads, also after going from page to page', async ({
      page,
    }) => {
      const follow = async (name: string) => {
        await page.locator('footer').getByRole('link', { name, exact: true }).click();
      };
      await page.goto('/stoppen-is-mogelijk/');
      await offers(page, 'Drang nu');
      await expect(talk(page)).toContainText('Stop it Now');

      await follow('Naasten');
      await expect(page.locator('h1')).toContainText('van wie je houdt');
      await offers(page, 'Veilig Thuis');

      await follow('Onder de 18');
      await expect(page.locator('h1')).toHaveText('Jonger dan achttien');
      await offers(page, 'Wie helpt');
      await expect(talk(page)).toContainText('Kindertelefoon');

      // A script alone says whether somebody is there now, and it says so here too.
      if (javaScriptEnabled) {
        await expect(page.locator('main opening-hours').first()).toBeVisible();
      }

      await page.goto('/stoppen-is-mogelijk/makkelijk/');
      await page.locator('main').getByRole('link', { name: 'Wat start de drang?' }).click();
      await offers(page, 'Drang nu');
      const now = page.locator('.safety').getByRole('link', { name: 'Drang nu' });
      await expect(now).toHaveAttribute('href', '/stoppen-is-mogelijk/nu/makkelijk/');

      await follow('Modules');
      await offers(page, 'Drang nu');
    });
  });
}
