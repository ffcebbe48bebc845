import { orderCards } from './cards.ts';
import type { Answers } from './condition.ts';
import {
  blocksFor,
  firstLineAt,
  goOn,
  optionsFor,
  replay,
  variantAt,
  type Flow,
  type Place,
} from './model.ts';
import { again, done, inputId, notFor, onlyFor } from './ids.ts';

/** What a visitor does in the form. */
export interface FormEvents {
  /** An answer to the question that is asked, or to one of the path. */
  readonly answered: (node: string, options: readonly string[]) => void;
  readonly changeAsked: (node: string) => void;
  readonly wiped: () => void;
}

const input = (id: string): HTMLInputElement | null => {
  const found = document.getElementById(id);
  return found instanceof HTMLInputElement ? found : null;
};

const chosenIn = (form: HTMLFormElement, flow: Flow, node: string): readonly string[] =>
  (flow.questions[node]?.options ?? [])
    .map(({ id }) => id)
    .filter((id) => form.contains(input(inputId(node, id))) && input(inputId(node, id))?.checked);

/**
 * The answers that were given before the island came: by taps on the plain form.
 * A question with several answers counts once its "verder" was used.
 */
export const readAnswers = (form: HTMLFormElement, flow: Flow): Answers => {
  const answers: Record<string, readonly string[]> = {};
  for (const [node, { kind }] of Object.entries(flow.questions)) {
    const chosen = chosenIn(form, flow, node);
    if (kind === 'many' ? input(inputId(node, done))?.checked : chosen.length > 0) {
      answers[node] = chosen;
    }
  }
  for (const node of Object.keys(flow.outcomes)) {
    if (input(inputId(node, goOn))?.checked) answers[node] = [goOn];
  }
  return replay(flow, answers).answers;
};

const nodesOf = (form: HTMLFormElement) => form.querySelectorAll<HTMLElement>('[data-node]');

/** Whether words of a question or outcome are for who reads one of its variants. */
export const isRead = ({ classList }: Element, variant: string | undefined): boolean =>
  classList.contains('only')
    ? variant !== undefined && classList.contains(onlyFor(variant))
    : variant === undefined || !classList.contains(notFor(variant));

/** Shows of the words of each question and outcome those that are for who is at a place of the flow. */
const showWords = (form: HTMLFormElement, flow: Flow, place: Place): void => {
  for (const element of form.querySelectorAll<HTMLElement>('.only, .except')) {
    const owner = element.closest<HTMLElement>('[data-node], [data-passed]')?.dataset;
    const node = owner?.['node'] ?? owner?.['passed'] ?? '';
    const isShown = isRead(element, variantAt(flow, node, place));
    setState(element, isShown ? 'current' : undefined);
  }
};

/** Shows a place of the flow: which questions are answered, which is asked, which blocks fit. */
export const showPlace = (form: HTMLFormElement, flow: Flow, place: Place): void => {
  form.dataset['live'] = '';
  const passed = new Set(place.path);
  for (const element of nodesOf(form)) {
    const { node = '' } = element.dataset;
    const answered = passed.has(node) && node in flow.questions;
    setState(element, node === place.node ? 'current' : answered ? 'answered' : undefined);
  }
  showWords(form, flow, place);
  const outcome = place.node in flow.outcomes;
  const blocks = outcome ? blocksFor(flow, place.node, place.answers) : [];
  const fitting = new Set(blocks.map(({ id }) => id));
  const parts = new Set<string>(blocks.map(({ part }) => part));
  for (const element of form.querySelectorAll<HTMLElement>('[data-block]')) {
    setState(element, fitting.has(element.dataset['block'] ?? '') ? 'current' : undefined);
  }
  orderCards(
    form,
    blocks.map(({ id }) => id),
  );
  for (const element of form.querySelectorAll<HTMLElement>('[data-part]')) {
    setState(element, parts.has(element.dataset['part'] ?? '') ? 'current' : undefined);
  }
  for (const element of form.querySelectorAll<HTMLElement>('[data-passed]')) {
    const { passed: node = '' } = element.dataset;
    setState(element, node === place.node || passed.has(node) ? 'current' : undefined);
  }
  showFirstLine(form, outcome ? undefined : firstLineAt(flow, place.answers)?.id, place.node);
  const advice = form.querySelector<HTMLElement>('.advice');
  if (advice) setState(advice, outcome ? 'current' : undefined);
  if (outcome) delete form.dataset['asks'];
  else form.dataset['asks'] = place.path.length > 0 ? 'more' : 'first';
  for (const [node, question] of Object.entries(flow.questions)) {
    const offered = optionsFor(question, place.answers).map(({ id }) => id);
    for (const { id, when } of question.options) {
      const field = input(inputId(node, id));
      if (!field) continue;
      if (when) field.closest('label')?.toggleAttribute('data-offered', offered.includes(id));
    }
  }
  showAnswers(form, place.path.length > 0);
};

