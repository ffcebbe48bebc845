import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import interfaceTexts from '../../content/interface/contact/nl.json';
import { cardOf } from '../../src/contact/card.ts';
import { helplineSchema, holidaysSchema } from '../../src/contact/schema.ts';

/** As much of an element as `<opening-hours>` uses. */
class FakeElement {
  dataset: Record<string, string> = {};
  textContent = '';
  connectedCallback(): void {
    throw new Error('not defined by the element');
  }
  disconnectedCallback(): void {
    throw new Error('not defined by the element');
  }
}

const defined = new Map<string, typeof FakeElement>();

beforeAll(async () => {
  // It defines its element when it is read: not before there is something to define it in.
  vi.resetModules();
  vi.useFakeTimers();
  vi.stubGlobal('window', globalThis);
  vi.stubGlobal('HTMLElement', FakeElement);
  vi.stubGlobal('customElements', {
    get: () => undefined,
    define: (name: string, element: typeof FakeElement) => defined.set(name, element),
  });
  await import('../../src/contact/opening-hours.ts');
});

afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const read = (path: string): unknown =>
  parse(readFileSync(join(import.meta.dirname, '../../content/contact', path), 'utf8'));

/** The element as the page writes it, at a moment. */
const elementAt = (moment: string) => {
  vi.clearAllTimers();
  vi.setSystemTime(moment);
  const facts = helplineSchema.parse(read('vertrouwensinspecteur/helpline.yaml'));
  const card = cardOf(
    { ...facts, unverified: [] },
    { name: 'Vertrouwensinspecteur', when: 'Voor een vraag.', status: 'concept' },
    holidaysSchema.parse(read('holidays.yaml')),
    interfaceTexts,
    'nl',
  );
  const Element = defined.get('opening-hours') ?? FakeElement;
  const element = new Element();
  for (const [name, value] of Object.entries(card.opening ?? {})) {
    const key = name
      .slice('data-'.length)
      .replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    element.dataset[key] = value;
  }
  element.connectedCallback();
  return element;
};

it.each([
  ['open', '2026-12-01T08:00:00Z', 'nu open tot 17:00'],
  ['before it opens', '2026-12-01T06:00:00Z', 'nu dicht, open vandaag om 8:00'],
  ['in the evening', '2026-12-01T19:00:00Z', 'nu dicht, open morgen om 8:00'],
  ['in the weekend', '2026-12-05T12:00:00Z', 'nu dicht, open maandag om 8:00'],
  ['in the afternoon of Christmas Eve', '2026-12-24T15:30:00Z', ''],
  ['on the last morning of the year', '2027-12-31T09:00:00Z', 'nu open'],
  ['at Christmas', '2026-12-25T10:00:00Z', 'nu dicht, open maandag om 8:00'],
  ['on a day that differs by office', '2027-03-26T10:00:00Z', ''],
  ['before a day that differs by office', '2027-03-25T19:00:00Z', 'nu dicht'],
  ['with a clock that is years behind', '2020-01-01T10:00:00Z', interfaceTexts.opening.wrongClock],
  ['with a clock that is years ahead', '2031-01-01T10:00:00Z', interfaceTexts.opening.wrongClock],
])('%s', (_, moment, sentence) => {
  expect(elementAt(moment).textContent).toBe(sentence);
});

it('tells the stylesheet whether it is open', () => {
  expect(elementAt('2026-12-01T08:00:00Z').dataset['now']).toBe('open');
  expect(elementAt('2026-12-01T19:00:00Z').dataset['now']).toBe('closed');
});

it('is defined once, however many of its scripts a page holds', async () => {
  expect(defined.size).toBe(1);
  const define = vi.fn();
  vi.stubGlobal('customElements', { get: (name: string) => defined.get(name), define });
  vi.resetModules();
  await import('../../src/contact/opening-hours.ts');
  expect(define).not.toHaveBeenCalled();
});

it('follows the clock while the page is open', () => {
  const element = elementAt('2026-12-01T15:59:30Z');
  expect(element.textContent).toBe('nu open tot 17:00');
  vi.advanceTimersByTime(60_000);
  expect(element.textContent).toBe('nu dicht, open morgen om 8:00');
  element.disconnectedCallback();
  expect(vi.getTimerCount()).toBe(0);
});
