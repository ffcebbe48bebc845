import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { z } from 'zod';

const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')));

test.each([
  ['start', 'Port', 'npm start'],
  ['preview', 'Poort', 'npm run preview'],
])(
  'npm run %s serves, and says which port is free to choose when another has it',
  async (name, port, command) => {
    const other = createServer();
    await new Promise<void>((resolve) => {
      other.listen(0, 'localhost', resolve);
    });
    const { port: taken } = z.object({ port: z.int() }).parse(other.address());
    const [, ...args] = scripts[name]?.split(' ') ?? [];
    const { status, stderr } = spawnSync(process.execPath, args, {
      env: { ...process.env, PORT: String(taken) },
      encoding: 'utf8',
    });
    other.close();
    expect(stderr).toContain(`${port} ${taken} `);
    expect(stderr).toContain(`PORT=${taken + 1} ${command}`);
    expect(status).toBe(1);
  },
);
