import { earlierContent } from './commit.ts';
import { reportAsMarkdown } from './markdown.ts';
import { compareContent } from './report.ts';
import { reportForTerminal } from './terminal.ts';
import { isUnreadable, tellReport, unreadableInWords, type ToldReport } from './told-report.ts';

/** What content of now is held beside what of before. */
interface Compared {
  /** The folder with `content/` and its history. */
  readonly project: string;
  /** The content folder of now. */
  readonly root: string;
  /** A commit, branch, tag or folder; without it the last commit. */
  readonly asked?: string | undefined;
}

/** What changes for who reads the content, or one sentence why that cannot be told. */
export const tellChanges = ({
  project,
  root,
  asked,
}: Compared): { readonly told: ToldReport } | { readonly problem: string } => {
  const earlier = earlierContent(project, asked);
  if ('problem' in earlier) return earlier;
  try {
    const report = compareContent({ before: earlier.root, now: root });
    return isUnreadable(report)
      ? { problem: unreadableInWords(report, earlier.name) }
      : { told: tellReport(report, earlier.name, root) };
  } finally {
    earlier.remove();
  }
};

interface Asked extends Compared {
  readonly form: 'terminal' | 'colours' | 'markdown';
  /** A run of CI says it, and fails on nothing of it: the checks do that. */
  readonly ci: boolean;
}

/**
 * The command `npm run verschil`.
 * @returns what it says, and its exit code: 0 nothing is lost, 1 somebody loses something, 2 it cannot be told
 */
export const changesCommand = ({
  form,
  ci,
  asked,
  ...compared
}: Asked): { readonly code: 0 | 1 | 2; readonly text: string } => {
  // CI has nothing that is not committed: what is new there is the last commit itself.
  const found = tellChanges({ ...compared, asked: asked ?? (ci ? 'HEAD~1' : undefined) });
  if ('problem' in found) return { code: ci ? 0 : 2, text: found.problem };
  const { told } = found;
  return {
    code: told.losses.length > 0 && !ci ? 1 : 0,
    text:
      form === 'markdown' ? reportAsMarkdown(told) : reportForTerminal(told, form === 'colours'),
  };
};
