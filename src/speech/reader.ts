import { leftEvent } from '../privacy/left.ts';
import { holdPresses } from '../ui/presses.ts';
import { hush, say } from './say.ts';
import { isInSight, sentencesIn, type PageSentence } from './sentences.ts';
import { digitsOf, spokenText, type Pronunciation } from './spoken.ts';
import { stopEvent } from './stop.ts';

/** What is read now: of which buttons, and how far. */
interface Reading {
  readonly place: HTMLElement;
  readonly sentences: readonly PageSentence[];
  at: number;
}

let reading: Reading | undefined;
/** Silent is what was paused: it goes on at the sentence where it was. */
let isSilent = false;

const isPronunciation = (value: unknown): value is Pronunciation =>
  typeof value === 'object' && value !== null && 'digits' in value;

/** How words are said, from the page itself. */
const pronunciation = (): Pronunciation => {
  const said: unknown = JSON.parse(
    document.querySelector<HTMLElement>('[data-speech]')?.dataset['speech'] ?? 'null',
  );
  return isPronunciation(said) ? said : { digits: [], to: '', words: {} };
};

const callsOnPage = (): ReadonlySet<string> =>
  new Set(
    [...document.querySelectorAll<HTMLAnchorElement>('a[href^="tel:"]')].map(({ href }) =>
      digitsOf(href),
    ),
  );

const buttonsOf = (place: HTMLElement) => ({
  start: place.querySelector<HTMLButtonElement>('[data-read-start]'),
  stop: place.querySelector<HTMLButtonElement>('[data-read-stop]'),
});

/** Shows the sentence that is read; without one, none. The browser paints it: nothing in the page moves. */
const mark = (sentence?: PageSentence): void => {
  if ('highlights' in CSS) {
    if (sentence) CSS.highlights.set('spoken', new Highlight(sentence.range));
    else CSS.highlights.delete('spoken');
    return;
  }
  for (const was of document.querySelectorAll('[data-spoken]')) was.removeAttribute('data-spoken');
  sentence?.block.setAttribute('data-spoken', '');
};

/** Says with the buttons what is going on. */
const draw = (place: HTMLElement): void => {
  const state = reading?.place === place ? (isSilent ? 'paused' : 'speaking') : 'still';
  const { start, stop } = buttonsOf(place);
  place.dataset['readAloud'] = state;
  const words = { still: 'start', speaking: 'pause', paused: 'goOn' } as const;
  if (start) start.textContent = start.dataset[words[state]] ?? '';
  if (stop) stop.hidden = state === 'still';
};

const isOnScreen = (range: Range): boolean => {
  const { top, bottom } = range.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
};

/** Keeps what is read on the screen, for who reads along; who scrolled away stays there. */
const follow = ({ range }: PageSentence, before: PageSentence | undefined): void => {
  const { top, bottom } = range.getBoundingClientRect();
  // The buttons lie over the top of the screen, the bar with 112 over its end.
  const [over, under] = [innerHeight * 0.15, innerHeight * 0.8];
  if ((top >= over && bottom <= under) || (before && !isOnScreen(before.range))) return;
  range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
};

const end = (): void => {
  const was = reading;
  reading = undefined;
  isSilent = false;
  mark();
  observer.disconnect();
  if (was) draw(was.place);
};

/** Stops, whoever asks for it; silent when nothing is read. */
const stop = (): void => {
  if (!reading) return;
  end();
  hush();
};

/** Reads from the sentence where it is to the end; what is no longer there is passed over. */
const goOn = (): void => {
  const now = reading;
  if (!now) return;
  while (now.at < now.sentences.length) {
    const sentence = now.sentences[now.at];
    if (sentence && isInSight(sentence)) {
      isSilent = false;
      mark(sentence);
      follow(sentence, now.sentences[now.at - 1]);
      say(spokenText(sentence.text, callsOnPage(), pronunciation()), (whole) => {
        if (reading !== now || isSilent) return;
        now.at += 1;
        if (whole) goOn();
        // Another began, or the voice of the device broke off.
        else end();
      });
      draw(now.place);
      return;
    }
    now.at += 1;
  }
  end();
};

const pause = (): void => {
  isSilent = true;
  hush();
  if (reading) draw(reading.place);
};

/** A dialog that came or went, another page: what is read has to be in sight. */
const look = (): void => {
  const sentence = reading?.sentences[reading.at];
  if (reading && (!sentence || !isInSight(sentence))) stop();
};
const observer = new MutationObserver(look);

const begin = (place: HTMLElement): void => {
  stop();
  const region = place.closest('article,dialog,main');
  if (!region) return;
  reading = { place, sentences: sentencesIn(region), at: 0 };
  observer.observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['hidden', 'open'],
  });
  goOn();
};

/** Places with buttons that work already. */
const attached = new WeakSet<HTMLElement>();

/** Makes the buttons of a place work. */
export const attach = (place: HTMLElement): void => {
  if (attached.has(place)) return;
  attached.add(place);
  const buttons = buttonsOf(place);
  buttons.start?.addEventListener('click', () => {
    if (reading?.place !== place) begin(place);
    else if (isSilent) goOn();
    else pause();
    // Another word under the same finger.
    holdPresses();
  });
  buttons.stop?.addEventListener('click', () => {
    stop();
    buttons.start?.focus();
    holdPresses();
  });
  draw(place);
  // What stood here, stands lower now.
  holdPresses();
};

document.addEventListener('visibilitychange', () => {
  if (document.hidden) stop();
});
document.addEventListener('toggle', look, { capture: true });
addEventListener('pagehide', stop);
addEventListener(leftEvent, stop);
addEventListener(stopEvent, stop);
