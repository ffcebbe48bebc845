// `npm start`: installs what is missing, builds what changed, serves the site.
import { createServer } from 'node:net';
import { join } from 'node:path';
import { build } from './build.mjs';
import { ensureInstalled, root, stop } from './install.mjs';
import { serve } from './serve.mjs';

const port = Number(process.env.PORT ?? 4321);

const isFree = () =>
  new Promise((resolve) => {
    const probe = createServer()
      .once('error', () => resolve(false))
      .once('listening', () => probe.close(() => resolve(true)))
      .listen(port, 'localhost');
  });

if (!(await isFree())) {
  stop(
    `Port ${port} is in use.`,
    `Stop the program that uses it, or choose another: PORT=${port + 1} npm start`,
  );
}
ensureInstalled();
if (build() !== 0)
  stop('The site was not built.', 'Mend what is said above and run npm start again.');
await serve({ dir: join(root, 'dist'), port }).catch((error) =>
  stop(error.message, `Choose another port: PORT=${port + 1} npm start`),
);
console.log(`The site is on http://localhost:${port} (stop with Ctrl+C)`);
