// `npm run verschil [commit|branch|folder]`: what a change of the content does to who reads it.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { changesCommand } from '../changes/command.ts';
import { contentFolder } from '../source/root.ts';

const typed = () => {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { md: { type: 'boolean' }, ci: { type: 'boolean' } },
    });
  } catch {
    return undefined;
  }
};

const { values, positionals } = typed() ?? {};
if (!values || !positionals || positionals.length > 1) {
  console.error('Zo: npm run verschil [commit, tak of map], en als Markdown met: -- --md');
  process.exitCode = 2;
} else {
  const hasColours = process.stdout.isTTY && !process.env['NO_COLOR'];
  const { code, text } = changesCommand({
    project: resolve(import.meta.dirname, '../..'),
    root: contentFolder,
    asked: positionals[0],
    ci: values.ci ?? false,
    form: values.md ? 'markdown' : hasColours ? 'colours' : 'terminal',
  });
  if (code === 2) console.error(text);
  else console.log(text);
  process.exitCode = code;
}
