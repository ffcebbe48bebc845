import { expect, test } from '@playwright/test';

test('weeks later the first rating of a module stands beside that of today, and nothing else is asked', async ({
  page,
}) => {
  await page.goto('/stoppen-is-mogelijk/3/#vertrekpunt');
  const first = page.locator('[data-exercise="vertrekpunt"] .live');
  await first.getByRole('radio', { name: /^1/ }).first().check();
  await page.getByRole('link', { name: 'Terugkijken' }).first().click();
  const later = page.locator('[data-slot="later"] [data-live]');
  // Only what was begun, and in its place on paper.
  await expect(later.getByRole('heading', { level: 2 })).toHaveText(['Triggers']);
  await expect(page.locator('[data-slot="later"] [data-paper]')).toBeHidden();
  await expect(later.getByRole('table')).toHaveCount(0);
  await later.getByRole('radio', { name: /^3/ }).first().check();
  await expect(later.getByRole('row').nth(1).getByRole('cell')).toHaveText(['1', '3']);
});
