/** The event on `window` when what is read belongs to something that a visitor left. */
export const stopEvent = 'speech-stop';

/** Stops reading, also what is paused: to be called by whatever puts another step in the place of one. */
export const stopReading = (): void => {
  dispatchEvent(new Event(stopEvent));
};
