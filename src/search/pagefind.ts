import { tellLost } from '../edge/lost.ts'

/** The part of Pagefind's own script that is used (pagefind.js beside the index). */
interface Module {
  readonly createInstance: (options: { readonly basePath: string; readonly noWorker: boolean; readonly metaCacheTag: string }) => Instance
}
interface Instance {
  readonly init: () => Promise<void>
  readonly search: (term: string) => Promise<{ readonly results: readonly { readonly id: string }[] }>
}

/** The records of the index that have a word. */
export type AskIndex = (gram: string) => Promise<readonly string[]>

/**
 * The index that Pagefind wrote at build. No fragment is ever asked for: which file a record is, the table of search knows.
 * Without its worker it is a script less, and asks the page's own policy for WebAssembly.
 */
export async function openPagefind(basePath: string, version: string): Promise<AskIndex> {
  // Written beside the index, after everything else is built: no bundler knows it.
  const { createInstance } = (await import(/* @vite-ignore */ `${basePath}pagefind.js`).catch((problem: unknown) => {
    tellLost()
    throw problem
  })) as Module
  const pagefind = createInstance({ basePath, noWorker: true, metaCacheTag: version })
  await pagefind.init()
  return async (gram) => (await pagefind.search(`"${gram}"`)).results.map(({ id }) => id)
}
