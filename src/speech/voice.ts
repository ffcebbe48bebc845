// The one door to the engine that speaks. Only a voice of the device itself: another sends what is read to a server.

/** None in a browser that cannot speak. */
const engine: SpeechSynthesis | undefined =
  'speechSynthesis' in globalThis ? globalThis.speechSynthesis : undefined;

const isOf = (language: string, { lang }: SpeechSynthesisVoice): boolean =>
  lang.toLowerCase().split(/[-_]/)[0] === language;

/** A voice on this device that speaks the language of the page, the one of its own country first. */
export const localVoice = (): SpeechSynthesisVoice | undefined => {
  const [language = '', country] = document.documentElement.lang.toLowerCase().split('-');
  const own = (engine?.getVoices() ?? []).filter(
    (voice) => voice.localService && isOf(language, voice),
  );
  return own.find(({ lang }) => lang.toLowerCase().endsWith(country ?? language)) ?? own[0];
};

const listeners = new Set<() => void>();

/** Hears when the voices of the device change: many browsers tell them some time after the page. */
export const onVoices = (listener: () => void): (() => void) => {
  listeners.add(listener);
  if (engine) {
    // As a property: old versions of Safari have no way to listen.
    engine.onvoiceschanged = () => {
      for (const one of listeners) one();
    };
  }
  return () => {
    listeners.delete(listener);
  };
};

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

/** A little slower than a device speaks by itself. */
const rate = 0.9;

/**
 * Says something, in the place of whatever was said.
 * @param onEnd told once: whether all of it was said
 */
export const say = (text: string, onEnd: (whole: boolean) => void = () => {}): void => {
  hush();
  const voice = localVoice();
  if (!engine || !voice) {
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
