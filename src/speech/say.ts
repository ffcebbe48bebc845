import { leftEvent } from '../privacy/left.ts';
import { engine, localVoice } from './voice.ts';

/** What is said now, and who asked for it. A browser may forget an utterance that nothing holds. */
let current:
  { readonly said: SpeechSynthesisUtterance; readonly onEnd: (whole: boolean) => void } | undefined;

/** Is silent at once. Who was speaking hears that it did not come to its end. */
export const hush = (): void => {
  const was = current;
  current = undefined;
  if (!was) return;
  engine?.cancel();
  was.onEnd(false);
};

/** Whether anything is said now. */
export const isSaying = (): boolean => current !== undefined;

/** A little slower than a device speaks by itself. */
const rate = 0.9;

/**
 * Says something, in the place of whatever was said. Who left, or looks at another tab, hears nothing.
 * @param onEnd told once: whether all of it was said
 */
export const say = (text: string, onEnd: (whole: boolean) => void = () => {}): void => {
  hush();
  const voice = localVoice();
  if (!engine || !voice || document.hidden || document.documentElement.hidden) {
    onEnd(false);
    return;
  }
  const said = new SpeechSynthesisUtterance(text);
  Object.assign(said, { voice, lang: voice.lang, rate });
  const end = (whole: boolean) => () => {
    if (current?.said !== said) return;
    current = undefined;
    onEnd(whole);
  };
  said.onend = end(true);
  said.onerror = end(false);
  current = { said, onEnd };
  engine.speak(said);
};

document.addEventListener('visibilitychange', () => {
  if (document.hidden) hush();
});
addEventListener('pagehide', hush);
addEventListener(leftEvent, hush);
