interface ImportMetaEnv {
  /** The counting server of this build: `src/build/counter.ts`. */
  readonly COUNTER: { readonly domain: string; readonly api: string } | null;
}
