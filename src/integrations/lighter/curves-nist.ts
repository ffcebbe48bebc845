// In the place of @noble/curves/nist.js: public keys on a chip or a card. A passphrase has none.
export const p256 = undefined;
