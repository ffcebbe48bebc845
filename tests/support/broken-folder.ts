import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkContentFolder } from '../../src/checks/content.ts';
import { formatFindings } from '../../src/source/finding.ts';

/** A content folder to break, in a place of its own, with the real organisations, names and word lists. */
export class BrokenFolder {
  readonly root = mkdtempSync(join(tmpdir(), 'content-'));
  readonly #inside: string;

  /** @param inside where the files stand that are written and changed: `flows/proef` */
  constructor(inside: string) {
    this.#inside = inside;
    for (const folder of ['contact', 'language', 'organisation']) {
      cpSync(join('content', folder), join(this.root, folder), { recursive: true });
    }
  }

  #place(path: string): string {
    return join(this.root, this.#inside, path);
  }

  write(path: string, text: string): this {
    mkdirSync(dirname(this.#place(path)), { recursive: true });
    writeFileSync(this.#place(path), text);
    return this;
  }

  /** Replaces a piece of a file; fails when the piece is not there, so that no test breaks nothing. */
  change(path: string, from: string, to: string): this {
    const text = readFileSync(this.#place(path), 'utf8');
    if (!text.includes(from)) throw new Error(`"${from}" is not in ${path}.`);
    return this.write(path, text.replaceAll(from, to));
  }

  remove(path: string): this {
    rmSync(this.#place(path), { recursive: true });
    return this;
  }

  /** The message an editor reads; empty when nothing is wrong. */
  message(): string {
    const { findings } = checkContentFolder(this.root);
    return findings.length === 0 ? '' : formatFindings(findings);
  }

  [Symbol.dispose](): void {
    rmSync(this.root, { recursive: true });
  }
}
