/** A kind of place in a browser where something of this site can stand. */
export interface KeepingPlace {
  /** How much stands there. Looking makes nothing. @throws when the browser does not let us look */
  readonly count: () => number | Promise<number>;
  /** Takes away what can be taken. @throws when the browser refuses */
  readonly wipe: () => unknown;
}

export const cookies = (): readonly string[] =>
  document.cookie
    .split(';')
    .map((cookie) => cookie.split('=')[0]?.trim() ?? '')
    .filter(Boolean);

/** This host, as a cookie has it that was made for no domain, and for each domain above it. */
export const domainsUpwards = (): readonly string[] => [
  '',
  ...location.hostname.split('.').map((_, at, labels) => `;domain=${labels.slice(at).join('.')}`),
];

const wipeCookies = (): void => {
  for (const name of cookies()) {
    for (const domain of domainsUpwards()) {
      document.cookie = `${name}=;path=/;max-age=0${domain}`;
    }
  }
};

/** The places that need no waiting for: "Snel weg" empties them too. */
export const smallPlaces = {
  session: { count: () => sessionStorage.length, wipe: () => sessionStorage.clear() },
  local: { count: () => localStorage.length, wipe: () => localStorage.clear() },
  cookies: { count: () => cookies().length, wipe: wipeCookies },
} as const satisfies Record<string, KeepingPlace>;
