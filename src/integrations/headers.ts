import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { doorNames } from '../i18n/doors.ts';
import { counterOf } from '../hosting/counter.ts';
import { readRedirects } from '../hosting/redirects.ts';
import { toCaddy } from '../hosting/caddy.ts';
import { toHeadersFile } from '../hosting/netlify.ts';
import { toNginxDoor, toNginxMaps, toNginxSite } from '../hosting/nginx.ts';
import { readSite } from '../hosting/site.ts';
import { headerTable } from '../hosting/table.ts';

const brotli = `# In \`server { … }\`, when the module of Debian is there: libnginx-mod-http-brotli-static.
brotli_static on;`;

/**
 * Writes what a host has to know beside the pages: `_headers` for hosts that read it and for
 * `npm start`, and snippets for nginx and Caddy in `_hosting/`. They travel with the pages, because
 * a policy names the code of exactly these pages.
 */
export const headers = (): AstroIntegration => ({
  name: 'headers',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      const root = fileURLToPath(dir);
      const table = headerTable(readSite(root), await readRedirects(), counterOf(process.env));
      const files = {
        _headers: toHeadersFile(table),
        '_hosting/nginx/maps.conf': toNginxMaps(table),
        '_hosting/nginx/site.conf': toNginxSite(table),
        '_hosting/nginx/brotli.conf': brotli,
        '_hosting/caddy/site.caddy': toCaddy(table),
        ...Object.fromEntries(
          doorNames.map((door) => [`_hosting/nginx/door-${door}.conf`, toNginxDoor(door)]),
        ),
      };
      for (const [name, text] of Object.entries(files)) {
        mkdirSync(join(root, name, '..'), { recursive: true });
        writeFileSync(join(root, name), `${text.trimEnd()}\n`);
      }
    },
  },
});
