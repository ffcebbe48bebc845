import { expect, test, type Locator } from '@playwright/test';

/** Whether something stands whole on the screen, above the bar with 112. */
const isInSight = (what: Locator): Promise<boolean> =>
  what.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    const bar = document.querySelector('.safety')?.getBoundingClientRect().top ?? 0;
    return top >= 0 && bottom <= bar;
  });

/** How many numbers stand in each row of a scale. */
const rowsOf = (scale: Locator): Promise<readonly number[]> =>
  scale.evaluate((element) => {
    const rows = new Map<number, number>();
    for (const label of element.querySelectorAll('label')) {
      const top = Math.round(label.getBoundingClientRect().top);
      rows.set(top, (rows.get(top) ?? 0) + 1);
    }
    return [...rows.values()];
  });

test('on a small phone a wait says how long it is, and shows its circle, its time and its end', async ({
  page,
}) => {
  await page.clock.install();
  await page.goto('/stoppen-is-mogelijk/nu/');
  const timer = page.locator('.urge-timer');
  const heading = page.locator('.now-help').getByRole('heading', { name: /^Wacht/ });
  await expect(heading).toHaveText('Wacht een kwartier');
  await timer.getByRole('radio', { name: '3 min', exact: true }).check();
  await expect(heading).toHaveText('Wacht 3 minuten');
  await timer.getByRole('button', { name: 'Begin met wachten' }).click();
  const circle = timer.locator('.breath');
  for (const part of [circle, timer.locator('.breath-words'), timer.getByRole('progressbar')]) {
    await expect.poll(() => isInSight(part)).toBe(true);
  }

  // The circle and both its words run on one clock.
  const clocks = await circle.evaluate((element) =>
    [...element.children].flatMap((child) =>
      child.getAnimations().map(({ currentTime, effect }) => ({
        at: Math.round(Number(currentTime)),
        lasts: effect?.getComputedTiming().duration,
      })),
    ),
  );
  expect(clocks).toHaveLength(3);
  expect(new Set(clocks.map((clock) => JSON.stringify(clock))).size).toBe(1);

  const scale = timer.locator('.numbers');
  for (const [letters, width] of [
    ['100%', 320],
    ['100%', 360],
    ['130%', 360],
    ['100%', 390],
    ['200%', 360],
  ] as const) {
    await page.setViewportSize({ width, height: 640 });
    await page.evaluate((size) => {
      document.documentElement.style.fontSize = `calc(112.5% * ${parseInt(size, 10) / 100})`;
    }, letters);
    expect(Math.min(...(await rowsOf(scale))), `${letters} at ${width}`).toBeGreaterThan(1);
  }
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '';
  });
  await page.setViewportSize({ width: 360, height: 640 });

  // Whoever gives a last number looks below; the end comes by itself, above.
  await scale.evaluate((element) => element.scrollIntoView({ block: 'start' }));
  await page.clock.runFor(181_000);
  await expect.poll(() => isInSight(timer.getByText('Je hebt gewacht.').last())).toBe(true);
});
