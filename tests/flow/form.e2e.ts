import { expect, test, type Page } from '@playwright/test';
import { inputId } from '../../src/flow/ids.ts';
import { ports } from '../support/ports.ts';
import {
  blackmailed,
  goOnFrom,
  live,
  openAnswers,
  openBeforeScripts,
  tap,
  toAdvice,
} from '../support/visit.ts';

test.use({ hasTouch: true });

const status = (page: Page) => page.locator('[data-slot=progress] [role=status]');
const box = (page: Page, option: string) => page.locator(`#${inputId('stand', option)}`);

/** To the question that takes several answers. */
const toMany = async (page: Page): Promise<void> => {
  for (const [question, option] of blackmailed) await tap(page, question, option);
};

test('that the answers are wiped is said once: then where the visitor is, up to the advice', async ({
  page,
}) => {
  await page.goto('/advies/');
  await live(page);
  await toAdvice(page);
  await page.getByRole('button', { name: 'Wis mijn antwoorden' }).tap();
  await expect(status(page)).toHaveText('Je antwoorden zijn gewist.');
  await tap(page, 'rol', 'mezelf');
  await expect(status(page)).toHaveText(/^Hierna nog ongeveer \d vragen\.$/);
  await page.getByRole('button', { name: 'Vorige vraag' }).tap();
  await expect(status(page)).toHaveText('');
  await toAdvice(page);
  await expect(status(page)).toHaveText('Hieronder lees je het advies.');
});

test('how many questions follow is as many as then come', async ({ page }) => {
  await page.goto('/advies/');
  await live(page);
  // On this way: what each of these six answers leaves, counted by hand.
  const follow = [
    'Hierna nog ongeveer 5 vragen.',
    'Hierna nog ongeveer 4 vragen.',
    'Hierna nog ongeveer 3 vragen.',
    'Hierna nog ongeveer 2 vragen.',
    'Hierna nog ongeveer 1 vraag.',
    'Dit is de laatste vraag.',
  ];
  expect(blackmailed).toHaveLength(follow.length);
  for (const [at, [question, option]] of blackmailed.entries()) {
    await tap(page, question, option);
    // A new first line is said before it.
    await expect(status(page)).toHaveText(new RegExp(`${follow[at]}$`));
  }
});

test('"niets hiervan" and an answer take each other away', async ({ page }) => {
  await page.goto('/advies/');
  await live(page);
  await toMany(page);
  await tap(page, 'stand', 'betaald');
  await tap(page, 'stand', 'weet-adres');
  await tap(page, 'stand', 'geen');
  await expect(box(page, 'geen')).toBeChecked();
  await expect(box(page, 'betaald')).not.toBeChecked();
  await expect(box(page, 'weet-adres')).not.toBeChecked();
  await tap(page, 'stand', 'betaald');
  await expect(box(page, 'betaald')).toBeChecked();
  await expect(box(page, 'geen')).not.toBeChecked();
  await goOnFrom(page, 'stand');
  await expect(page.getByRole('heading', { name: 'Betaal niet nog een keer' })).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('"niets hiervan" beside an answer counts for nothing, and is not shown as one', async ({
    page,
  }) => {
    await page.goto('/advies/');
    await toMany(page);
    await tap(page, 'stand', 'geen');
    await tap(page, 'stand', 'betaald');
    await goOnFrom(page, 'stand');
    await expect(page.getByRole('heading', { name: 'Betaal niet nog een keer' })).toBeVisible();
    await openAnswers(page);
    const line = page.locator('.question[data-node=stand]');
    await expect(line.getByText('Ik heb al betaald')).toBeVisible();
    await expect(line.getByText('Niets hiervan')).toBeHidden();
  });
});

