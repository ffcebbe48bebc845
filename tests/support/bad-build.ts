// What a build can do instead of building: the argument says what.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [, , how = '', , folder = ''] = process.argv;
const mark = process.env['BUILD_MARK'] ?? '';

const half = () => {
  mkdirSync(join(folder, '.prerender/chunks'), { recursive: true });
  writeFileSync(join(folder, '.prerender/chunks/page.mjs'), 'export default 1;');
  writeFileSync(join(folder, '404.html'), '<html></html>');
};

switch (how) {
  case 'stops half-way with code 0':
    half();
    break;
  case 'says that it came to its end':
    half();
    writeFileSync(mark, '{"pages":["404/"]}');
    break;
  case 'says something else':
    writeFileSync(mark, 'klaar');
    break;
  case 'is killed':
    half();
    process.kill(process.pid, 'SIGKILL');
    break;
  case 'fails without a word':
    half();
    process.exitCode = 3;
    break;
  default:
}
