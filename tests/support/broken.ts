import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { BrokenFolder } from './broken-folder.ts';

/** The flow of the kitchen sink to break: `proef`. */
export class BrokenContent extends BrokenFolder {
  constructor() {
    super('flows/proef');
    cpSync('tests/support/kitchen-sink/flows', join(this.root, 'flows'), { recursive: true });
  }
}
