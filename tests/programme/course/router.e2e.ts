import { expect, test, type Page } from '@playwright/test';
import { ports } from '../../support/ports.ts';

const home = '/stoppen-is-mogelijk/';

/** The first sentence of "Vertrekpunt", when its exercise works. */
const firstRating = (page: Page) =>
  page.locator('[data-exercise=vertrekpunt] .live').getByRole('radio').first();

/** Answers one sentence of a module, as a visitor does. */
const answer = async (page: Page, module: number) => {
  await page.goto(`${home}${module}/#vertrekpunt`);
  await firstRating(page).check();
};

/** Goes to another page of the programme by a link, inside the same document. */
const follow = async (page: Page, path: string) => {
  await page
    .locator(`a[href="${path}"]`)
    .filter({ visible: true })
    .first()
    .evaluate((link) => {
      if (link instanceof HTMLElement) link.click();
    });
  await page.waitForURL(`**${path}`);
};

const toModule2 = async (page: Page) => {
  await page.getByRole('button', { name: 'Alles op één pagina' }).click();
  await page.getByRole('link', { name: 'Volgende: module 2' }).click();
  await expect(page).toHaveTitle('Module 2');
};

test('answers survive the way to another module and back, by link and by the Back button', async ({
  page,
}) => {
  await answer(page, 1);
  await toModule2(page);
  await expect(firstRating(page)).not.toBeChecked();
  await follow(page, home);
  await page.locator(`main a[href="${home}1/"]`).click();
  await expect(page).toHaveTitle('Module 1');
  await expect(firstRating(page)).toBeChecked();
  await page.goBack();
  await page.goBack();
  await expect(page).toHaveTitle('Module 2');
  await page.goBack();
  await expect(page).toHaveTitle('Module 1');
  await expect(firstRating(page)).toBeChecked();
});

test('a page that comes whole out of the back cache shows the answers that its memory holds', async ({
  page,
}) => {
  await answer(page, 1);
  // Playwright keeps the back cache off: these are the events that a browser sends with it on.
  await page.evaluate(() => {
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  });
  await expect(firstRating(page)).toBeChecked();
});

test('a page without anything to fill in says nothing of a workbook, until there is something to keep', async ({
  page,
}) => {
  const bar = page.locator('.where');
  await page.goto(`${home}naasten/`);
  await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
  await expect(bar).toHaveCount(0);
  await answer(page, 1);
  await expect(bar).toBeVisible();
  await follow(page, `${home}naasten/`);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(bar).toBeVisible();
});

test('a new page starts at its heading, at the top, with its own place in the menu', async ({
  page,
}) => {
  await page.goto(home);
  await page.locator(`main a[href="${home}4/"]`).click();
  await expect(page).toHaveTitle('Module 4');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await follow(page, `${home}plan/`);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page.locator(`header a[aria-current=page]`)).toHaveAttribute('href', `${home}plan/`);
});

