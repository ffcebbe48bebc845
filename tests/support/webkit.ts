import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync } from 'node:fs';
import { expect } from '@playwright/test';
import { z } from 'zod';
import { done, inputId } from '../../src/flow/ids.ts';
import { installed } from './debian.ts';
import { start } from './process.ts';
import { blackmailed } from './visit.ts';

/** What runs WebKit without a screen. */
export interface Programs {
  readonly browser: string;
  readonly screen: string;
}

/** The browser that comes with Debian's WebKit, or undefined: then a line has said what to install. */
export const webkit = (): Programs | undefined => {
  const screen = installed('Xvfb', 'xvfb');
  const [browser] = globSync('/usr/lib/*/webkit2gtk-4.1/MiniBrowser');
  if (!browser) console.warn('SKIPPED: MiniBrowser is not here (apt: libwebkit2gtk-4.1-0).');
  return screen && browser ? { browser, screen } : undefined;
};

/** A screen that nobody sees; its name. */
const startScreen = async (running: AsyncDisposableStack, program: string): Promise<string> => {
  const screen = spawn(program, ['-displayfd', '1', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  running.defer(() => {
    screen.kill();
  });
  const [name] = z.tuple([z.instanceof(Buffer)]).parse(await once(screen.stdout, 'data'));
  return `:${name.toString().trim()}`;
};

const fromBrowser = z.discriminatedUnion('method', [
  z.object({
    method: z.literal('Target.targetCreated'),
    params: z.object({ targetInfo: z.object({ targetId: z.string(), type: z.string() }) }),
  }),
  z.object({
    method: z.literal('Target.didCommitProvisionalTarget'),
    params: z.object({ newTargetId: z.string() }),
  }),
  z.object({
    method: z.literal('Target.dispatchMessageFromTarget'),
    params: z.object({ message: z.string() }),
  }),
]);
const fromPage = z.object({
  id: z.number(),
  result: z.object({
    wasThrown: z.boolean().optional(),
    result: z.object({ value: z.unknown().optional(), description: z.string().optional() }),
  }),
});

/**
 * Speaks with the page of a browser through its inspector, which works also where JavaScript is off.
 * @returns runs a function in the page, and gives what it gave; undefined when the page was left meanwhile
 */
const inspect = async (running: AsyncDisposableStack, port: number) => {
  let path = '';
  const look = async () => {
    const list = await (await fetch(`http://127.0.0.1:${port}/`)).text();
    path = /\/socket\/[\w/]+/.exec(list)?.[0] ?? '';
    return path;
  };
  await expect.poll(look, { timeout: 20_000 }).not.toBe('');
  const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`);
  running.defer(() => {
    socket.close();
  });
  const asked = new Map<number, PromiseWithResolvers<unknown>>();
  const found = Promise.withResolvers<undefined>();
  let page = '';
  socket.addEventListener('message', ({ data }) => {
    const said = fromBrowser.safeParse(JSON.parse(String(data))).data;
    if (said?.method === 'Target.targetCreated') {
      if (page === '') page = said.params.targetInfo.targetId;
      found.resolve(undefined);
    } else if (said?.method === 'Target.didCommitProvisionalTarget') {
      // Another site has a process of its own: the page goes on under another name.
      page = said.params.newTargetId;
      for (const { resolve } of asked.values()) resolve(undefined);
      asked.clear();
    } else if (said) {
      const answer = fromPage.safeParse(JSON.parse(said.params.message)).data;
      if (!answer) return;
      const { wasThrown = false, result } = answer.result;
      if (wasThrown) asked.get(answer.id)?.reject(new Error(result.description));
      else asked.get(answer.id)?.resolve(result.value);
      asked.delete(answer.id);
    }
  });
  socket.addEventListener('close', () => {
    for (const { resolve } of asked.values()) resolve(undefined);
  });
  await found.promise;
  let last = 0;
  return <A extends readonly string[]>(
    action: (...args: A) => unknown,
    ...args: A
  ): Promise<unknown> => {
    last += 1;
    const waiting = Promise.withResolvers<unknown>();
    asked.set(last, waiting);
    AbortSignal.timeout(20_000).addEventListener('abort', () => {
      waiting.reject(new Error(`WebKit does not answer: ${action.toString()}`));
    });
    const expression = `(${action.toString()})(...${JSON.stringify(args)})`;
    const evaluate = {
      id: last,
      method: 'Runtime.evaluate',
      params: { expression, returnByValue: true },
    };
    const params = { targetId: page, message: JSON.stringify(evaluate) };
    socket.send(JSON.stringify({ id: last, method: 'Target.sendMessageToTarget', params }));
    return waiting.promise;
  };
};

interface Options {
  readonly port: number;
  /** The proxy that has the neutral page. */
  readonly proxy: number;
  /** Where it keeps what a browser keeps. */
  readonly profile: string;
  readonly script?: boolean;
}

/**
 * Starts WebKit as a visitor has it: its driver would give it a private window, which keeps nothing.
 */
export const startWebkit = async (
  running: AsyncDisposableStack,
  { browser, screen }: Programs,
  { port, proxy, profile, script = true }: Options,
) => {
  const display = await startScreen(running, screen);
  const settings = [
    '--enable-developer-extras=true',
    `--enable-javascript=${script}`,
    `--proxy=http://127.0.0.1:${proxy}`,
    '--ignore-host=localhost',
    '--ignore-tls-errors',
  ];
  const program = await start(browser, [...settings, 'about:blank'], {
    port,
    env: {
      DISPLAY: display,
      GDK_BACKEND: 'x11',
      HOME: profile,
      XDG_DATA_HOME: `${profile}/data`,
      XDG_CACHE_HOME: `${profile}/cache`,
      XDG_CONFIG_HOME: `${profile}/config`,
      WEBKIT_INSPECTOR_HTTP_SERVER: `127.0.0.1:${port}`,
      // As root, in a container, WebKit has no sandbox to be put in.
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    },
  });
  running.use(program);
  const evaluate = await inspect(running, port);
  const isShown = (selector: string) =>
    evaluate((wanted: string) => {
      const found = [...document.querySelectorAll(wanted)];
      return found.some((one) => one.checkVisibility());
    }, selector);
  /** Presses what shows; a link may be followed before this has an answer. */
  const press = async (selector: string): Promise<void> => {
    await expect.poll(() => isShown(selector), { message: selector }).toBe(true);
    await evaluate((wanted: string) => {
      const found = [...document.querySelectorAll<HTMLElement>(wanted)];
      found.find((one) => one.checkVisibility())?.click();
    }, selector);
  };
  return {
    evaluate,
    press,
    /** Goes to an address and waits until something is there. */
    goto: async (url: string, something: string): Promise<void> => {
      await evaluate((to: string) => {
        location.href = to;
      }, url);
      const isThere = (selector: string) => document.querySelector(selector) !== null;
      await expect.poll(() => evaluate(isThere, something), { timeout: 30_000 }).toBe(true);
    },
    back: () =>
      evaluate(() => {
        history.back();
      }),
    /** Where it is; undefined while it is on its way. */
    url: () => evaluate(() => location.href),
    /** From the first question to the advice, as `toAdvice` does in Chromium. */
    toAdvice: async (): Promise<void> => {
      for (const [question, option] of [...blackmailed, ['stand', 'betaald']] as const) {
        await press(`label:has(#${inputId(question, option)})`);
      }
      const goOn = script ? '.go-on-live' : `label:has(#${inputId('stand', done)}).go-on`;
      await press(`[data-node=stand] ${goOn}`);
    },
    /** Ends the browser: what it keeps is on the disk then. */
    close: () => program[Symbol.asyncDispose](),
  };
};
