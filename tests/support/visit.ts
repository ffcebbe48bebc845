import { expect, type BrowserContext, type Page } from '@playwright/test';
import { done, inputId } from '../../src/flow/ids.ts';
import { letItStand } from './presses.ts';
import { exitUrl } from '../../src/privacy/exit-url.ts';

/** The blackmailed young person of the issue: six answers, then what fits. */
export const blackmailed = [
  ['rol', 'mezelf'],
  ['nu', 'veilig'],
  ['wat', 'dreigt'],
  ['dreiging', 'geld'],
  ['wie', 'online'],
  ['leeftijd', '12-15'],
] as const;

/** Taps an answer, as a thumb does. */
export const tap = async (page: Page, question: string, option: string): Promise<void> => {
  await letItStand(page);
  await page.locator(`label:has(#${inputId(question, option)})`).tap();
};

/** Leaves a question with several answers. */
export const goOnFrom = async (page: Page, question: string): Promise<void> => {
  const live = await page.locator('form[data-live]').count();
  const field = page.locator(`.question[data-node=${question}]`);
  if (live) await field.locator('.go-on-live').tap();
  else await field.locator(`label:has(#${inputId(question, done)}).go-on`).tap();
};

/** Opens the fold of what is answered. */
export const openAnswers = async (page: Page): Promise<void> => {
  await letItStand(page);
  await page.locator('.answers > summary').tap();
};

/** From the first question to the advice. */
export const toAdvice = async (page: Page): Promise<void> => {
  for (const [question, option] of blackmailed) await tap(page, question, option);
  await tap(page, 'stand', 'betaald');
  await goOnFrom(page, 'stand');
};

/** What has to stand there after those answers, whatever went wrong before. */
export const showsAdvice = async (page: Page): Promise<void> => {
  await expect(page.getByRole('heading', { name: 'Je wordt afgeperst om geld' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Take It Down' })).toBeVisible();
};

/** Waits until the island has taken the form over. */
export const live = async (page: Page): Promise<void> => {
  await page.locator('form[data-live]').waitFor();
};

/**
 * Opens a page on a network so slow that no script has come yet.
 * @returns lets them come
 */
export const openBeforeScripts = async (page: Page, path: string): Promise<() => void> => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/_astro/*.js', async (route) => {
    await held;
    await route.continue();
  });
  // A page counts as loaded only when its scripts came: do not wait for that.
  await page.goto(path, { waitUntil: 'commit' });
  return release;
};

/** What a visitor pastes somewhere else: the pages themselves may not read the clipboard. */
export const pasted = async (page: Page): Promise<string> => {
  await page.evaluate(() => {
    const field = document.createElement('textarea');
    field.id = 'elsewhere';
    document.querySelector('main')?.append(field);
    field.focus();
  });
  await page.keyboard.press('ControlOrMeta+V');
  return page.locator('#elsewhere').inputValue();
};

/** Stands for the neutral site: no test leaves this machine. */
export const neutral = async (context: BrowserContext): Promise<void> => {
  await context.route(`${new URL(exitUrl).origin}/**`, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Weer</title><h1>Het weer</h1>' }),
  );
};

/** Waits until a page has done what it does by itself: all came, and twice nothing was left to do. */
export const atRest = async (page: Page): Promise<void> => {
  await page.waitForLoadState('load');
  await page.evaluate(async () => {
    const idle = () =>
      new Promise((resolve) => {
        requestIdleCallback(resolve, { timeout: 500 });
      });
    await idle();
    await idle();
  });
};

/** The addresses that a page asks for from now on, but its icon: a browser asks for that when it likes. */
export const askedFromNow = (page: Page): string[] => {
  const asked: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (!/\/(?:favicon|stip)[^/]*$/.test(url)) asked.push(url);
  });
  return asked;
};
