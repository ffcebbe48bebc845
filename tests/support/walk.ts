import type { Page } from '@playwright/test';
import { done, inputId } from '../../src/flow/ids.ts';
import { blocksFor, type Flow } from '../../src/flow/model.ts';
import type { Answers } from '../../src/flow/condition.ts';
import type { Route } from '../../src/flow/routes.ts';

/** What a visitor sees at the end of a way. */
export interface Seen {
  readonly outcome: string;
  readonly blocks: readonly string[];
  /** The parts whose heading shows: those with a block, and no other. */
  readonly parts: readonly string[];
}

/** One answer for each step of a route; of a question with several answers its first option. */
export const answersOn = (flow: Flow, route: Route): Answers =>
  Object.fromEntries(
    route.steps.map(({ node, options }) => {
      const many = flow.questions[node]?.kind === 'many';
      return [node, many ? options.slice(0, 2) : options.slice(0, 1)];
    }),
  );

/** What the machine's rules say a visitor must see. */
export const expectedOn = (flow: Flow, route: Route): Seen => {
  const blocks = blocksFor(flow, route.end, answersOn(flow, route));
  return {
    outcome: route.end,
    blocks: blocks.map(({ id }) => id).sort(),
    parts: [...new Set(blocks.map(({ part }) => part))].sort(),
  };
};

/**
 * Walks a route by clicking what is visible, as a visitor does, and reads what is shown.
 * The page is reset first, so that one page serves many walks.
 */
export const walk = async (page: Page, flow: Flow, route: Route): Promise<Seen> => {
  const answers = answersOn(flow, route);
  const clicks = route.steps.flatMap(({ node }) => {
    const chosen = (answers[node] ?? []).map((option) => inputId(node, option));
    return flow.questions[node]?.kind === 'many' ? [...chosen, inputId(node, done)] : chosen;
  });
  return await page.evaluate(
    async ({ ids, doneSuffix }) => {
      const form = document.querySelector('form');
      if (!form) throw new Error('The form is not there.');
      const visible = (element: Element) => element.getClientRects().length > 0;
      const settle = () =>
        new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      form.reset();
      const live = form.hasAttribute('data-live');
      if (live) await settle();
      for (const id of ids) {
        const input = document.getElementById(id);
        const target =
          live && id.endsWith(doneSuffix)
            ? input?.closest('.question')?.querySelector<HTMLElement>('.go-on-live')
            : input?.closest<HTMLElement>('label');
        if (!target || !visible(target)) throw new Error(`${id} is not visible.`);
        target.click();
        if (live) await settle();
      }
      const shown = (name: string, selector: string) =>
        [...document.querySelectorAll(selector)]
          .filter(visible)
          .map((element) => element.getAttribute(name) ?? '')
          .sort();
      return {
        outcome: shown('data-node', '.situation').join(),
        blocks: shown('data-block', '[data-block]'),
        parts: shown('data-part', '[data-part]'),
      };
    },
    { ids: clicks, doneSuffix: `--${done}` },
  );
};
