// `npm start` and `npm run preview`: installs what is missing, builds what changed, serves the site.
import { createServer } from 'node:net';
import { join } from 'node:path';
import { build } from './build.mjs';
import { ensureInstalled, root, stop } from './install.mjs';
import { serve } from './serve.mjs';

const preview = process.argv.includes('--preview');
const command = preview ? 'npm run preview' : 'npm start';
const port = Number(process.env.PORT ?? 4321);
const at = `http://localhost:${port}`;
const another = `PORT=${port + 1} ${command}`;

/** A preview is for who writes, and they read Dutch. */
const says = preview
  ? {
      taken: `Poort ${port} is al in gebruik.`,
      choose: `Stop het programma dat hem gebruikt, of kies een andere: ${another}`,
      notBuilt: 'De voorvertoning is niet gebouwd.',
      mend: `Verbeter wat hierboven staat, en draai ${command} opnieuw.`,
      ready: `De voorvertoning staat op ${at}/, en wat alleen redacteuren zien op ${at}/redactie/ (stop met Ctrl+C)`,
    }
  : {
      taken: `Port ${port} is in use.`,
      choose: `Stop the program that uses it, or choose another: ${another}`,
      notBuilt: 'The site was not built.',
      mend: `Mend what is said above and run ${command} again.`,
      ready: `The site is on ${at} (stop with Ctrl+C)`,
    };

const isFree = () =>
  new Promise((resolve) => {
    const probe = createServer()
      .once('error', () => resolve(false))
      .once('listening', () => probe.close(() => resolve(true)))
      .listen(port, 'localhost');
  });

if (!(await isFree())) stop(says.taken, says.choose);
ensureInstalled();
if (build({ preview }) !== 0) stop(says.notBuilt, says.mend);
await serve({ dir: join(root, preview ? 'dist-preview' : 'dist'), port }).catch((error) =>
  stop(error.message, says.choose),
);
console.log(says.ready);
