/** Why a file is not opened, whatever the passphrase. */
export interface Unopened {
  /**
   * `foreign`: no age file. `damaged`: one that is not whole. `keyed`: on slot with something else than a
   * passphrase. `heavy`: opening it would keep a phone busy for minutes.
   */
  readonly kind: 'foreign' | 'damaged' | 'keyed' | 'heavy';
}

const firstLine = 'age-encryption.org/v1\n';

/** Whether these are the bytes of an age file, or the first of one that was cut off. */
export const beginsLikeAge = (file: Uint8Array): boolean =>
  firstLine.startsWith(new TextDecoder().decode(file.subarray(0, firstLine.length)));
