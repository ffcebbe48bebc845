import type { Page } from '@playwright/test';
import { done, inputId } from '../../src/flow/ids.ts';
import type { Flow } from '../../src/flow/model.ts';
import { routesOf } from '../../src/flow/routes.ts';
import { answersOn } from './walk.ts';

/** A window that people have, and how large its letters are. */
export interface Window {
  readonly width: number;
  readonly height: number;
  readonly letters: '100%' | '200%';
}

/** A phone, a laptop, a board in a classroom, and a phone with letters twice as large. */
export const windows: readonly Window[] = [
  { width: 360, height: 640, letters: '100%' },
  { width: 1280, height: 800, letters: '100%' },
  { width: 1920, height: 1080, letters: '100%' },
  { width: 360, height: 640, letters: '200%' },
];

/**
 * Goes ways through a form by taps, and looks at each heading that a tap leads to; without ways, looks at
 * what has the focus. Of something that is too high for the screen only a part has to be seen.
 * Stands on its own: only its text gets to a page, whose policy allows no other.
 * @returns what is not whole on the screen or lies under something, in words; nothing when nothing has the focus
 */
const lookInPage = async ({
  ways,
  doneSuffix,
}: {
  ways: readonly (readonly string[])[];
  doneSuffix: string;
}): Promise<readonly string[] | undefined> => {
  const outOfSight = (element: Element): readonly string[] => {
    const { top, left, right, bottom } = element.getBoundingClientRect();
    const name = `"${element.textContent.trim().slice(0, 60)}" ${element.id}`;
    const isHigh = bottom - top > innerHeight / 2;
    const [from, to] = isHigh ? [Math.max(top, 0), Math.max(top, 0) + 44] : [top, bottom];
    if (from < -1 || to > innerHeight + 1) {
      return [`${name} from ${Math.round(top)} to ${Math.round(bottom)} of ${innerHeight}`];
    }
    const points = [from + 2, (from + to) / 2, to - 2].flatMap((y) =>
      [left + 4, (left + right) / 2, right - 4].map((x) => [x, y] as const),
    );
    for (const [x, y] of points) {
      const over = document.elementFromPoint(x, y);
      if (!over || over.contains(element) || element.contains(over)) continue;
      for (let box: Element | null = over; box; box = box.parentElement) {
        const { position } = getComputedStyle(box);
        if (position === 'fixed' || position === 'sticky') {
          return [`${name} lies under .${box.className}`];
        }
      }
    }
    return [];
  };

  if (ways.length === 0) {
    const focused = document.querySelector(':focus');
    // Of a choice the whole label is what somebody sees.
    return focused ? outOfSight(focused.closest('label') ?? focused) : undefined;
  }

  const form = document.querySelector('form');
  if (!form) throw new Error('The form is not there.');
  // A task of its own: by then the island has done what it had to.
  const settle = () =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      port2.postMessage(undefined);
    });
  const isLive = form.hasAttribute('data-live');
  const nodes = isLive
    ? ':is(.question, .situation)[data-state=current]'
    : ':is(.question, .situation)';
  const seen = new Set<string>();
  const hidden = new Set<string>();
  for (const way of ways) {
    form.reset();
    window.scrollTo(0, 0);
    if (isLive) await settle();
    let before: Element | undefined;
    for (const [at, id] of way.entries()) {
      const input = document.querySelector<HTMLElement>(`#${id}`);
      const button = input?.closest('.question')?.querySelector<HTMLElement>('.go-on-live');
      const target = isLive && id.endsWith(doneSuffix) ? button : input;
      const key = way.slice(0, at + 1).join(' ');
      const isKnown = seen.has(key);
      // To look costs a whole layout of this large page: each place is looked at once.
      if (!target || !(isKnown || target.checkVisibility()))
        throw new Error(`${id} cannot be seen.`);
      target.click();
      if (isLive) await settle();
      if (isKnown) continue;
      seen.add(key);
      const heading = [...form.querySelectorAll(nodes)]
        .filter((one) => one.checkVisibility())
        .at(-1)
        ?.querySelector('h2');
      if (!heading) throw new Error(`Nothing comes after ${id}.`);
      // One of several answers: the question stays.
      if (heading === before) continue;
      before = heading;
      // Without a script the page stays where it is: somebody scrolls to what comes next.
      if (!isLive) heading.scrollIntoView({ block: 'start' });
      for (const wrong of outOfSight(heading)) hidden.add(`${wrong}, after ${id}`);
    }
  }
  return [...hidden];
};

/** Taps that lead to every question and every outcome. */
const tapsTo = (flow: Flow): readonly (readonly string[])[] => {
  const met = new Set<string>();
  return routesOf(flow).flatMap((route) => {
    const nodes = [route.end, ...route.steps.map(({ node }) => node)];
    if (nodes.every((node) => met.has(node))) return [];
    for (const node of nodes) met.add(node);
    const answers = answersOn(flow, route);
    return [
      route.steps.flatMap(({ node }) => {
        const chosen = (answers[node] ?? []).map((option) => inputId(node, option));
        return flow.questions[node]?.kind === 'many' ? [...chosen, inputId(node, done)] : chosen;
      }),
    ];
  });
};

/** Taps that also lead along every option. */
const tapsAlong = (flow: Flow): readonly (readonly string[])[] => {
  const met = new Set<string>();
  return tapsTo(flow).flatMap((taps) =>
    taps.flatMap((tap, at) => {
      const [node = ''] = tap.split('--');
      const { kind, options = [] } = flow.questions[node] ?? {};
      if (kind !== 'one') return [taps];
      return options
        .filter(({ when }) => when === undefined)
        .map(({ id }) => inputId(node, id))
        .filter((other) => !met.has(other))
        .map((other) => {
          met.add(other);
          return other === tap ? taps : [...taps.slice(0, at), other];
        });
    }),
  );
};

/**
 * Walks a form by taps, to every question and outcome, and looks at the heading that each tap leads to.
 * @param along whether every option is tapped too
 * @returns the headings that were out of sight, each once
 */
export const headingsOutOfSight = async (
  page: Page,
  flow: Flow,
  along: boolean,
): Promise<readonly string[]> =>
  (await page.evaluate(lookInPage, {
    ways: along ? [...tapsTo(flow), ...tapsAlong(flow)] : tapsTo(flow),
    doneSuffix: `--${done}`,
  })) ?? [];

/**
 * Goes through a page, or a dialog over it, with Tab, and back, and looks at each thing that has the focus.
 * @returns what was out of sight while it had the focus
 */
export const focusOutOfSight = async (page: Page): Promise<readonly string[]> => {
  const hidden = new Set<string>();
  for (const key of ['Tab', 'Shift+Tab']) {
    // No page has more than this.
    for (let presses = 0; presses < 500; presses += 1) {
      await page.keyboard.press(key);
      const wrongs = await page.evaluate(lookInPage, { ways: [], doneSuffix: '' });
      // Behind the last one the focus leaves the page.
      if (!wrongs) break;
      for (const wrong of wrongs) hidden.add(`${wrong}, with ${key}`);
    }
  }
  return [...hidden];
};
