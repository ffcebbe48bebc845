import type { Page } from '@playwright/test';
import { done, inputId } from '../../src/flow/ids.ts';
import { blocksFor, firstLineAt, type Flow } from '../../src/flow/model.ts';
import type { Answers } from '../../src/flow/condition.ts';
import type { Route } from '../../src/flow/routes.ts';

/** What a visitor sees at the end of a way. */
export interface Seen {
  readonly outcome: string;
  readonly blocks: readonly string[];
  /** The parts whose heading shows: those with a block, and no other. */
  readonly parts: readonly string[];
  /** Presses after which another first line stood there than the answers ask for. */
  readonly wrongLines: readonly string[];
}

/** A place in a list that differs from end to end: who goes to one is somebody else than who goes to the next. */
const placeFor = (end: string, places: number): number =>
  new TextEncoder().encode(end).reduce((sum, byte) => sum + byte, 0) % places;

/**
 * One answer for each step of a route, of answers that lead the same way not always the first; of a question with several answers the first two that can stand
 * together.
 */
export const answersOn = (flow: Flow, route: Route): Answers =>
  Object.fromEntries(
    route.steps.map(({ node, options }) => {
      const question = flow.questions[node];
      if (question?.kind !== 'many') {
        const at = placeFor(route.end, options.length);
        return [node, options.slice(at, at + 1)];
      }
      const alone = question.options.flatMap((option) => (option.alone ? [option.id] : []));
      const together = options.filter((id) => !alone.includes(id));
      return [node, (together.length > 0 ? together : options).slice(0, 2)];
    }),
  );

/** What the machine's rules say a visitor must see. */
export const expectedOn = (flow: Flow, route: Route): Seen => {
  const blocks = blocksFor(flow, route.end, answersOn(flow, route));
  return {
    outcome: route.end,
    blocks: blocks.map(({ id }) => id).sort(),
    // What opens it stands below its title, and not below a heading.
    parts: [...new Set(blocks.map(({ part }) => part))].filter((part) => part !== 'opening').sort(),
    wrongLines: [],
  };
};

/** The first line above the question that comes behind a step of a route; an advice has none. */
const lineBehind = (flow: Flow, { steps, end }: Route, answers: Answers, step: number): string => {
  if (!((steps[step + 1]?.node ?? end) in flow.questions)) return '';
  const given = steps.slice(0, step + 1).map(({ node }) => [node, answers[node] ?? []] as const);
  return firstLineAt(flow, Object.fromEntries(given))?.id ?? '';
};

/** What was pressed before each press that was looked at, on each page. */
const lookedAt = new WeakMap<Page, Set<string>>();

/** How many presses of a walk were looked at on this page, behind the same presses: the others are from now on. */
const knownOf = (page: Page, ids: readonly string[]): number => {
  const known = lookedAt.get(page) ?? new Set();
  lookedAt.set(page, known);
  const keys = ids.map((_, at) => `${page.url()} ${ids.slice(0, at + 1).join(' ')}`);
  const first = keys.findIndex((key) => !known.has(key));
  for (const key of keys) known.add(key);
  return first < 0 ? keys.length : first;
};

/**
 * Walks a route by clicking what is visible, as a visitor does, and reads what is shown. One page serves
 * many walks: with JavaScript it is reset first. Without, all that a page knows is what is checked: the
 * answers that begin this route and the one before stay, and the others are taken back. What was looked at in an
 * earlier walk is only pressed: to look costs a whole layout of this large page.
 */
export const walk = async (page: Page, flow: Flow, route: Route): Promise<Seen> => {
  const answers = answersOn(flow, route);
  const clicks = route.steps.flatMap(({ node }, step) => {
    const chosen = (answers[node] ?? []).map((option) => inputId(node, option));
    const isMany = flow.questions[node]?.kind === 'many';
    const ids = isMany ? [...chosen, inputId(node, done)] : chosen;
    // Until a question with several answers is left, its own line stands there.
    return ids.map((id, at) => ({
      id,
      line: lineBehind(flow, route, answers, at + 1 < ids.length ? step - 1 : step),
    }));
  });
  return await page.evaluate(
    async ({ presses, known, doneSuffix }) => {
      const ids = presses.map(({ id }) => id);
      const wrongLines: string[] = [];
      const form = document.querySelector('form');
      if (!form) throw new Error('The form is not there.');
      const visible = (element: Element) => element.getClientRects().length > 0;
      // A task of its own: by then the island has done what it had to.
      const settle = () =>
        new Promise((resolve) => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = resolve;
          port2.postMessage(undefined);
        });
      const inputOf = (id: string) => document.querySelector<HTMLInputElement>(`#${id}`);
      const live = form.hasAttribute('data-live');
      let from = 0;
      if (live) {
        form.reset();
        await settle();
      } else {
        while (inputOf(ids[from] ?? 'none')?.checked) from += 1;
        for (const input of form.querySelectorAll<HTMLInputElement>('input:checked')) {
          input.checked = ids.slice(0, from).includes(input.id);
        }
      }
      for (const [at, { id, line }] of presses.entries()) {
        if (at < from) continue;
        const input = inputOf(id);
        const label = input?.closest('label');
        const button =
          live && id.endsWith(doneSuffix)
            ? input?.closest('.question')?.querySelector<HTMLElement>('.go-on-live')
            : undefined;
        const seen = button ?? label;
        if (!seen || !(at < known || visible(seen))) throw new Error(`${id} is not visible.`);
        if (label?.control !== input) throw new Error(`A tap on its label does not choose ${id}.`);
        // A click on the label itself would move the focus too, and style this large page three times.
        (button ?? input)?.click();
        if (live) await settle();
        if (at < known) continue;
        const lines = [...document.querySelectorAll('.first-line')].filter(visible);
        const there = lines.map((one) => one.id).join();
        if (there !== line) wrongLines.push(`${id}: ${there || 'none'} and not ${line || 'none'}`);
      }
      const shown = (name: string, selector: string) =>
        [...document.querySelectorAll(selector)]
          .filter(visible)
          .map((element) => element.getAttribute(name) ?? '')
          .sort();
      return {
        outcome: shown('data-node', '.situation').join(),
        blocks: shown('data-block', '[data-block]'),
        parts: shown('data-part', '.part'),
        wrongLines,
      };
    },
    {
      presses: clicks,
      known: knownOf(
        page,
        clicks.map(({ id }) => id),
      ),
      doneSuffix: `--${done}`,
    },
  );
};
