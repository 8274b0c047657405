/** The part of Pagefind's own script that is used (pagefind.js beside the index). */
interface Module {
  readonly createInstance: (options: { readonly basePath: string; readonly noWorker: boolean; readonly metaCacheTag: string }) => Instance
}
interface Instance {
  readonly init: () => Promise<void>
  readonly filters: () => Promise<Filters>
  readonly search: (term: string) => Promise<{ readonly filters: Filters }>
}
/** How many records there are by filter and value; each record has its own value of `file`. */
type Filters = Readonly<Record<string, Readonly<Record<string, number>>>>

export interface Index {
  readonly files: readonly string[]
  /** The files that have a word of the index. */
  readonly ask: (gram: string) => Promise<ReadonlySet<string>>
}

/**
 * The index that Pagefind wrote at build. Which files have a word is read from the counts of the filter `file`: no fragment
 * is ever asked for. Without its worker it is a script less, and asks the page's own policy for WebAssembly.
 */
export async function openPagefind(basePath: string, version: string): Promise<Index> {
  // Written beside the index, after everything else is built: no bundler knows it.
  const { createInstance } = (await import(/* @vite-ignore */ `${basePath}pagefind.js`)) as Module
  const pagefind = createInstance({ basePath, noWorker: true, metaCacheTag: version })
  await pagefind.init()
  const files = named(await pagefind.filters())
  return { files, ask: async (gram) => new Set(named((await pagefind.search(`"${gram}"`)).filters)) }
}

const named = ({ file = {} }: Filters): string[] =>
  Object.entries(file)
    .filter(([, count]) => count > 0)
    .map(([id]) => id)
