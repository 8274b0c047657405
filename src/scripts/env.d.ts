/** What `astro.config.mjs` writes into the scripts as they are built. */
interface ImportMetaEnv {
  /** Copies are kept for when there is no network: src/offline. */
  readonly COPIES: boolean
}
