import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { qrPath } from '../../src/ui/qr.ts';

test('a QR code on a page is the code of the whole address, with white around it', () => {
  const { size, path } = qrPath('/advies/');
  const dark = new Set<string>();
  for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
    for (let step = 0; step < Number(run); step += 1) dark.add(`${Number(x) + step} ${y ?? ''}`);
  }
  const { data } = encode('https://www.helpwanted.nl/advies/', { ecc: 'M', border: 0 });
  const border = 2;
  const expected = data.flatMap((row, y) =>
    row.flatMap((one, x) => (one ? [`${x + border} ${y + border}`] : [])),
  );
  expect(size).toBe(data.length + 2 * border);
  expect([...dark].sort()).toEqual(expected.sort());
});
