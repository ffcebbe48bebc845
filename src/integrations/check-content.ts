import type { AstroIntegration } from 'astro';
import { formatFindings } from '../source/finding.ts';
import { checkPromise } from '../checks/counting.ts';
import { readRedirects } from '../hosting/redirects.ts';
import { counterOf } from '../hosting/counter.ts';
import { checkSite } from '../checks/site.ts';
import { securityWarning } from '../hosting/security-txt.ts';
import { contentFolder } from '../source/root.ts';

/** Stops the build before anything is made when the content has mistakes, all in one message. */
export const checkContent = (): AstroIntegration => ({
  name: 'check-content',
  hooks: {
    'astro:config:setup': async ({ command, logger }) => {
      if (command !== 'build') return;
      const warning = securityWarning();
      // No mistake in the content: a build of tomorrow may not fail where that of today did not.
      if (warning) console.warn(warning);
      const findings = [
        ...checkSite(await readRedirects()).findings,
        ...(counterOf(process.env) ? checkPromise(contentFolder) : []),
      ];
      if (findings.length === 0) return;
      console.error(`\n${formatFindings(findings)}\n`);
      // Not thrown: Astro would print a stack trace, and an editor reads this.
      logger.debug('content has mistakes');
      process.exit(1);
    },
  },
});
