import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync } from 'node:fs';
import { z } from 'zod';
import { inputId } from '../../src/flow/ids.ts';
import { installed } from './debian.ts';
import { start } from './process.ts';
import { blackmailed } from './visit.ts';

/** What drives WebKit without a screen. */
export interface Programs {
  readonly driver: string;
  readonly browser: string;
  readonly screen: string;
}

/** Debian's WebKit and its driver, or undefined: then a line has said what to install. */
export const webkit = (): Programs | undefined => {
  const driver = installed('WebKitWebDriver', 'webkit2gtk-driver');
  const screen = installed('Xvfb', 'xvfb');
  const [browser] = globSync('/usr/lib/*/webkit2gtk-4.*/MiniBrowser');
  return driver && screen && browser ? { driver, screen, browser } : undefined;
};

const answer = z.object({ value: z.unknown() });
const session = z.object({ sessionId: z.string() });
const found = z.record(z.string(), z.string());

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

/**
 * Starts WebKit and speaks WebDriver with it (w3.org/TR/webdriver2): no library does without a driver
 * of its own to download.
 */
export const startWebkit = async (
  running: AsyncDisposableStack,
  { driver, browser, screen }: Programs,
  { port, proxy }: { port: number; proxy: number },
) => {
  const display = await startScreen(running, screen);
  running.use(
    await start(driver, [`--port=${port}`], {
      port,
      // As root, in a container, WebKit has no sandbox to be put in.
      env: { DISPLAY: display, GDK_BACKEND: 'x11', WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' },
    }),
  );
  const call = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const response = await fetch(`http://127.0.0.1:${port}/session${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const { value } = answer.parse(await response.json());
    if (!response.ok) throw new Error(`${method} ${path}: ${JSON.stringify(value)}`);
    return value;
  };
  const { sessionId } = session.parse(
    await call('POST', '', {
      capabilities: {
        alwaysMatch: {
          // The neutral page does not arrive here: WebKit wants a proxy that speaks TLS itself.
          timeouts: { pageLoad: 30_000 },
          proxy: {
            proxyType: 'manual',
            sslProxy: `127.0.0.1:${proxy}`,
            noProxy: ['localhost'],
          },
          'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
        },
      },
    }),
  );
  const at = `/${sessionId}`;
  running.defer(async () => {
    await call('DELETE', at);
  });
  const evaluate = (code: string) =>
    call('POST', `${at}/execute/sync`, { script: `return ${code}`, args: [] });
  const press = async (selector: string): Promise<void> => {
    // The bar with "Snel weg" would lie over what is scrolled to the edge.
    await evaluate(`document.querySelector('${selector}')?.scrollIntoView({ block: 'center' })`);
    const wanted = { using: 'css selector', value: selector };
    const [id] = Object.values(found.parse(await call('POST', `${at}/element`, wanted)));
    await call('POST', `${at}/element/${id}/click`, {});
  };
  return {
    goto: (url: string) => call('POST', `${at}/url`, { url }),
    back: () => call('POST', `${at}/back`, {}),
    url: () => call('GET', `${at}/url`),
    evaluate,
    press,
    /** From the first question to the advice, as `toAdvice` does in Chromium. */
    toAdvice: async (): Promise<void> => {
      for (const [question, option] of [...blackmailed, ['stand', 'betaald']] as const) {
        await press(`label:has(#${inputId(question, option)})`);
      }
      await press('[data-node=stand] .go-on-live');
    },
  };
};
