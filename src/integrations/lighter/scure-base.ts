// In the place of @scure/base: keys that are written in letters go with it. A passphrase is none.
export { base64, base64nopad } from '@scure/base';
export const bech32 = undefined;
