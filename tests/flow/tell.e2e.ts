import { expect, test, type Page } from '@playwright/test';
import { violationsIn } from '../support/axe.ts';
import { advice } from '../support/flows.ts';
import { letItStand } from '../support/presses.ts';
import { askedFromNow, goOnFrom, live, tap, toAdvice } from '../support/visit.ts';

test.use({ hasTouch: true, viewport: { width: 360, height: 640 } });

const tool = (page: Page) => page.getByRole('region', { name: 'Vertel het aan iemand' });
const message = (page: Page) => tool(page).getByRole('textbox', { name: 'Jouw bericht' });

/** Answers to each question, one after another; the last takes several. */
const answer = async (page: Page, answers: readonly (readonly [string, string])[]) => {
  for (const [question, option] of answers) await tap(page, question, option);
};

/** What a block is called; words change. */
const titleOf = (id: string): string =>
  advice.blocks.find((block) => block.id === id)?.words.nl?.data.title ?? `no block ${id}`;

const atHome = [
  ['rol', 'mezelf'],
  ['nu', 'veilig'],
  ['wat', 'rond'],
  ['wie', 'thuis'],
  ['leeftijd', '12-15'],
] as const;

/** Puts a way to share in the browser, which keeps what it was given: this one has none, or asks the device. */
const withShare = (page: Page) =>
  page.addInitScript(() => {
    Object.defineProperty(navigator, 'share', {
      value: (data: ShareData) => {
        document.documentElement.dataset['shared'] = JSON.stringify(data);
        return Promise.resolve();
      },
    });
  });
const shared = (page: Page) => page.locator('html').getAttribute('data-shared');

test('stands open above who helps, and says what happened only as long as that is chosen', async ({
  page,
}) => {
  await page.goto('/advies/');
  await live(page);
  await toAdvice(page);
  await expect(message(page)).toHaveValue(/Iemand dreigt, en wil geld\..*Ik heb al betaald\./);
  const order = await page
    .locator('.advice h3')
    .evaluateAll((all) =>
      all.filter((one) => one.checkVisibility()).map((one) => one.textContent.trim()),
    );
  expect(order.indexOf('Vertel het aan iemand')).toBe(order.indexOf('Wie helpt je') - 1);
  await tool(page).getByRole('checkbox', { name: 'Zeg erbij wat er is gebeurd' }).uncheck();
  await expect(message(page)).not.toHaveValue(/dreigt|betaald|gebeurd/);
  await tool(page).getByRole('radio', { name: 'Kort' }).check();
  await expect(tool(page).getByRole('checkbox')).toHaveCount(0);
  // A word of one's own stays until something else is chosen.
  await message(page).fill('Mijn eigen woorden.');
  await expect(message(page)).toHaveValue('Mijn eigen woorden.');
  await tool(page)
    .getByRole('radio', { name: /juf of docent/ })
    .check();
  await expect(message(page)).toHaveValue(/Mag ik u vandaag even spreken/);
  // Without a way to share there is no button for it.
  await expect(tool(page).getByRole('button', { name: 'Deel met een app' })).toHaveCount(0);
});

test('somebody at home does it: no message there, and nothing of what happened unless asked for', async ({
  page,
}) => {
  await page.goto('/advies/');
  await live(page);
  await answer(page, atHome);
  await goOnFrom(page, 'stand');
  // "Nu" says: call Veilig Thuis, and 112 in danger.
  const helpers = await page
    .locator('.part[data-part=wie-helpt] .helpline > strong')
    .filter({ visible: true })
    .allTextContents();
  expect(helpers[0]).toBe('Veilig Thuis');
  expect(helpers.at(-1)).toBe('112');
  await expect(tool(page).getByRole('radio').first()).toHaveAccessibleName(
    'Iemand buiten mijn huis',
  );
  await expect(tool(page).getByRole('radio', { name: /ouder/i })).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Wat leest mijn/ })).toHaveCount(0);
  await expect(message(page)).not.toHaveValue(/gebeurd|rond/);
  await expect(message(page)).toHaveValue(/nog niet bij mij thuis/);
});

