import { readdirSync } from 'node:fs';
import { expect, test, type Browser, type Page } from '@playwright/test';
import texts from '../../content/interface/privacy/nl.json' with { type: 'json' };
import { inventory } from '../../src/privacy/inventory.ts';
import { live, tap, toAdvice } from '../support/visit.ts';
import { denyStorage } from '../support/faults.ts';
import { pages } from '../support/pages.ts';

// Each test here is named after a sentence of the privacy page: see privacy-claims.ts.

test.use({ hasTouch: true });

const { remains } = texts;

/** `/weg/` is left before anything can look at it. */
const shown = pages.filter((path) => path !== '/weg/');

const kept = (page: Page) =>
  page.evaluate(async () => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await indexedDB.databases()).map(({ name }) => name),
    ...(await caches.keys()),
    ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
  ]);

test.describe('on a visit to every page', () => {
  // One visit, and what each claim says of it.
  test.describe.configure({ mode: 'default' });
  const found = {
    cookies: 0,
    kept: [] as string[],
    origins: new Set<string>(),
    sent: [] as string[],
  };

  test.beforeAll(async ({ browser, baseURL }) => {
    const context = await browser.newContext({ ...(baseURL && { baseURL }) });
    const page = await context.newPage();
    page.on('request', (request) => {
      const { origin, search } = new URL(request.url());
      found.origins.add(origin);
      if (request.method() !== 'GET' || search !== '') found.sent.push(request.url());
    });
    for (const path of shown) {
      await page.goto(path);
      found.kept.push(...(await kept(page)).map((name) => `${path} ${name ?? ''}`));
    }
    await page.goto('/advies/');
    await toAdvice(page);
    found.cookies = (await context.cookies()).length;
    await context.close();
  });

  test('We plaatsen geen cookies.', () => {
    expect(found.cookies).toBe(0);
  });

  test('We bewaren niets op je toestel, tenzij je daar zelf voor kiest.', () => {
    expect(found.kept).toEqual([]);
  });

  test('We laden niets van andere bedrijven.', ({ baseURL }) => {
    expect([...found.origins]).toEqual([baseURL]);
  });

  test('We sturen niets over jou of je bezoek, behalve de vraag om een pagina.', () => {
    expect(found.sent).toEqual([]);
  });
});

test('Je antwoorden in het advies gaan niet naar ons toe.', async ({ page }) => {
  await page.goto('/advies/', { waitUntil: 'networkidle' });
  await live(page);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await toAdvice(page);
  expect(asked).toEqual([]);
});

test('Je antwoorden staan niet in het adres van de pagina.', async ({ page, baseURL }) => {
  await page.goto('/advies/');
  await toAdvice(page);
  expect(page.url()).toBe(`${baseURL}/advies/`);
});

test('Je antwoorden zijn weg als je de pagina opnieuw opent.', async ({ page }) => {
  await page.goto('/advies/');
  await tap(page, 'rol', 'mezelf');
  expect(await page.locator(':checked').count()).toBe(1);
  await page.goto('/advies/');
  expect(await page.locator(':checked').count()).toBe(0);
});

/** All that is asked for in a new browser when somebody looks for this, with what is sent. */
const askedFor = async (browser: Browser, query: string): Promise<readonly string[]> => {
  await using context = await browser.newContext();
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => {
    // Pagefind asks for its first file with the time.
    const url = request.url().replace(/\?ts=\d+$/, '');
    // A browser asks for the icon when it likes.
    if (!/\.(?:svg|png)$/.test(url)) asked.push(`${url} ${request.postData() ?? ''}`);
  });
  await page.goto('/zoeken/');
  const { href } = new URL(page.url());
  await page.getByRole('searchbox').fill(query);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toContainText('gevonden', { timeout: 20_000 });
  expect(page.url()).toBe(href);
  return asked.sort();
};

test('Het woord dat je zoekt, gaat niet naar ons toe.', async ({ browser, baseURL }) => {
  const asked = await askedFor(browser, 'chantage');
  expect(
    asked.filter((text) => !text.startsWith(baseURL ?? '?') || text.includes('chantage')),
  ).toEqual([]);
});

test('Dan haalt je toestel altijd dezelfde bestanden op, welk woord je ook typt.', async ({
  browser,
}) => {
  const asked = await askedFor(browser, 'zelfmoord');
  const parts = readdirSync('dist/pagefind/index').filter((name) => name.endsWith('.pf_index'));
  expect(parts.length).toBeGreaterThan(1);
  for (const part of parts) expect(asked.join('\n')).toContain(part);
  for (const query of ['toegankelijkheid', 'qqqxxxzzz']) {
    expect(await askedFor(browser, query)).toEqual(asked);
  }
});

