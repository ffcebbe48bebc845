import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Content to compare with, and what it is called in a sentence. */
export interface Earlier {
  /** The content folder. */
  readonly root: string;
  readonly name: string;
  /** Takes away what was put on the disk for it. */
  readonly remove: () => void;
}

/** Why there is nothing to compare with, in Dutch. */
export interface NoEarlier {
  readonly problem: string;
}

const git = (project: string, args: readonly string[]): string | undefined => {
  const { status, stdout } = spawnSync('git', args, { cwd: project, encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
};

const isFolder = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** The content of a commit, put into a folder of its own. */
const unpacked = (project: string, commit: string, name: string): Earlier | NoEarlier => {
  const archive = spawnSync('git', ['archive', commit, 'content'], {
    cwd: project,
    maxBuffer: 2 ** 30,
  });
  if (archive.status !== 0) return { problem: `${name} heeft geen map content.` };
  const folder = mkdtempSync(join(tmpdir(), 'verschil-'));
  const remove = () => {
    rmSync(folder, { recursive: true, force: true });
  };
  const tar = spawnSync('tar', ['-x', '-C', folder], { input: archive.stdout });
  if (tar.status !== 0) {
    remove();
    return { problem: `De inhoud van ${name} kon niet worden uitgepakt (tar).` };
  }
  return { root: join(folder, 'content'), name, remove };
};

/**
 * The commit that is meant. With a branch that went its own way it is where this work began: what others did
 * there since is no change of ours.
 */
const commitOf = (project: string, ref: string) => {
  const commit = git(project, ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`]);
  if (commit === undefined) return undefined;
  const full = git(project, ['rev-parse', '--symbolic-full-name', ref]) ?? '';
  const base = /^refs\/(?:heads|remotes)\//.test(full)
    ? git(project, ['merge-base', 'HEAD', commit])
    : undefined;
  const short = (base ?? commit).slice(0, 8);
  return {
    commit: base ?? commit,
    name:
      base === undefined || base === commit
        ? `${ref} (${short})`
        : `${ref}, waar dit werk begon (${short})`,
  };
};

/**
 * Content of before.
 * @param project the folder with `content/` and its history
 * @param asked a folder, or what git knows: a commit, branch or tag; without it the last commit
 */
export const earlierContent = (project: string, asked?: string): Earlier | NoEarlier => {
  if (asked !== undefined && isFolder(asked)) {
    const inside = join(asked, 'content');
    const root = isFolder(inside) ? inside : asked;
    return existsSync(join(root, 'flows'))
      ? { root, name: `de map ${asked}`, remove: () => undefined }
      : { problem: `In de map ${asked} staat geen inhoud: er is geen map flows.` };
  }
  if (git(project, ['rev-parse', '--git-dir']) === undefined) {
    return { problem: 'Hier is geen git, dus er is geen eerdere inhoud om mee te vergelijken.' };
  }
  const found = commitOf(project, asked ?? 'HEAD');
  if (!found) {
    return {
      problem:
        asked === undefined
          ? 'Er is nog geen commit om mee te vergelijken.'
          : `“${asked}” is geen map, en git kent het niet als commit, tak of label.`,
    };
  }
  const name = asked === undefined ? found.name.replace('HEAD', 'de laatste commit') : found.name;
  return unpacked(project, found.commit, name);
};
