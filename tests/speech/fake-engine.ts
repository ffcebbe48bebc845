import type { Page } from '@playwright/test';
import { z } from 'zod';

/** A voice as a browser tells of it. */
export interface FakeVoice {
  readonly lang: string;
  readonly localService: boolean;
}

/** A voice of the device itself. */
export const dutch: FakeVoice = { lang: 'nl-NL', localService: true };

/**
 * Puts an engine in the place of that of the browser, which has none without a screen. It says nothing by itself: a
 * sentence lasts until `finish`.
 */
export const fakeEngine = (page: Page, voices: readonly FakeVoice[] = [dutch]) =>
  page.addInitScript((first) => {
    class Said {
      onend: (() => void) | null = null;
      onerror: (() => void) | null = null;
      voice: unknown = null;
      readonly text: string;
      constructor(text: string) {
        this.text = text;
      }
    }
    const state: { said: string[]; now: Said | undefined; voices: unknown } = {
      said: [],
      now: undefined,
      voices: first,
    };
    const engine = {
      state,
      onvoiceschanged: null,
      getVoices: () => state.voices,
      speak: (one: Said) => {
        state.said.push(one.text);
        state.now = one;
      },
      cancel: () => {
        const was = state.now;
        state.now = undefined;
        was?.onerror?.();
      },
    };
    Object.defineProperty(globalThis, 'speechSynthesis', { value: engine });
    Object.defineProperty(globalThis, 'SpeechSynthesisUtterance', { value: Said });
  }, voices);

const saidSchema = z.object({ said: z.array(z.string()), now: z.string().nullable() });

/** All that was said in this document, and what is being said. */
export const heard = async (page: Page) =>
  saidSchema.parse(
    await page.evaluate(
      'JSON.parse(JSON.stringify({ said: speechSynthesis.state.said, now: speechSynthesis.state.now?.text ?? null }))',
    ),
  );

/** The engine comes to the end of its sentence. */
export const finish = (page: Page) =>
  page.evaluate(
    '(() => { const { state } = speechSynthesis; const was = state.now; state.now = undefined; was.onend(); })()',
  );

/** The device gets other voices. */
export const changeVoices = (page: Page, voices: readonly FakeVoice[]) =>
  page.evaluate(
    `speechSynthesis.state.voices = ${JSON.stringify(voices)}; speechSynthesis.onvoiceschanged()`,
  );
