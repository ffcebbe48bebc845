import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** Whether something answers on a port of this machine. */
const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });

/** A program that runs until it is disposed of. */
export interface Running extends AsyncDisposable {
  readonly port: number;
  /** What it has written down so far: the end of its log. */
  readonly said: () => string;
}

/**
 * Starts a program and waits until it answers on its port.
 * @throws with what the program said, when it stops before that or does not answer in 20 s
 */
export const start = async (
  program: string,
  args: readonly string[],
  { port, env = {} }: { readonly port: number; readonly env?: NodeJS.ProcessEnv },
): Promise<Running> => {
  const child = spawn(program, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...env },
  });
  let said = '';
  child.stderr.on('data', (text: Buffer) => {
    said = `${said}${text.toString()}`.slice(-4000);
  });
  const exited = once(child, 'exit');
  const failed = exited.then(() => {
    throw new Error(`${program} stopped: ${said}`);
  });
  const deadline = Date.now() + 20_000;
  const ready = async () => {
    while (!(await answers(port))) {
      if (Date.now() > deadline) throw new Error(`${program} does not answer: ${said}`);
      await wait(25);
    }
  };
  await Promise.race([ready(), failed]);
  failed.catch(() => {});
  return {
    port,
    said: () => said,
    [Symbol.asyncDispose]: async () => {
      child.kill('SIGTERM');
      await exited;
    },
  };
};
