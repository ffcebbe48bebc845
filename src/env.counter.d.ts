interface ImportMetaEnv {
  /** The counting server of this build: `src/hosting/counter.ts`. */
  readonly COUNTER: { readonly domain: string; readonly api: string } | null;
}
