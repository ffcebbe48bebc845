import { relative } from 'node:path';
import type { AstroIntegration } from 'astro';
import { refuse } from '../checks/no-code.ts';
import { formatFindings } from '../source/finding.ts';
import { withoutFields } from '../source/read.ts';

/**
 * Gives Astro the text of a file alone, and refuses one with code, in a build and in `npm run dev`: whatever
 * the checks missed, or whoever did not run them, no text of an editor becomes a program.
 */
export const noCode = (): AstroIntegration => ({
  name: 'no-code',
  hooks: {
    'astro:config:setup': ({ config, updateConfig }) => {
      const root = config.root.pathname;
      updateConfig({
        vite: {
          plugins: [
            {
              name: 'no-code',
              enforce: 'pre',
              transform: {
                order: 'pre',
                filter: { id: /\.mdx$/ },
                handler(text, id) {
                  const findings = refuse(relative(root, id).replaceAll('\\', '/'), text);
                  if (findings.length > 0) this.error(formatFindings(findings));
                  // Astro reads YAML in its own way, and what it cannot read stops the build: fields are ours.
                  return { code: withoutFields(text), map: null };
                },
              },
            },
          ],
        },
      });
    },
  },
});
