import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { filesIn } from '../../src/source/folders.ts';

/** Entries enough to have one of every kind, and few enough to be checked in a blink. */
const few: Readonly<Record<string, number>> = {
  contact: 3,
  campaign: 2,
  cases: 1,
  guides: 1,
  handouts: 1,
  law: 2,
  lessons: 4,
  links: 1,
  news: 1,
  topics: 1,
  'programme/easy': 1,
  'programme/modules': 1,
  'programme/pages': 1,
  interface: 2,
};

/** A change to a tree: the file's new bytes; `gone`; or a folder where the file was. */
export interface Change {
  readonly path: string;
  readonly to: Buffer | 'gone' | 'folder';
}

/**
 * A small content folder in a place of its own. It has findings of its own (its links lead to pages
 * that were left out): what matters is what a change does to it.
 */
export class ContentTree {
  readonly root = mkdtempSync(join(tmpdir(), 'content-'));
  readonly files: readonly string[];
  readonly #texts: ReadonlyMap<string, Buffer>;

  /** @param folders folders and files of `content/`; the flow is that of the tests */
  constructor(folders: readonly string[]) {
    for (const folder of folders) {
      if (folder.includes('.')) cpSync(join('content', folder), join(this.root, folder));
      else if (folder !== 'flows') this.#take(folder);
      else cpSync('tests/support/kitchen-sink/flows', join(this.root, folder), { recursive: true });
    }
    this.files = filesIn(this.root).map((file) => relative(this.root, file));
    this.#texts = new Map(this.files.map((path) => [path, readFileSync(join(this.root, path))]));
  }

  #take(folder: string): void {
    for (const name of readdirSync(join('content', folder))
      .sort()
      .slice(0, few[folder] ?? 99)) {
      const path = `${folder}/${name}`;
      if (few[path] !== undefined) this.#take(path);
      else cpSync(join('content', path), join(this.root, path), { recursive: true });
    }
  }

  /** What a file holds in the unchanged tree. */
  text(path: string): Buffer {
    return this.#texts.get(path) ?? Buffer.alloc(0);
  }

  /** Runs something on the changed tree, and puts the tree back. */
  with<T>(changes: readonly Change[], run: () => T): T {
    try {
      for (const { path, to } of changes) {
        const file = join(this.root, path);
        rmSync(file, { recursive: true, force: true });
        if (to === 'folder') mkdirSync(file, { recursive: true });
        else if (to !== 'gone') this.#write(path, to);
      }
      return run();
    } finally {
      for (const { path } of changes) {
        rmSync(join(this.root, path), { recursive: true, force: true });
        const before = this.#texts.get(path);
        if (before) this.#write(path, before);
      }
    }
  }

  #write(path: string, bytes: Buffer): void {
    mkdirSync(dirname(join(this.root, path)), { recursive: true });
    writeFileSync(join(this.root, path), bytes);
  }

  [Symbol.dispose](): void {
    rmSync(this.root, { recursive: true });
  }
}
