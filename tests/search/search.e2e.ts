import { expect, test, type Page } from '@playwright/test';
import words from '../../content/interface/search/nl.json' with { type: 'json' };

const field = (page: Page) => page.getByRole('searchbox');
const found = (page: Page) => page.getByRole('region', { name: words.pages });

const search = async (page: Page, query: string) => {
  await field(page).fill(query);
  await page.keyboard.press('Enter');
};

const searched = (page: Page) =>
  expect(page.getByRole('status')).toContainText(/gevonden/i, { timeout: 20_000 });

/** Holds what the page asks for at this address until the test lets it through. */
const hold = async (page: Page, address: string | RegExp) => {
  const gate = Promise.withResolvers<undefined>();
  await page.route(address, async (route) => {
    await gate.promise;
    await route.continue();
  });
  return () => {
    gate.resolve(undefined);
  };
};

test('on a phone the first page stands directly below the field, and the count is right', async ({
  page,
}) => {
  await page.goto('/zoeken/');
  await search(page, 'ik word gechanteert');
  await searched(page);
  const links = found(page).getByRole('link');
  await expect(links.first()).toHaveAttribute('href', '/onderwerpen/sextortion/');
  // Without a scroll of the visitor, and in the upper half of the screen.
  const { y = Infinity } = (await links.first().boundingBox()) ?? {};
  expect(y).toBeLessThan(320);
  await expect(field(page)).toBeInViewport();
  const said = /^(\d+) pagina/.exec(await page.getByRole('status').innerText())?.[1];
  await found(page)
    .getByText(/^Nog \d+ pagina/)
    .click();
  expect(await links.count()).toBe(Number(said));
  const addresses = await links.evaluateAll((all) => all.map((one) => one.getAttribute('href')));
  expect(new Set(addresses).size).toBe(addresses.length);
  expect(addresses.filter((one) => one?.startsWith('/stoppen-is-mogelijk/'))).toEqual([]);
});

test('who speaks of suicide or of stopping reads first who helps now', async ({ page }) => {
  await page.goto('/zoeken/');
  const help = page.getByRole('region', { name: words.help });
  await search(page, 'ik wil dood');
  await searched(page);
  const call = help.getByRole('link', { name: /113/ }).first();
  await expect(call).toBeInViewport();
  await expect(call).toHaveAttribute('href', 'tel:113');
  await expect(page.getByRole('status')).toContainText(words.helpFirst);
  await search(page, 'hoe stop ik met kijken');
  await searched(page);
  await expect(help.getByText('Stop it Now', { exact: true })).toBeVisible();
  await expect(call).toBeHidden();
  await search(page, 'deepfake');
  await searched(page);
  await expect(help).toBeHidden();
});

test('a word that is only in a text finds its pages, and an unknown word takes none away', async ({
  page,
}) => {
  await page.goto('/zoeken/');
  await search(page, 'qqqxxxzzz wifi');
  await searched(page);
  await expect(found(page).locator('a[href="/privacy/"]')).toBeVisible();
});

test('the last search wins, however late the texts come', async ({ page }) => {
  await page.goto('/zoeken/');
  const letThrough = await hold(page, /\.pf_index$/);
  await search(page, 'deepfake');
  await expect(found(page).getByRole('link').first()).toHaveAttribute(
    'href',
    '/onderwerpen/deepfakes/',
  );
  await search(page, 'meldcode');
  letThrough();
  await searched(page);
  await expect(found(page).getByRole('link').first()).toHaveAttribute(
    'href',
    '/professionals/meldcode/',
  );
});

test('nothing of a search comes back after leaving, and it is said once', async ({ page }) => {
  await page.goto('/zoeken/');
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    const status = document.querySelector('[role=status]');
    if (!status) throw new Error('There is no status.');
    new MutationObserver(() => {
      if (status.textContent !== '') said.push(status.textContent);
    }).observe(status, { childList: true, characterData: true, subtree: true });
  });
  const said = () => page.evaluate<readonly string[]>('said');
  await search(page, 'deepfake');
  await searched(page);
  expect(await said()).toHaveLength(1);

  const letThrough = await hold(page, /\.pf_index$/);
  await page.reload();
  await search(page, 'chantage');
  await expect(found(page).getByRole('link').first()).toBeVisible();
  const asked = page.waitForResponse(/\.pf_index$/);
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide')));
  letThrough();
  await asked;
  await page.waitForLoadState('networkidle');
  await expect(page.locator('form.search .pages li')).toHaveCount(0);
  await expect(page.locator('#zoekwoord')).toHaveValue('');
  await expect(page.locator('form.search [role=status]')).toBeEmpty();
});

test('nothing found is said, and the list of all pages is still there', async ({ page }) => {
  await page.goto('/zoeken/');
  await search(page, 'qqqxxxzzz');
  await expect(page.getByRole('status')).toContainText('Niets gevonden');
  await expect(page.getByRole('heading', { name: 'Alle pagina’s' })).toBeVisible();
});

test('without the texts there is still what the index knows', async ({ page }) => {
  await page.route(/pagefind\.js/, (route) => route.abort());
  await page.goto('/zoeken/');
  await search(page, 'chantage');
  await searched(page);
  await expect(found(page).getByRole('link').first()).toHaveAttribute(
    'href',
    '/onderwerpen/sextortion/',
  );
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page is a list of all pages, and no form that does nothing', async ({ page }) => {
    await page.goto('/zoeken/');
    await expect(page.getByRole('searchbox')).toBeHidden();
    await expect(page.locator('main a[href="/onderwerpen/sextortion/"]')).toBeVisible();
  });
});
