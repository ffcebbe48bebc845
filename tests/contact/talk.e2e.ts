import { expect, test, type Page } from '@playwright/test';
import { live, toAdvice } from '../support/visit.ts';

test.use({ hasTouch: true });

/** Who stands on top of "Praat nu", in the order in which it is read. */
const onTop = (page: Page) =>
  page.locator('talk-now .helpline > strong').filter({ visible: true }).allTextContents();

const csg = 'Centrum Seksueel Geweld';
const ours = 'Wij van Helpwanted';
const awake = ['113 Zelfmoordpreventie', csg, 'Veilig Thuis', '112'];

/** By hand, from a clock on a wall in Amsterdam. Of our own hours nobody knows yet. */
const moments = [
  ['a Tuesday at 3 in the night', '2026-12-01T02:00:00Z', [...awake, ours]],
  ['that day at 14', '2026-12-01T13:00:00Z', [csg, ours]],
  ['a Saturday at 14', '2026-12-05T13:00:00Z', [csg, ours]],
  ['Christmas Day at 14', '2026-12-25T13:00:00Z', [csg, ours]],
  ['the last of the year at 17', '2026-12-31T16:00:00Z', [csg, ours]],
  ['a clock that is years wrong', '2019-05-01T10:00:00Z', [...awake, ours]],
] as const;

/** Whether the first number to tap lies whole on the first screen, above the bar. */
const expectHumanInSight = async (page: Page) => {
  const [number, bar] = await Promise.all([
    page.locator('main a[href^="tel:"]').filter({ visible: true }).first().boundingBox(),
    page.locator('.safety').boundingBox(),
  ]);
  expect((number?.y ?? 999) + (number?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0);
};

test('at any hour the first screen of /contact/ has somebody to call, who answers then', async ({
  page,
}) => {
  for (const [name, moment, shown] of moments) {
    await page.clock.setFixedTime(moment);
    await page.goto('/contact/');
    expect(await onTop(page), name).toEqual(shown);
    await expectHumanInSight(page);
    const isNight = name.includes('in the night');
    await expect(page.getByText('Je hoeft dit vannacht niet op te lossen.')).toBeVisible({
      visible: isNight,
    });
  }
});

test('we come first while we are there, and say when we are there again', async ({ page }) => {
  const hours = `<opening-hours data-slots="mo,tu,we,th,fr 11:00 21:00" data-from="2026-11-24" data-until="2027-12-31"
    data-off="2026-12-25T00:00" data-open-until="we zijn er nu, tot {time}"
    data-closed-until="we zijn er {day} om {time} weer" data-today="vandaag"></opening-hours>`;
  await page.route('**/contact/', async (route) => {
    const response = await route.fetch();
    const [before = '', after = ''] = (await response.text()).split('<div data-first>');
    await route.fulfill({ response, body: `${before}<div data-first>${hours}${after}` });
  });
  const [first] = [page.locator('[data-first] > opening-hours')];
  for (const [moment, shown, says] of [
    ['2026-12-01T10:00:00Z', [ours, csg], 'we zijn er nu, tot 21:00'],
    ['2026-12-01T09:59:00Z', [csg, ours], 'we zijn er vandaag om 11:00 weer'],
    ['2026-12-01T02:00:00Z', [...awake, ours], 'we zijn er vandaag om 11:00 weer'],
    ['2026-12-25T13:00:00Z', [csg, ours], ''],
  ] as const) {
    await page.clock.setFixedTime(moment);
    await page.goto('/contact/');
    expect(await onTop(page), moment).toEqual(shown);
    if (says !== '') await expect(first).toHaveText(says);
  }
  // Somebody comes back to it in the night.
  await page.clock.setFixedTime('2026-12-26T02:00:00Z');
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  expect(await onTop(page)).toEqual([...awake, ours]);
});

test('each choice opens to at most three lines, and a chat is there only while it is open', async ({
  page,
}) => {
  await page.clock.setFixedTime('2026-12-01T13:00:00Z');
  await page.goto('/contact/');
  const choices = page.locator('.talk details');
  await expect(choices).toHaveCount(3);
  const chat = page.locator('.talk details').getByRole('link', { name: /veiligthuis/ });
  for (const choice of await choices.all()) {
    await expect(choice.locator('.helpline').first()).toBeHidden();
    await choice.locator('summary').press('Enter');
    await expect(choice.locator('.helpline').first()).toBeVisible();
    expect(await choice.locator('.helpline').count()).toBeLessThanOrEqual(3);
  }
  await expect(chat).toBeVisible();
  const child = choices.last().locator('.helpline', { hasText: 'Kindertelefoon' });
  await expect(child).toContainText('8 tot en met 18 jaar');
  await expect(child).toContainText('waarschijnlijk open tot 21:00');
  await expect(
    page.locator('.talk').getByRole('link', { name: /kindertelefoon|csg|seksueelgeweld.*chat/ }),
  ).toHaveCount(0);
  await page.clock.setFixedTime('2026-12-05T13:00:00Z');
  await page.goto('/contact/');
  await choices.first().locator('summary').press('Enter');
  await expect(
    choices.first().getByText('waarschijnlijk dicht, open maandag om 9:00'),
  ).toBeVisible();
  await expect(chat).toBeHidden();
});

test('the list is folded, counts what is in it, and opens for a link to a card', async ({
  page,
}) => {
  await page.goto('/contact/');
  const { height, groups } = await page.evaluate(() => ({
    height: document.documentElement.scrollHeight,
    groups: [...document.querySelectorAll('.folded > details')].map((group) => ({
      isOpen: group.hasAttribute('open'),
      says: Number(group.querySelector('summary > .hint')?.textContent),
      has: group.querySelectorAll('.lines > li, ul:not([class]) > li').length,
    })),
  }));
  // It was thirty screens of a phone.
  expect(height).toBeLessThan(6 * 640);
  expect(groups).toHaveLength(11);
  for (const { isOpen, says, has } of groups) expect([isOpen, says]).toEqual([false, has]);
  const width = await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
    document.documentElement.style.fontSize = '200%';
    return document.documentElement.scrollWidth;
  });
  expect(width).toBeLessThanOrEqual(360);
  for (const place of ['sense', 'groep-tools']) {
    await page.goto('about:blank');
    await page.goto(`/contact/#${place}`);
    await expect(page.locator(`[id="${place}"]`)).toBeInViewport();
  }
});

