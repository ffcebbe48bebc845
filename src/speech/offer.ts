import { holdPresses } from '../ui/presses.ts';
import { localVoice, onVoices } from './voice.ts';

/** Buttons that work already. */
const ready = new WeakSet<Element>();

/**
 * Shows "Lees voor" wherever it stands in the page, when this device has a voice for it, and takes it away when it has
 * none. What reads is loaded only then: long before anybody presses, so no network sees that.
 */
export const offerReading = async (): Promise<void> => {
  const find = () => document.querySelectorAll<HTMLElement>('[data-read-aloud]');
  if (find().length === 0) return;
  const { attach } = localVoice() ? await import('./reader.ts') : {};
  for (const place of find()) {
    if (attach && !ready.has(place)) {
      ready.add(place);
      attach(place);
    }
    place.hidden = !localVoice();
  }
};

/** The same, when the voices come after the page: what then stands under a finger is not what stood there. */
const offerLater = (): void => {
  const were = document.querySelectorAll('[data-read-aloud]:not([hidden])').length;
  void offerReading().then(() => {
    if (document.querySelectorAll('[data-read-aloud]:not([hidden])').length !== were) holdPresses();
  });
};

if (!import.meta.env.SSR) {
  onVoices(offerLater);
  void offerReading();
}
