import { inventory, type Kept } from './inventory.ts';

/** The only file that touches the storage of a browser. Storage may be denied or full: no throw. */
const attempt = <T>(action: () => T): T | undefined => {
  try {
    return action();
  } catch {
    return undefined;
  }
};

/** What this browser holds from this site now, by kind; undefined when it does not let us look. */
export const count = ():
  { readonly cookies: number; readonly local: number; readonly session: number } | undefined =>
  attempt(() => ({
    cookies: document.cookie.split(';').filter((cookie) => cookie.trim() !== '').length,
    local: localStorage.length,
    session: sessionStorage.length,
  }));

/** A cookie goes only with the domain it was made for: this host, or one above it. */
const wipeCookies = (): void => {
  const labels = location.hostname.split('.');
  const domains = labels.map((_, index) => `;domain=${labels.slice(index).join('.')}`);
  for (const cookie of document.cookie.split(';')) {
    const name = cookie.split('=')[0]?.trim() ?? '';
    for (const domain of ['', ...domains]) {
      document.cookie = `${name}=;path=/;max-age=0${domain}`;
    }
  }
};

/** Takes everything of this site away, also what no version of today wrote. */
export const wipe = (): void => {
  attempt(() => {
    sessionStorage.clear();
  });
  attempt(() => {
    localStorage.clear();
  });
  attempt(wipeCookies);
};

/** Takes away what the quick exit may not leave behind. */
export const wipeForExit = (): void => {
  const entries: readonly (readonly [string, Kept])[] = Object.entries(inventory);
  const stays = entries
    .filter(([, { wipedByExit }]) => !wipedByExit)
    .map(([name]) => [name, attempt(() => sessionStorage.getItem(name))] as const);
  wipe();
  for (const [name, value] of stays) {
    if (!value) continue;
    attempt(() => {
      sessionStorage.setItem(name, value);
    });
  }
};
