import { engine, localVoice } from './voice.ts';

/** What else is loaded when there is a voice. */
const others: (() => Promise<unknown>)[] = [];

/**
 * Loads something as soon as this device has a voice, and never without one: for parts that come on screen later, as no
 * network may see when somebody asks for them.
 */
export const loadWithVoice = (load: () => Promise<unknown>): void => {
  others.push(load);
  if (localVoice()) void load();
};

/**
 * Shows "Lees voor" wherever it stands in the page, when this device has a voice for it, and takes it away when it has
 * none. What reads is loaded only then, and long before anybody presses.
 */
export const offerReading = async (): Promise<void> => {
  if (localVoice()) for (const load of others) void load();
  const reader = localVoice() && (await import('./reader.ts'));
  for (const place of document.querySelectorAll<HTMLElement>('[data-read-aloud]')) {
    reader?.attach(place);
    place.hidden = !reader;
  }
};

const offer = () => void offerReading();

if (!import.meta.env.SSR) {
  // Many browsers tell their voices some time after the page; old versions of Safari have no other way to listen.
  if (engine) engine.onvoiceschanged = offer;
  offer();
}