test('the menu shuts when a choice in it brings another page', async ({ page }) => {
  await page.goto(home);
  const menu = page.locator('#menu');
  await page.getByRole('button', { name: 'Menu' }).click();
  await menu.getByRole('link', { name: 'Dagboek' }).click();
  await expect(page).toHaveTitle('Dagboek');
  await expect(menu).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

test('only the page that was asked for goes over the wire, and nothing of an answer', async ({
  page,
}) => {
  await answer(page, 1);
  await page.waitForLoadState('networkidle');
  const asked: string[] = [];
  page.on('request', (request) => {
    asked.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`);
  });
  await toModule2(page);
  await page.waitForLoadState('networkidle');
  const site = `http://localhost:${ports.site}`;
  const [first, ...code] = asked;
  expect(first).toBe(`GET ${site}${home}2/ `);
  // Code of a kind of exercise that is new here, and the icon that a browser asks for again.
  const own = [`GET ${site}/_astro/`, `GET ${site}/stip.svg`];
  expect(code.filter((request) => !own.some((start) => request.startsWith(start)))).toEqual([]);
});

test('"Wat past bij mij?" works on the way there, and lets go on the way out', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.goto(home);
  await page.locator(`main a[href="${home}wat-past/"]`).first().click();
  await page.locator('form[data-live]').waitFor();
  await page.getByText('Voor mezelf', { exact: true }).first().click();
  await expect(page.getByRole('button', { name: 'Vorige vraag' })).toBeVisible();
  await page.goBack();
  await expect(page).toHaveTitle('Begin');
  await page.goForward();
  await page.locator('form[data-live]').waitFor();
  expect(errors).toEqual([]);
});

test('a page of another version of the site is loaded whole, and one of this version is not', async ({
  page,
}) => {
  const mark = (name: string) =>
    page.evaluate((own) => {
      document.documentElement.dataset['mark'] = own;
    }, name);
  const html = page.locator('html');
  await page.goto(`${home}1/`);
  await mark('same');
  await toModule2(page);
  await expect(html).toHaveAttribute('data-mark', 'same');
  await page.route(`**${home}3/`, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace('</head>', '<style>main{}</style></head>');
    await route.fulfill({ response, body });
  });
  await page.getByRole('link', { name: 'Volgende: module 3' }).click();
  await expect(page).toHaveTitle('Module 3');
  await expect(html).not.toHaveAttribute('data-mark');
});

test('a module stands at the step where it was left, and whoever wanted all at once keeps that', async ({
  page,
}) => {
  const at = page.locator('[data-step-at]');
  await page.goto(`${home}1/`);
  await expect(at).toHaveText(/^Stap 1 van/);
  await page.locator('[data-step-on]').click();
  await page.locator('[data-step-on]').click();
  await expect(at).toHaveText(/^Stap 3 van/);
  await follow(page, `${home}plan/`);
  await expect(page).toHaveTitle('Mijn plan');
  await page.goBack();
  await expect(page).toHaveTitle('Module 1');
  await expect(at).toHaveText(/^Stap 3 van/);
  await expect(page.locator('[data-step]').filter({ visible: true })).toHaveCount(1);
  await toModule2(page);
  await expect(at).toBeHidden();
  expect(await page.locator('[data-step]').filter({ visible: true }).count()).toBeGreaterThan(1);
});

test('leaving the programme asks first when there are answers, and not without', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.dismiss();
  });
  await answer(page, 1);
  await page.locator('footer a[href="/over-ons/"]').click();
  await expect.poll(() => asked).toEqual(['confirm']);
  await expect(page).toHaveTitle('Module 1');
  await expect(firstRating(page)).toBeChecked();
});

test('without answers nobody is asked', async ({ page }) => {
  await page.goto(`${home}1/`);
  await page.locator('footer a[href="/over-ons/"]').click();
  await page.waitForURL('**/over-ons/');
});

test('the quick exit asks nothing, whatever was filled in', async ({ page }) => {
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  await page.route(/^https:/, (route) => route.fulfill({ body: 'weer' }));
  await answer(page, 1);
  await page.locator('a[data-exit]').click();
  await page.waitForURL((url) => url.hostname !== 'localhost');
  expect(asked).toEqual([]);
});

test('a page that does not come leaves the answers where they are, and says what to do', async ({
  page,
}) => {
  await answer(page, 1);
  await page.route(`**${home}2/`, (route) => route.abort());
  await page.getByRole('button', { name: 'Alles op één pagina' }).click();
  await page.getByRole('link', { name: 'Volgende: module 2' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'laadt niet' })).toBeVisible();
  await expect(firstRating(page)).toBeChecked();
  await page.unroute(`**${home}2/`);
  await page.getByRole('link', { name: 'Volgende: module 2' }).click();
  await expect(page).toHaveTitle('Module 2');
  await expect(page.locator('[data-said]')).toHaveCount(0);
});
