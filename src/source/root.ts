import { resolve } from 'node:path';

/** The folder with the content; tests point it at their own. */
export const contentFolder = resolve(process.env['CONTENT_DIR'] ?? 'content');

/** The tests' own content, with one of everything. Never part of a public build. */
export const kitchenSinkFolder = 'tests/support/kitchen-sink';

/** A preview build shows editors what is not for the public: `/redactie/` and the tests' flow. */
export const isPreview = process.env['SITE_MODE'] === 'preview';
