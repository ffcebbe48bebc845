import { relative } from 'node:path';
import type { AstroIntegration } from 'astro';
import { refuse } from '../checks/no-code.ts';
import { formatFindings } from '../source/finding.ts';
import { withLines, withoutFields } from '../source/read.ts';
import { contentFolder } from '../source/root.ts';

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
                handler(written, id) {
                  const { text, files } = withLines(contentFolder, id, written);
                  // A page is drawn anew when a line in it changes.
                  for (const file of files) this.addWatchFile(file);
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
