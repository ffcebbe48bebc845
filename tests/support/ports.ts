/** Where the tests serve from; another `TEST_PORT` lets two checkouts test at the same time. */
const first = Number(process.env['TEST_PORT'] ?? 4330);

/** Ports of the built site and of the build for editors. */
export const ports = { site: first, preview: first + 1 };
