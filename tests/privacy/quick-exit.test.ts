import { afterEach, expect, test, vi } from 'vitest';
import { exitUrl } from '../../src/privacy/exit-url.ts';

// When "Snel weg" leaves, and when it does not. What it leaves behind in a browser: `journeys/leaving.e2e.ts`.

const log: string[] = [];
vi.mock('../../src/privacy/store.ts', () => ({ wipeForExit: () => log.push('wiped') }));

/** An element, as far as the exit asks one what it is: by its name, and by what it is not. */
class FakeElement extends EventTarget {
  isContentEditable = false;
  href = '/icon.svg';
  readonly tag: string;
  readonly type: string | undefined;
  constructor(tag = 'a', type?: string) {
    super();
    this.tag = tag;
    this.type = type;
  }
  matches(selector: string): boolean {
    // A comma within brackets belongs to what it is not.
    return selector.split(/,(?![^(]*\))/).some((one) => {
      const [, name, not = ''] = /^(\w+)(?::not\((.*)\))?$/.exec(one) ?? [];
      return name === this.tag && !not.split(',').includes(`[type=${this.type ?? ''}]`);
    });
  }
}

class FakeChannel {
  static readonly open: FakeChannel[] = [];
  onmessage?: () => void;
  readonly name: string;
  constructor(name: string) {
    this.name = name;
    FakeChannel.open.push(this);
  }
  postMessage() {
    log.push(`told ${this.name}`);
  }
}

interface Page {
  readonly hasExit?: boolean;
  readonly channel?: unknown;
}

/** A page with a way out, and what is on it. */
const open = async ({ hasExit = true, channel = FakeChannel }: Page = {}) => {
  log.length = 0;
  FakeChannel.open.length = 0;
  const window = new EventTarget();
  const exit = new FakeElement();
  const icon = new FakeElement('link');
  const page = {
    title: 'Advies',
    documentElement: { hidden: false },
    forms: [{ reset: () => log.push('form reset') }],
    body: { replaceChildren: () => log.push('emptied') },
    querySelector: (selector: string) => (hasExit && selector === 'a[data-exit]' ? exit : null),
    querySelectorAll: (selector: string) => (selector === 'link[rel~=icon]' ? [icon] : []),
  };
  vi.stubGlobal('document', page);
  vi.stubGlobal('HTMLElement', FakeElement);
  vi.stubGlobal('BroadcastChannel', channel);
  vi.stubGlobal('addEventListener', window.addEventListener.bind(window));
  vi.stubGlobal('dispatchEvent', window.dispatchEvent.bind(window));
  vi.stubGlobal('location', { replace: (url: string) => log.push(`went to ${url}`) });
  window.addEventListener('site-left', () => log.push('said'));
  vi.resetModules();
  await import('../../src/privacy/quick-exit.ts');
  const fire = (type: string, facts: Readonly<Record<string, unknown>>, on: EventTarget) => {
    const event = new Event(type, { cancelable: true });
    for (const [name, value] of Object.entries(facts)) {
      Object.defineProperty(event, name, { value });
    }
    on.dispatchEvent(event);
    return event;
  };
  let now = 0;
  return {
    exit,
    page,
    icon,
    fire,
    /** Something that happens to the page, half a second after what was before. */
    happen: (type: string, facts: Readonly<Record<string, unknown>> = {}, after = 500) => {
      now += after;
      fire(type, { timeStamp: now, ...facts }, window);
    },
  };
};
const isGone = () => log.includes(`went to ${exitUrl}`);
const shift = { code: 'ShiftLeft' };

afterEach(() => {
  vi.unstubAllGlobals();
});

test('tells the other tabs, hides everything, forgets, wipes, and only then leaves', async () => {
  const { exit, page, icon, fire } = await open();
  const event = fire('click', {}, exit);
  expect(log).toEqual([
    'told left',
    'form reset',
    'emptied',
    'said',
    'wiped',
    'went to https://www.knmi.nl/nederland-nu/weer/verwachtingen',
  ]);
  expect(page.documentElement.hidden).toBe(true);
  expect(page.title.replace('\u200B', '')).toBe('');
  // An empty title would leave the one of before on the tab.
  expect(page.title).not.toBe('');
  expect(icon.href).toBe('data:,');
  expect(event.defaultPrevented).toBe(true);
});

test.each([
  [1, true],
  [0, false],
  [2, false],
])('button %i of a mouse on the link leaves: %s', async (button, leaves) => {
  const { exit, fire } = await open();
  const event = fire('auxclick', { button }, exit);
  expect([isGone(), event.defaultPrevented]).toEqual([leaves, leaves]);
});

