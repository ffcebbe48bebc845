import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { serve } from '../../scripts/serve.mjs';
import { isCountedPage } from '../../src/analytics/counter.ts';
import { startCountingServer, type Received } from '../support/counting-server.ts';
import { pages } from '../support/pages.ts';
import { ports } from '../support/ports.ts';
import { live, toAdvice } from '../support/visit.ts';

// One build that counts, for all of these.
test.describe.configure({ mode: 'default' });
test.use({ baseURL: `http://localhost:${ports.counting.site}`, hasTouch: true });

const running = new AsyncDisposableStack();
let received: Received[] = [];
let site = '';

test.beforeAll(async () => {
  test.setTimeout(180_000);
  site = mkdtempSync(join(tmpdir(), 'counting-'));
  running.defer(() => {
    rmSync(site, { recursive: true });
  });
  // A site that counts says so on its privacy page, or it is not built.
  const content = join(site, 'content');
  cpSync('content', content, { recursive: true });
  const privacy = join(content, 'guides/privacy/nl.mdx');
  const counts = '## Als we tellen\n\nWe tellen hoe vaak een pagina wordt geopend.\n';
  const promise = '- We sturen niets over jou of je bezoek, behalve de vraag om een pagina.\n';
  writeFileSync(privacy, `${readFileSync(privacy, 'utf8').replace(promise, '')}\n${counts}`);
  const out = join(site, 'dist');
  const { status, stderr } = spawnSync('astro', ['build', '--silent', '--outDir', out], {
    encoding: 'utf8',
    env: {
      ...process.env,
      CONTENT_DIR: content,
      NODE_ENV: 'production',
      SITE_MODE: 'public',
      PUBLIC_PLAUSIBLE_DOMAIN: 'helpwanted.nl',
      PUBLIC_PLAUSIBLE_API: `http://localhost:${ports.counting.server}`,
    },
  });
  expect(status, stderr).toBe(0);
  ({ received } = running.use(await startCountingServer(ports.counting.server)));
  const server = await serve({ dir: out, port: ports.counting.site });
  running.defer(() => {
    server.closeAllConnections();
    server.close();
  });
});
test.afterAll(() => running.disposeAsync());
test.beforeEach(() => {
  received.length = 0;
});

const sent = (name: string, path: string, props?: Readonly<Record<string, string>>): Received => ({
  address: 'POST /api/event',
  body: {
    n: name,
    u: `https://www.helpwanted.nl${path}`,
    d: 'helpwanted.nl',
    // No page before it, no width of the screen.
    r: null,
    w: null,
    h: 0,
    ...(props && { p: JSON.stringify(props) }),
  },
  referrer: undefined,
  cookie: undefined,
});

/** A page that is counted, after which nothing can be on its way any more. */
const last = sent('pageview', '/contact/');
const receivedOn = async (page: Page) => {
  await page.goto('/contact/');
  await expect.poll(() => received.at(-1)).toEqual(last);
  return received.slice(0, -1);
};

test('of a public page only its path is counted, and of a download only its file', async ({
  page,
}) => {
  const broken: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') broken.push(message.text());
  });
  await page.goto('/?utm_source=geheim#geheim', { referer: 'https://example.com/geheim' });
  await expect.poll(() => received).toHaveLength(1);
  await page.goto('/cijfers/?q=geheim');
  await expect.poll(() => received).toHaveLength(2);
  await page.locator('a[href$=".csv"]').first().tap();
  expect(await receivedOn(page)).toEqual([
    sent('pageview', '/'),
    sent('pageview', '/cijfers/'),
    sent('Download', '/', { bestand: '/cijfers/2019.csv' }),
  ]);
  expect(broken).toEqual([]);
});

test('the buttons of the campaign are counted, and not where one leads', async ({ page }) => {
  await page.goto('/stop-kindermisbruik/');
  await page.getByRole('link', { name: 'Ik steun dit' }).tap();
  await expect(page.getByText('Je klik telt mee.')).toBeVisible();
  await page.locator('a[data-campaign]').first().tap();
  await page.waitForURL('**/stoppen-is-mogelijk/');
  expect(await receivedOn(page)).toEqual([
    sent('pageview', '/stop-kindermisbruik/'),
    sent('Steun', '/'),
    sent('Campagne', '/'),
  ]);
});

