import { relative } from 'node:path';
import type { AstroIntegration } from 'astro';
import { refuse } from '../checks/no-code.ts';
import { formatFindings } from '../source/finding.ts';

/**
 * Refuses to compile a text with code, in a build and in `npm run dev`: whatever the checks missed, or
 * whoever did not run them, no text of an editor becomes a program.
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
                },
              },
            },
          ],
        },
      });
    },
  },
});
