/**
 * What no page of this site may ask of a browser: everything that the specifications, MDN and
 * Chromium name (checked November 2026; a browser test holds it against what the browser knows).
 * Left out: `ch-…` (hints about the device are sent only to a site that asks, and this one never does).
 */
const shut = [
  'accelerometer',
  'ambient-light-sensor',
  'aria-notify',
  'attribution-reporting',
  'autoplay',
  'bluetooth',
  'browsing-topics',
  'camera',
  'captured-surface-control',
  'clipboard-read',
  'compute-pressure',
  'cross-origin-isolated',
  'deferred-fetch',
  'deferred-fetch-minimal',
  'digital-credentials-create',
  'digital-credentials-get',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'identity-credentials-get',
  'idle-detection',
  'interest-cohort',
  'join-ad-interest-group',
  'keyboard-map',
  'language-detector',
  'language-model',
  'local-fonts',
  'local-network',
  'local-network-access',
  'loopback-network',
  'magnetometer',
  'media-playback-while-not-visible',
  'microphone',
  'midi',
  'on-device-speech-recognition',
  'otp-credentials',
  'payment',
  'picture-in-picture',
  'private-aggregation',
  'private-state-token-issuance',
  'private-state-token-redemption',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'run-ad-auction',
  'screen-wake-lock',
  'serial',
  'shared-storage',
  'speaker-selection',
  'storage-access',
  'summarizer',
  'sync-xhr',
  'translator',
  'unload',
  'usb',
  'window-management',
  'xr-spatial-tracking',
] as const;

/** What a page does use, and what for. */
const granted = {
  'clipboard-write': 'the buttons that copy a text',
  'web-share': 'the button that hands a message to another app, behind a warning',
} as const;

/** The value of the header `Permissions-Policy`. */
export const permissionsPolicy = [
  ...shut.map((feature) => `${feature}=()`),
  ...Object.keys(granted).map((feature) => `${feature}=(self)`),
].join(', ');
