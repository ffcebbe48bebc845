import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { changesCommand } from '../../src/changes/command.ts';

// What content of now is held beside: a folder, a commit, the place where a branch began; and nothing at all.

afterEach(() => {
  vi.unstubAllEnvs();
});

/** A project with nothing but the texts of one page. */
class Project {
  readonly folder = mkdtempSync(join(tmpdir(), 'project-'));

  constructor() {
    for (const part of ['contact/holidays.yaml', 'organisation/reach.yaml']) {
      cpSync(join('content', part), join(this.folder, 'content', part));
    }
    mkdirSync(join(this.folder, 'content/flows'));
  }

  git(...args: readonly string[]): this {
    const who = ['-c', 'user.name=Editor', '-c', 'user.email=editor@example.org'];
    const { status, stderr } = spawnSync('git', [...who, ...args], { cwd: this.folder });
    if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr.toString()}`);
    return this;
  }

  write(words: string): this {
    const page = join(this.folder, 'content/topics/proef');
    mkdirSync(page, { recursive: true });
    writeFileSync(join(page, 'nl.mdx'), `---\ntitle: Proef\n---\n\n${words}\n`);
    return this;
  }

  commit(words: string): this {
    return this.write(words).git('add', '.').git('commit', '-qm', words);
  }

  said(asked?: string, ci = false) {
    return changesCommand({
      project: this.folder,
      root: join(this.folder, 'content'),
      asked,
      ci,
      form: 'terminal',
    });
  }

  [Symbol.dispose](): void {
    rmSync(this.folder, { recursive: true });
  }
}

test('beside the last commit, another one, a folder, or where this work began', () => {
  using project = new Project();
  const unpacked = join(project.folder, 'unpacked');
  mkdirSync(unpacked);
  vi.stubEnv('TMPDIR', unpacked);
  project.git('init', '-qb', 'main').commit('Eerst een.').commit('Toen twee.');
  project.git('switch', '-qc', 'tak').commit('Nu drie.').git('switch', '-q', 'main');
  project.commit('Van een ander.').git('switch', '-q', 'tak');
  expect(project.said()).toMatchObject({
    code: 0,
    text: expect.stringMatching(
      /^Vergeleken met de laatste commit \(\w{8}\) verandert er voor bezoekers niets\.$/,
    ) as string,
  });
  project.write('Nog niet vastgelegd.');
  expect(project.said().text).toMatch(/\[-Nu drie\.-\]\s+\{\+Nog niet vastgelegd\.\+\}/);
  // What others did on their branch since is no change of ours.
  const beside = project.said('main').text;
  expect(beside).toMatch(/^Vergeleken met main, waar dit werk begon \(\w{8}\): /);
  expect(beside).toContain('[-Toen twee.-]');
  expect(project.said('HEAD~2').text).toContain('[-Eerst een.-]');
  expect(readdirSync(unpacked)).toEqual([]);
  using other = new Project();
  other.write('In een map.');
  expect(project.said(other.folder).text).toContain('[-In een map.-]');
  expect(project.said(join(other.folder, 'content')).text).toContain('[-In een map.-]');
});

test('CI says what the last commit changed, and never fails on a copy without history', () => {
  using project = new Project();
  project.git('init', '-qb', 'main').commit('Eerst een.').commit('Toen twee.');
  expect(project.said(undefined, true)).toMatchObject({
    code: 0,
    text: expect.stringContaining('{+Toen twee.+}') as string,
  });
  const copy = join(project.folder, 'kopie');
  project.git('clone', '-q', '--depth', '1', `file://${project.folder}`, copy);
  expect(existsSync(join(copy, 'content'))).toBe(true);
  const content = { root: join(copy, 'content'), ci: true, form: 'terminal' as const };
  const { code, text } = changesCommand({ project: copy, ...content });
  expect([code, text.split('\n').length]).toEqual([0, 1]);
  rmSync(join(copy, '.git'), { recursive: true });
  using alone = new Project();
  expect(alone.said(undefined, true)).toMatchObject({ code: 0 });
});

test('what cannot be found is said in one sentence', () => {
  using project = new Project();
  expect(project.said()).toEqual({
    code: 2,
    text: 'Hier is geen git, dus er is geen eerdere inhoud om mee te vergelijken.',
  });
  project.git('init', '-q');
  expect(project.said()).toEqual({
    code: 2,
    text: 'Er is nog geen commit om mee te vergelijken.',
  });
  expect(project.said('nergens')).toEqual({
    code: 2,
    text: '“nergens” is geen map, en git kent het niet als commit, tak of label.',
  });
  expect(project.said(tmpdir()).code).toBe(2);
});
