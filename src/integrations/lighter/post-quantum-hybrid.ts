// In the place of @noble/post-quantum/hybrid.js: keys that a quantum computer cannot break. A passphrase has none.
export const MLKEM768P256 = undefined;
export const MLKEM768X25519 = undefined;
