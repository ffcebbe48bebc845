// In the place of @noble/curves/ed25519.js: the public keys of age itself. A passphrase has none.
export const x25519 = undefined;