test('We vertellen een andere site niet dat je hier was.', async ({ page, context }) => {
  const referrers: (string | undefined)[] = [];
  await context.route(/^https:/, (route) => {
    referrers.push(route.request().headers()['referer']);
    return route.fulfill({ contentType: 'text/html', body: 'elders' });
  });
  await page.goto('/onderwerpen/sextortion/');
  await page.locator('.sources a').first().click();
  await page.waitForURL(/^https:/);
  expect(referrers).toEqual([undefined]);
});

test('We vragen niet om je plek, je camera of je microfoon.', async ({ page }) => {
  const response = await page.goto('/');
  const policy = response?.headers()['permissions-policy'] ?? '';
  for (const power of ['geolocation', 'camera', 'microphone'])
    expect(policy).toContain(`${power}=()`);
});

test('De pagina zelf is versleuteld.', async ({ page }) => {
  // A path is only hidden from the wifi when the browser never asks for it without encryption.
  const response = await page.goto('/');
  expect(response?.headers()['strict-transport-security']).toMatch(/max-age=\d{8,}/);
});

/** Leaves with "Snel weg" and comes back, as somebody would who taps Back. */
const leaveAndReturn = async (page: Page) => {
  await page
    .context()
    .route(/^https:/, (route) => route.fulfill({ contentType: 'text/html', body: 'weer' }));
  await page.goto('/advies/');
  await page.locator('[data-exit]').tap();
  await page.waitForURL(/^https:/);
};

test('Dan is de pagina meteen leeg en vraag je een weersite op.', async ({ page, context }) => {
  // No content: the browser stays on the page, as it does while a slow answer is on its way.
  await context.route(/^https:/, (route) => route.fulfill({ status: 204 }));
  await page.goto('/onderwerpen/sextortion/');
  const asked = page.waitForRequest(/^https:/);
  await page.locator('[data-exit]').tap();
  expect(new URL((await asked).url()).host).toBe('www.knmi.nl');
  expect(await page.evaluate(() => document.body.innerHTML)).toBe('');
});

test('De site zet ook een klein teken in dit tabblad.', async ({ page }) => {
  await leaveAndReturn(page);
  await page.goBack().catch(() => undefined);
  await page.goto('/favicon.svg');
  expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual(['left']);
});

test('Zo blijft de pagina leeg als iemand teruggaat.', async ({ page }) => {
  await leaveAndReturn(page);
  await page.goBack().catch(() => undefined);
  await expect
    .poll(() =>
      page.url().startsWith('http://localhost')
        ? page
            .evaluate(() => !document.documentElement.hidden && document.body.innerText.trim())
            .catch(() => '')
        : '',
    )
    .toBeFalsy();
});

test('Dan kan de knop Terug de pagina weer laten zien.', async ({ page }) => {
  await page.addInitScript(denyStorage);
  await leaveAndReturn(page);
  // The promise is taken back where it is made.
  await page.goto('/wat-blijft-achter/');
  await expect(page.locator('what-remains')).toContainText(remains.unmarked);
  await expect(page.getByText(remains.keeps.left)).toBeHidden();
  await page.goto('/privacy/');
  await expect(page.getByText('Zo blijft de pagina leeg als iemand teruggaat.')).toContainText(
    'Dan kan de knop Terug de pagina weer laten zien.',
  );
});

test('Het teken is weg als je het tabblad sluit.', async ({ page, context }) => {
  expect(inventory.left).toMatchObject({ where: 'session', until: 'tab closes' });
  await leaveAndReturn(page);
  await page.close();
  const next = await context.newPage();
  await next.goto('/');
  expect(await kept(next)).toEqual([]);
});

test('Andere tabbladen met deze site gaan ook weg.', async ({ page, context }) => {
  await page.goto('/advies/');
  await live(page);
  await tap(page, 'rol', 'mezelf');
  await leaveAndReturn(await context.newPage());
  await page.waitForURL(/^https:/);
});

test('Op de pagina wat blijft achter zie je wat er op je toestel staat.', async ({ page }) => {
  await page.goto('/wat-blijft-achter/');
  await expect(page.getByText(remains.nothing)).toBeVisible();
  await page.evaluate(() => {
    localStorage.setItem('iets', '1');
  });
  await page.reload();
  await expect(page.getByText(remains.nothing)).toBeHidden();
});

test('Daar kun je het ook wissen.', async ({ page }) => {
  await page.goto('/wat-blijft-achter/');
  await page.evaluate(() => {
    localStorage.setItem('iets', '1');
  });
  await page.reload();
  await page.getByRole('button', { name: 'Wis alles van deze site' }).tap();
  await expect(page.getByText('Gewist.')).toBeVisible();
  expect(await kept(page)).toEqual([]);
});
