// Which voice may speak: one of the device itself. Another sends what is read to a server.

/** The engine of the browser; none in one that cannot speak. */
export const engine: SpeechSynthesis | undefined =
  'speechSynthesis' in globalThis ? globalThis.speechSynthesis : undefined;

/** A voice on this device that speaks the language of the page; the one that the visitor chose first. */
export const localVoice = (): SpeechSynthesisVoice | undefined =>
  engine
    ?.getVoices()
    // Android writes `nl_NL`, others `nl` or `nl-BE`.
    .filter(
      ({ lang }) => lang.slice(0, 2).toLowerCase() === document.documentElement.lang.slice(0, 2),
    )
    .sort((a, b) => Number(b.default) - Number(a.default))
    .find(({ localService }) => localService);