test('a script that comes late takes both over as one answer', async ({ page }) => {
  const come = await openBeforeScripts(page, '/advies/');
  await toMany(page);
  await tap(page, 'stand', 'geen');
  await tap(page, 'stand', 'betaald');
  await goOnFrom(page, 'stand');
  come();
  await live(page);
  await expect(box(page, 'betaald')).toBeChecked();
  await expect(box(page, 'geen')).not.toBeChecked();
});

test('an arrow key that never comes up again does not keep a tap from counting', async ({
  page,
}) => {
  await page.goto('/advies/');
  await live(page);
  await page.locator(`#${inputId('rol', 'mezelf')}`).focus();
  await page.keyboard.down('ArrowDown');
  await page.locator(`label:has(#${inputId('rol', 'kind')})`).tap();
  await expect(page.getByRole('heading', { name: 'Is je kind nu veilig?' })).toBeFocused();
});

test('Space chooses an answer that was chosen before, and one that an arrow key went to', async ({
  page,
}) => {
  await page.goto('/advies/');
  await live(page);
  await tap(page, 'rol', 'mezelf');
  await page.getByRole('button', { name: 'Vorige vraag' }).tap();
  await page.locator(`#${inputId('rol', 'mezelf')}`).focus();
  await page.keyboard.press('Space');
  await expect(page.getByRole('heading', { name: 'Ben je nu veilig?' })).toBeFocused();
  await page.locator(`#${inputId('nu', 'veilig')}`).focus();
  await page.keyboard.press('ArrowUp');
  await expect(page.locator(`#${inputId('nu', 'weet-niet')}`)).toBeChecked();
  await page.keyboard.press('Space');
  await expect(page.getByRole('heading', { name: 'Wat is er aan de hand?' })).toBeFocused();
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(`words by answers, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled });

    test('a reader sees and hears the words for these answers, and no others', async ({ page }) => {
      await page.goto(`http://localhost:${ports.preview}/redactie/proef/`);
      if (javaScriptEnabled) await live(page);
      const heading = page.getByRole('heading', { level: 2 });
      const meer = page.locator('.question[data-node=meer]');

      await tap(page, 'een', 'links');
      await tap(page, 'twee', 'ja');
      await expect(heading.last()).toHaveAccessibleName('Wat klopt?');
      await expect(page.getByRole('group', { name: 'Wat klopt?', exact: true })).toBeVisible();
      await expect(page.getByRole('checkbox', { name: 'A', exact: true })).toBeVisible();

      await page.goto('about:blank');
      await page.goto(`http://localhost:${ports.preview}/redactie/proef/`);
      if (javaScriptEnabled) await live(page);
      await tap(page, 'een', 'rechts');
      await expect(heading.last()).toHaveAccessibleName('Wat klopt er rechts?');
      await expect(meer.getByText('Wat klopt?').locator('visible=true')).toHaveCount(0);
      const own = page.getByRole('checkbox', { name: 'A, maar rechts', exact: true });
      await expect(own).toBeVisible();
      await expect(page.getByRole('checkbox', { name: 'B', exact: true })).toBeVisible();
      await tap(page, 'meer', 'a');
      await tap(page, 'meer', 'b');
      await goOnFrom(page, 'meer');
      await openAnswers(page);
      const line = (await meer.innerText()).replaceAll(/\s+/g, ' ');
      expect(line).toBe('Wat klopt er rechts? A, maar rechts B Wijzig : Wat klopt er rechts?');
      if (javaScriptEnabled) {
        const change = page.getByRole('button', { name: /^Wijzig ?: Wat klopt er rechts\?$/ });
        await expect(change).toBeVisible();
      }
      await expect(heading.last()).toHaveAccessibleName('Ander, met A');
      await expect(page.getByRole('region', { name: 'Ander, met A', exact: true })).toBeVisible();
      await expect(page.getByText('Rustig maar.').locator('visible=true')).toHaveCount(1);
      await expect(page.getByText('Nee is ook goed.').locator('visible=true')).toHaveCount(0);
    });
  });
}
