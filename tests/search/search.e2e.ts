import { expect, test } from '@playwright/test';

// Words that young people use, and the page that each has to find first.
const words = [
  ['chantage', '/onderwerpen/sextortion/'],
  ['nudes', '/onderwerpen/sexting/'],
  ['exposed', '/onderwerpen/naaktbeeld-verspreid/'],
  ['bangalijst', '/onderwerpen/naaktbeeld-verspreid/'],
  ['dickpic', '/onderwerpen/ongevraagde-beelden/'],
  ['deepfake', '/onderwerpen/deepfakes/'],
] as const;

test('the words of young people find their page, in groups by whom it is for', async ({ page }) => {
  await page.goto('/zoeken/');
  for (const [word, address] of words) {
    await page.getByRole('searchbox').fill(word);
    await page.getByRole('button', { name: 'Zoek', exact: true }).click();
    await expect(page.getByRole('status')).toContainText('gevonden');
    await expect(page.locator(`[data-group] a[href="${address}"]`), word).toBeVisible();
  }
  await expect(
    page.locator('[data-group]').getByRole('heading', { name: 'Voor jongeren' }),
  ).toBeVisible();
});

test('a search stays here: no word in an address, no request to others', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('/zoeken/');
  await page.getByRole('searchbox').fill('chantage');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toContainText('gevonden');
  const { origin } = new URL(page.url());
  expect(asked.filter((url) => !url.startsWith(origin) || url.includes('chantage'))).toEqual([]);
  expect(page.url()).toBe(`${origin}/zoeken/`);
});

test('nothing found is said, and the list of all pages is still there', async ({ page }) => {
  await page.goto('/zoeken/');
  await page.getByRole('searchbox').fill('qqqxxxzzz');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toContainText('Niets gevonden');
  await expect(page.getByRole('heading', { name: 'Alle pagina’s' })).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page is a list of all pages, and no form that does nothing', async ({ page }) => {
    await page.goto('/zoeken/');
    await expect(page.getByRole('searchbox')).toBeHidden();
    await expect(page.locator('main a[href="/onderwerpen/sextortion/"]')).toBeVisible();
  });
});