test('it stands once below an advice, and not above it, nor on paper', async ({ page }) => {
  await page.clock.setFixedTime('2026-12-01T02:00:00Z');
  await page.goto('/advies/');
  await live(page);
  const panel = page.getByRole('heading', { name: 'Praat nu' });
  await expect(panel).toBeHidden();
  await toAdvice(page);
  await expect(panel).toBeVisible();
  // Who helps with this stands right above: no card comes twice, and what is true in the night is said.
  expect(await onTop(page)).toEqual([]);
  await expect(page.getByText('Je hoeft dit vannacht niet op te lossen.').last()).toBeVisible();
  const names = await page
    .locator('.advice .helpline > strong')
    .filter({ visible: true })
    .allTextContents();
  expect(names.length).toBeGreaterThan(3);
  expect(names).toEqual([...new Set(names)]);
  await page.emulateMedia({ media: 'print' });
  await expect(panel).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  const block = page.getByRole('heading', { name: 'Is het nacht?' });
  await expect(block.filter({ visible: true })).toHaveCount(1);
  // By day nobody asks whether it is night.
  await page.clock.setFixedTime('2026-12-01T13:00:00Z');
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(block.filter({ visible: true })).toHaveCount(0);
});

test('on both front pages, each with its own lines', async ({ page }) => {
  await page.clock.setFixedTime('2026-12-01T13:00:00Z');
  await page.goto('/');
  expect(await onTop(page)).toEqual([csg, ours]);
  await page.goto('/stoppen-is-mogelijk/');
  expect(await onTop(page)).toEqual(['Stop it Now']);
  const panel = page.getByRole('region', { name: 'Praat nu' });
  await expect(panel.getByRole('link', { name: 'Bekijk alle hulp op een rij' })).toHaveAttribute(
    'href',
    '/stoppen-is-mogelijk/bellen-of-chatten/',
  );
  await expect(panel).not.toContainText('Helpwanted');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('who is always open comes first, with hours, and nobody is called open now', async ({
    page,
  }) => {
    await page.goto('/contact/');
    expect(await onTop(page)).toEqual([...awake, ours]);
    await expectHumanInSight(page);
    await expect(page.locator('talk-now')).toContainText('Chat: ma t/m vr 9:00–17:00');
    await expect(page.getByText(/nu open|nu dicht|vannacht/).filter({ visible: true })).toHaveCount(
      0,
    );
    await page.goto('/advies/');
    const panel = page.getByRole('heading', { name: 'Praat nu' });
    await expect(panel).toBeHidden();
    await toAdvice(page);
    await expect(panel).toBeVisible();
    // Nobody knows the hour: it asks.
    await expect(
      page.getByRole('heading', { name: 'Is het nacht?' }).filter({ visible: true }),
    ).toHaveCount(1);
  });
});
