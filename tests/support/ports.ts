/** Where the tests serve from; another `TEST_PORT` lets two checkouts test at the same time. */
const first = Number(process.env['TEST_PORT'] ?? 4330);

/** Ports of the built site, of the build for editors, and of the servers that are compared. */
export const ports = {
  site: first,
  preview: first + 1,
  /** A build that counts, and the server that it counts at. */
  counting: { site: first + 6, server: first + 7 },
  hosting: {
    own: first + 2,
    nginx: first + 3,
    caddy: first + 4,
    tls: first + 5,
    verified: first + 8,
  },
  /** The built site, with all that crosses the wire written down. */
  wire: first + 9,
  /** The built site, for browsers of text. */
  text: first + 10,
  /** What drives WebKit. */
  webkit: first + 11,
};