test('a finished advice is counted after a yes: its coarse topic, once', async ({ page }) => {
  await page.goto('/advies/', { waitUntil: 'networkidle' });
  await live(page);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await toAdvice(page);
  await expect(page.getByText('Mag dit meetellen?')).toBeVisible();
  expect(asked).toEqual([]);
  await page.getByRole('button', { name: 'Ja, tel mee' }).tap();
  await expect(page.getByText('Dank je. Het onderwerp telt mee.')).toBeVisible();
  expect(await receivedOn(page)).toEqual([sent('Advies', '/', { onderwerp: 'sextortion' })]);
});

test('after a no, and without an answer, an advice is not counted', async ({ page }) => {
  await page.goto('/advies/');
  await live(page);
  await toAdvice(page);
  await page.getByRole('button', { name: 'Nee', exact: true }).tap();
  await expect(page.getByText('Mag dit meetellen?')).toBeHidden();
  expect(await receivedOn(page)).toEqual([]);
});

test('the modules, the programme, the exit and "wat blijft achter" are never counted', async ({
  page,
  context,
}) => {
  await context.route('https://www.knmi.nl/**', (route) => route.fulfill({ body: 'Weer' }));
  for (const path of [
    '/advies/',
    '/melden/',
    '/wat-blijft-achter/',
    '/stoppen-is-mogelijk/',
    '/stoppen-is-mogelijk/1/',
    '/zoeken/',
    '/bestaat-niet/',
  ]) {
    await page.goto(path);
    await page.getByRole('link', { name: 'Snel weg' }).tap();
    await page.waitForURL('https://www.knmi.nl/**');
  }
  expect(await receivedOn(page)).toEqual([]);
  // And every other page of that kind does not even name the script.
  const scripts = readdirSync(join(site, 'dist/_astro')).filter((name) =>
    /^(?:Count|count)/.test(name),
  );
  const html = (path: string) =>
    readFileSync(join(site, 'dist', path.replace(/\/$/, '/index.html')), 'utf8');
  const naming = pages.filter((path) => scripts.some((name) => html(path).includes(name)));
  expect(naming.filter((path) => !isCountedPage(path))).toEqual([]);
  expect(naming).toContain('/contact/');
});

for (const [signal, value] of [
  ['doNotTrack', '1'],
  ['globalPrivacyControl', true],
] as const) {
  test(`with ${signal} nothing is counted, loaded or asked`, async ({ page }) => {
    await page.addInitScript(
      ([name, set]) => {
        Object.defineProperty(Navigator.prototype, name, { get: () => set });
      },
      [signal, value] as const,
    );
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto('/cijfers/', { waitUntil: 'networkidle' });
    await page.locator('a[href$=".csv"]').first().tap();
    await page.goto('/advies/');
    await live(page);
    await toAdvice(page);
    await expect(page.getByRole('button', { name: 'Print dit advies' })).toBeVisible();
    await expect(page.getByText('Mag dit meetellen?')).toBeHidden();
    await page.goto('/contact/', { waitUntil: 'networkidle' });
    expect(received).toEqual([]);
    expect(asked.filter((url) => /\/send\.|:44\d7\/api/.test(url))).toEqual([]);
  });
}

test.describe('a build without a counter', () => {
  test.use({ baseURL: `http://localhost:${ports.site}` });

  test('has nothing of it, and asks nothing', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto('/cijfers/', { waitUntil: 'networkidle' });
    await page.goto('/advies/');
    await live(page);
    await toAdvice(page);
    await expect(page.getByRole('button', { name: 'Print dit advies' })).toBeVisible();
    await expect(page.getByText('Mag dit meetellen?')).toBeHidden();
    const scripts = readdirSync('dist/_astro').filter((name) => name.endsWith('.js'));
    const counting = scripts.filter((name) =>
      readFileSync(join('dist/_astro', name), 'utf8').includes('/api/event'),
    );
    expect(counting).toEqual([]);
    expect(asked.filter((url) => /count/i.test(url))).toEqual([]);
    expect(received).toEqual([]);
  });
});