test('a message is shared by a second tap only, behind what stays in that app', async ({
  page,
}) => {
  await withShare(page);
  await page.goto('/advies/');
  await live(page);
  await toAdvice(page);
  const share = tool(page).getByRole('button', { name: 'Deel met een app' });
  await letItStand(page);
  await share.tap();
  await expect(
    tool(page).getByText('Het bericht blijft staan in de app die je kiest.'),
  ).toBeVisible();
  expect(await shared(page)).toBeNull();
  await letItStand(page);
  await tool(page).getByRole('button', { name: 'Ja, deel het bericht' }).tap();
  await expect(page.locator('html')).toHaveAttribute('data-shared', /./);
  // The words and nothing else: no title, no address of this site.
  expect(JSON.parse((await shared(page)) ?? '')).toEqual({
    text: await message(page).inputValue(),
  });
  await expect(share).toHaveAttribute('aria-expanded', 'false');
});

test('what a parent reads with the same answers is read along with, and closes where it was opened', async ({
  page,
}) => {
  await page.goto('/advies/', { waitUntil: 'networkidle' });
  await live(page);
  await toAdvice(page);
  const asked = askedFromNow(page);
  const chosen = () =>
    page.locator('.flow-questions :checked').evaluateAll((all) => all.map(({ id }) => id));
  const before = await chosen();
  const open = page.getByRole('button', { name: 'Wat leest mijn ouder hierover?' });
  await letItStand(page);
  await open.tap();
  const panel = page.getByRole('region', { name: 'Wat leest mijn ouder hierover?' });
  await expect(panel.getByRole('heading', { level: 3 })).toBeFocused();
  // The words are the parent's: of the title, of the opening and of what to do now.
  await expect(panel.getByRole('heading', { level: 4 }).first()).toHaveText(
    'Iemand dreigt, en wil geld van je kind',
  );
  await expect(panel.getByRole('heading', { level: 4 }).nth(1)).toHaveText('Doe dit nu');
  await expect(
    panel.getByRole('heading', { level: 5, name: titleOf('ander-nu-niet-nog-eens'), exact: true }),
  ).toBeVisible();
  const own = titleOf('nu-niet-nog-eens-betalen');
  await expect(panel.getByRole('heading', { name: own, exact: true })).toHaveCount(0);
  await expect(panel.getByRole('checkbox')).toHaveCount(0);
  expect(await violationsIn(page, '.advice')).toEqual([]);
  await panel.getByRole('button', { name: 'Sluit' }).tap();
  await expect(panel).toHaveCount(0);
  await expect(open).toBeFocused();
  expect(await chosen()).toEqual(before);
  await expect(page.getByRole('heading', { name: 'Je wordt afgeperst om geld' })).toBeVisible();
  expect(asked).toEqual([]);
});

test('who is watched is told to say it, and has no way to share', async ({ page }) => {
  await withShare(page);
  await page.goto('/advies/');
  await live(page);
  await answer(page, [...atHome.slice(0, 3), ['wie', 'online'], ['leeftijd', '12-15']]);
  await tap(page, 'stand', 'kijkt-mee');
  await goOnFrom(page, 'stand');
  await expect(
    tool(page).getByText('Zeg dit daarom liever zelf, en stuur het niet.'),
  ).toBeVisible();
  await expect(tool(page).getByRole('button', { name: 'Deel met een app' })).toHaveCount(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a fold has the messages of who reads it, and of nobody else', async ({ page }) => {
    await page.goto('/advies/');
    await tap(page, 'rol', 'kind');
    await tap(page, 'nu', 'gevaar');
    const fold = page.locator('.tell-static');
    await letItStand(page);
    await fold.locator('summary').tap();
    const labels = await fold
      .locator('strong')
      .evaluateAll((all) =>
        all.filter((one) => one.checkVisibility()).map((one) => one.textContent),
      );
    expect(labels).toEqual([
      'Iemand buiten ons huis die mij steunt',
      'Een hulplijn, om raad te vragen',
    ]);
  });
});