/** What somebody reads of words in several forms; of a question that is folded away no browser tells it. */
const wordsRead = (element: Element): string => {
  const copy = document.createElement('p');
  copy.append(element.cloneNode(true));
  for (const other of copy.querySelectorAll(':is(.only, .except):not([data-state]), .or')) {
    other.remove();
  }
  return copy.textContent.replaceAll(/\s+/g, ' ').trim();
};

/** The fold of what is answered: closed again, and with the answers on its one line. */
const showAnswers = (form: HTMLFormElement, isAnswered: boolean): void => {
  const fold = form.querySelector<HTMLDetailsElement>('.answers');
  const said = fold?.querySelector('[data-said]');
  if (!fold || !said) return;
  fold.open = false;
  setState(fold, isAnswered ? 'current' : undefined);
  const answered = [...form.querySelectorAll('.question[data-state=answered] .options')].map(
    (options) => {
      const chosen = [...options.querySelectorAll('.option:has(:checked) > span')];
      return chosen.length > 0
        ? chosen.map(wordsRead).join(', ')
        : options.getAttribute('data-none');
    },
  );
  said.textContent = answered.join(' · ');
  said.previousElementSibling?.classList.toggle('visually-hidden', answered.length > 0);
};

const questionIn = (form: HTMLFormElement, node: string) =>
  form.querySelector<HTMLElement>(`.question[data-node="${CSS.escape(node)}"]`);

const firstLinesIn = (form: HTMLFormElement) => form.querySelector<HTMLElement>('.first-lines');

/** Puts the first line right above the question, so that both are in sight. */
const showFirstLine = (form: HTMLFormElement, id: string | undefined, node: string): void => {
  const lines = firstLinesIn(form);
  if (!lines) return;
  for (const line of lines.children) {
    if (line instanceof HTMLElement) setState(line, line.id === id ? 'current' : undefined);
  }
  // The status tells of it, once.
  lines.removeAttribute('role');
  const question = questionIn(form, node);
  if (id !== undefined && question && lines.nextElementSibling !== question) question.before(lines);
};

/** What a first line says. */
export const wordsOfLine = (form: HTMLFormElement, id: string): string =>
  form
    .querySelector(`#${CSS.escape(id)}`)
    ?.textContent.replaceAll(/\s+/g, ' ')
    .trim() ?? '';

/** Gives the form back to the style rules, which go on from what is checked. */
export const letGo = (form: HTMLFormElement): void => {
  delete form.dataset['live'];
  delete form.dataset['asks'];
  showAnswers(form, false);
  const lines = firstLinesIn(form);
  lines?.setAttribute('role', 'status');
  if (lines) questionIn(form, lines.dataset['above'] ?? '')?.before(lines);
};

const setState = (element: HTMLElement, state: string | undefined): void => {
  if (element.dataset['state'] === state) return;
  if (state === undefined) delete element.dataset['state'];
  else element.dataset['state'] = state;
};

/** Lets the inputs say what the machine knows: answers of a branch that was left are unchecked. */
export const syncInputs = (flow: Flow, answers: Answers): void => {
  for (const [node, { kind, options }] of Object.entries(flow.questions)) {
    const given = answers[node];
    for (const { id } of options) {
      const field = input(inputId(node, id));
      if (field) field.checked = given?.includes(id) ?? false;
    }
    const end = input(inputId(node, kind === 'many' ? done : again));
    if (end) end.checked = kind === 'many' && given !== undefined;
  }
  for (const node of Object.keys(flow.outcomes)) {
    const field = input(inputId(node, goOn));
    if (field) field.checked = answers[node]?.includes(goOn) ?? false;
  }
};

/** So near to the top a question begins, in pixels: eyes need not look for it. */
const nearTop = 160;

/**
 * Puts focus on the heading of the question or outcome, so that a screen reader reads it. On screen it begins near
 * the top. Its first line is in sight with it, and the fold of the answers is when there is room.
 */
