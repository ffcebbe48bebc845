import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const skipped = /^(?:node_modules|dist.*|test-results|\.git|\.build|\.astro)$/;
const caches = /^\.(?:cache|vite|astro)/;

/** The project once more, in a folder with another name, without what earlier builds left. */
export class ProjectCopy {
  readonly folder = join(mkdtempSync(join(tmpdir(), 'build-')), 'een andere map');

  constructor() {
    const root = resolve('.');
    for (const name of readdirSync(root).filter((one) => !skipped.test(one))) {
      cpSync(join(root, name), join(this.folder, name), { recursive: true });
    }
    mkdirSync(join(this.folder, 'node_modules'));
    const packages = readdirSync(join(root, 'node_modules')).filter((one) => !caches.test(one));
    for (const name of packages) {
      symlinkSync(join(root, 'node_modules', name), join(this.folder, 'node_modules', name));
    }
  }

  /** Replaces a piece of a file; fails when the piece is not there, so that no test changes nothing. */
  change(path: string, from: string, to: string): void {
    const file = join(this.folder, path);
    const text = readFileSync(file, 'utf8');
    if (!text.includes(from)) throw new Error(`"${from}" is not in ${path}.`);
    writeFileSync(file, text.replace(from, to));
  }

  [Symbol.dispose](): void {
    rmSync(join(this.folder, '..'), { recursive: true });
  }
}
