// Which voice may speak: one of the device itself. Another sends what is read to a server.

/** The engine of the browser; none in one that cannot speak. */
export const engine: SpeechSynthesis | undefined =
  'speechSynthesis' in globalThis ? globalThis.speechSynthesis : undefined;

/** A voice on this device that speaks the language of the page, the one of its own country first. */
export const localVoice = (): SpeechSynthesisVoice | undefined => {
  if (!engine) return undefined;
  const [language = '', country = language] = document.documentElement.lang
    .toLowerCase()
    .split('-');
  const own = engine.getVoices().filter(
    // Android writes `nl_NL`.
    ({ localService, lang }) => localService && lang.toLowerCase().split(/[-_]/)[0] === language,
  );
  return own.find(({ lang }) => lang.toLowerCase().endsWith(country)) ?? own[0];
};