export const focusOn = (form: HTMLFormElement, node: string): void => {
  const heading = form.querySelector<HTMLElement>(
    `:is(.question,.situation)[data-node="${CSS.escape(node)}"] h2`,
  );
  if (!heading) return;
  heading.focus({ preventScroll: true });
  const topOf = (element: Element) => element.getBoundingClientRect().top;
  const bar = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop);
  /** Of what stands above the heading what can be on screen with it. */
  const above = form.hasAttribute('data-asks')
    ? ([
        [document.documentElement, nearTop + bar],
        [form.querySelector('.answers'), nearTop],
        // With large letters a line can fill the screen: then what has the focus goes first.
        [form.querySelector('.first-lines > [data-state]'), innerHeight / 3],
      ] as const)
    : [];
  const [first] = above.flatMap(([element, room]) =>
    element && topOf(heading) - topOf(element) + bar <= room ? [element] : [],
  );
  (first ?? heading).scrollIntoView({ block: 'start', behavior: 'instant' });
};

/** Takes back what cannot stand beside an answer: "niets hiervan", or all else. */
const untick = (form: HTMLFormElement, flow: Flow, node: string, chosen: string): void => {
  const options = flow.questions[node]?.options ?? [];
  const isAlone = options.some(({ id, alone }) => id === chosen && alone);
  for (const { id, alone } of options) {
    const field = input(inputId(node, id));
    if (id !== chosen && (isAlone || alone) && field && form.contains(field)) field.checked = false;
  }
};

/**
 * Listens to the form. A tap, a click, Space or Enter answers; arrow keys only select.
 * @returns a function that stops listening
 */
export const listenTo = (form: HTMLFormElement, flow: Flow, events: FormEvents): (() => void) => {
  const controller = new AbortController();
  const { signal } = controller;
  // Browsers send a click for every arrow key in a radio group: that is looking, not choosing. The key
  // may go up in another window, which this page never hears of: a press of a pointer ends it too.
  let arrowing = false;
  const atRest = () => {
    arrowing = false;
  };
  const nodeOf = (target: Element) =>
    target.closest<HTMLElement>('.question')?.dataset['node'] ?? '';

  form.addEventListener(
    'keydown',
    (event) => {
      arrowing = event.key.startsWith('Arrow');
      const { target } = event;
      if (!(target instanceof HTMLInputElement)) return;
      if (target.type !== 'radio' && target.type !== 'checkbox') return;
      // Of an answer that was given before, browsers tell nothing when Space chooses it again.
      const again = event.key === ' ' && target.type === 'radio' && target.checked;
      if (event.key !== 'Enter' && !again) return;
      event.preventDefault();
      if (event.repeat) return;
      const node = nodeOf(target);
      if (!node) {
        target.click();
        return;
      }
      if (target.type === 'radio') target.checked = true;
      events.answered(node, chosenIn(form, flow, node));
    },
    { signal },
  );
  form.addEventListener('keyup', atRest, { signal });
  form.addEventListener('pointerdown', atRest, { signal });
  addEventListener('blur', atRest, { signal });
  form.addEventListener(
    'click',
    (event) => {
      const { target } = event;
      if (!(target instanceof Element)) return;
      const node = nodeOf(target);
      if (target.closest('.change-live, .change')) {
        event.preventDefault();
        events.changeAsked(node);
        return;
      }
      if (target.closest('.go-on-live')) {
        const chosen = chosenIn(form, flow, node);
        const many = flow.questions[node]?.kind === 'many';
        // If what comes next breaks, the form knows it too and shows the advice itself.
        const end = target.closest('.question')?.querySelector<HTMLInputElement>('[data-done]');
        if (many && end) end.checked = true;
        if (many || chosen.length > 0) events.answered(node, chosen);
        else target.closest('.question')?.querySelector('input')?.focus();
        return;
      }
      if (!(target instanceof HTMLInputElement)) return;
      const { pass } = target.dataset;
      if (pass !== undefined) {
        if (target.checked) events.answered(pass, [goOn]);
        else events.changeAsked(pass);
        return;
      }
      if (target.type === 'checkbox' && target.checked) untick(form, flow, node, target.value);
      if (target.type === 'radio' && !arrowing) events.answered(node, [target.value]);
    },
    { signal },
  );
  form.addEventListener(
    'reset',
    () => {
      events.wiped();
    },
    { signal },
  );
  return () => {
    controller.abort();
  };
};
