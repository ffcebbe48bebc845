import { engine, localVoice } from './voice.ts';

/**
 * Shows "Lees voor" wherever it stands in the page, when this device has a voice for it, and takes it away when it has
 * none. What reads is loaded only then: long before anybody presses, so no network sees that.
 */
export const offerReading = async (): Promise<void> => {
  const places = document.querySelectorAll<HTMLElement>('[data-read-aloud]');
  if (places.length === 0) return;
  const reader = localVoice() && (await import('./reader.ts'));
  for (const place of places) {
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