test('another tab that left takes this one along, and is not told of it', async () => {
  await open();
  const [channel] = FakeChannel.open;
  expect(channel?.name).toBe('left');
  channel?.onmessage?.();
  expect(isGone()).toBe(true);
  expect(log).not.toContain('told left');
});

const refuse = () => {
  throw new Error('denied');
};

test.each([
  ['has nothing', null],
  ['refuses to open anything', vi.fn(refuse)],
  [
    'refuses to send anything',
    class extends FakeChannel {
      override postMessage = refuse;
    },
  ],
])('leaves too where a browser %s to tell other tabs with', async (_, channel) => {
  const { exit, fire } = await open({ channel });
  fire('click', {}, exit);
  expect(isGone()).toBe(true);
});

test('a page without a way out opens nothing and listens to nothing', async () => {
  const { happen } = await open({ hasExit: false });
  for (let press = 0; press < 4; press += 1) happen('keydown', shift);
  expect(isGone()).toBe(false);
  expect(FakeChannel.open).toEqual([]);
});

test.each([
  ['the left one', ['ShiftLeft', 'ShiftLeft', 'ShiftLeft']],
  ['the right one', ['ShiftRight', 'ShiftRight', 'ShiftRight']],
  ['both', ['ShiftLeft', 'ShiftRight', 'ShiftLeft']],
])('Shift three times leaves, and twice does not: %s', async (_, codes) => {
  const { happen } = await open();
  codes.forEach((code, at) => {
    expect(isGone(), `after ${at}`).toBe(false);
    happen('keydown', { code });
  });
  expect(isGone()).toBe(true);
});

// The first of three presses and the last may lie just less than two seconds apart.
test.each([
  [999, 1000, true],
  [1000, 1000, false],
  [100, 1900, false],
])('with %i and %i milliseconds between the presses it leaves: %s', async (one, two, leaves) => {
  const { happen } = await open();
  happen('keydown', shift);
  happen('keydown', shift, one);
  happen('keydown', shift, two);
  expect(isGone()).toBe(leaves);
});

test('presses that were too slow count for the next ones as far as they lie within two seconds', async () => {
  const { happen } = await open();
  for (const after of [0, 1500, 1500, 400]) happen('keydown', shift, after);
  expect(isGone()).toBe(true);
});

test.each<readonly [string, string, Readonly<Record<string, unknown>>]>([
  ['a typed capital', 'keydown', { code: 'KeyA' }],
  ['a key of a keyboard on the screen, which has no code', 'keydown', { code: '' }],
  ['a press of the pointer', 'pointerdown', {}],
  ['the wheel', 'wheel', {}],
  ...(['altKey', 'ctrlKey', 'metaKey'] as const).map(
    (key) => [`Shift with ${key}`, 'keydown', { ...shift, [key]: true }] as const,
  ),
])('%s in between: the presses before it count no more', async (_, type, facts) => {
  const { happen } = await open();
  for (let press = 0; press < 2; press += 1) happen('keydown', shift);
  happen(type, facts, 100);
  happen('keydown', shift, 100);
  expect(isGone()).toBe(false);
  happen('keydown', shift, 100);
  expect(isGone()).toBe(false);
  happen('keydown', shift, 100);
  expect(isGone()).toBe(true);
});

test('a key that is held down is pressed once', async () => {
  const { happen } = await open();
  happen('keydown', shift);
  for (let turn = 0; turn < 9; turn += 1) happen('keydown', { ...shift, repeat: true }, 30);
  expect(isGone()).toBe(false);
  happen('keydown', shift, 100);
  happen('keydown', shift, 100);
  expect(isGone()).toBe(true);
});

const editable = new FakeElement('div');
editable.isContentEditable = true;

test.each([
  ['a large text field', new FakeElement('textarea'), false],
  ['a list to choose from', new FakeElement('select'), false],
  ['a field for text', new FakeElement('input', 'text'), false],
  ['a field for a passphrase', new FakeElement('input', 'password'), false],
  ['a text that can be written in', editable, false],
  ['a round choice', new FakeElement('input', 'radio'), true],
  ['a box to tick', new FakeElement('input', 'checkbox'), true],
  ['a button', new FakeElement('button'), true],
  ['the page itself', null, true],
  ['what is no element', new EventTarget(), true],
])('Shift three times in %s', async (_, target, leaves) => {
  const { happen } = await open();
  for (let press = 0; press < 4; press += 1) happen('keydown', { ...shift, target });
  expect(isGone()).toBe(leaves);
});
