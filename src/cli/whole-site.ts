import { contentFolder } from '../source/root.ts';
import { neededFiles, notWhole } from '../hosting/whole-site.ts';

const [folder = '', mark = ''] = process.argv.slice(2);
const wrong = notWhole(folder, mark, () => neededFiles(contentFolder));
/** The first of them say enough: a build that stops early lacks a hundred files. */
const shown = 20;

if (wrong.length > 0) {
  const more = wrong.length > shown ? `\n… and ${wrong.length - shown} more.` : '';
  console.error(`The built site is not whole:\n${wrong.slice(0, shown).join('\n')}${more}`);
  process.exitCode = 1;
}
