import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkContentFolder } from '../../src/build/content.ts';
import { formatFindings } from '../../src/source/finding.ts';

/** A content folder to break: the kitchen sink with the real organisations and word lists, in a
 * place of its own. */
export class BrokenContent {
  readonly root = mkdtempSync(join(tmpdir(), 'content-'));

  constructor() {
    cpSync('tests/support/kitchen-sink/flows', join(this.root, 'flows'), { recursive: true });
    for (const folder of ['contact', 'language']) {
      cpSync(join('content', folder), join(this.root, folder), { recursive: true });
    }
  }

  /** Writes a file of the flow `proef`. */
  write(path: string, text: string): this {
    const file = join(this.root, 'flows/proef', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return this;
  }

  /** Replaces a piece of a file; fails when the piece is not there, so that no test breaks nothing. */
  change(path: string, from: string, to: string): this {
    const file = join(this.root, 'flows/proef', path);
    const text = readFileSync(file, 'utf8');
    if (!text.includes(from)) throw new Error(`"${from}" is not in ${path}.`);
    writeFileSync(file, text.replaceAll(from, to));
    return this;
  }

  remove(path: string): this {
    rmSync(join(this.root, 'flows/proef', path), { recursive: true });
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
