import { contentFolder } from '../source/root.ts';
import { checkContentFolder, type CheckedContent } from './content.ts';
import { checkPromised } from './promised.ts';

/**
 * All that a build of the site refuses: in its content, and between that and its own code.
 * @param redirects old addresses, with the pages that they lead to
 */
export const checkSite = (redirects: readonly (readonly [string, string])[]): CheckedContent => {
  const checked = checkContentFolder(contentFolder);
  const targets = new Set(redirects.map(([, to]) => to));
  return { ...checked, findings: [...checked.findings, ...checkPromised(checked, [...targets])] };
};
