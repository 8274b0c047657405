import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import type { AstroIntegration } from 'astro'
import type { SearchFile, SearchTable } from '../schema/search.ts'
import { folding } from './fold.ts'
import { wordsOf } from './table.ts'
import { gramsOf } from './grams.ts'

/** After the pages are built: the one index of both scripts, made from the very files that search reads. */
export const searchIndex: AstroIntegration = {
  name: 'search-index',
  hooks: {
    'astro:build:done': async ({ dir, logger }) => {
      const count = await writeIndex(fileURLToPath(dir))
      logger.info(`${String(count)} files indexed`)
    },
  },
}

/** What the browser asks for; Pagefind's own pages and its fragments are not. */
const wanted = /^(pagefind\.js|pagefind-entry\.json|wasm\..+|pagefind\..+\.pf_meta|index\/.+)$/

/** @param root the built site: reads search/*.json, writes pagefind/. */
export async function writeIndex(root: string): Promise<number> {
  const folder = join(root, 'search')
  const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'))
  const table = read('table.json') as SearchTable
  const names = readdirSync(folder).filter((name) => table.files.includes(name.replace(/\..*$/, '')))
  const files = names.sort().map((name) => read(name) as SearchFile)
  const contents = gramsByFile(files, table)
  // Asked for only here: a build of pages alone need not start it.
  const pagefind = await import('pagefind')
  const { index, errors } = await pagefind.createIndex({ writePlayground: false })
  if (index === undefined) throw new Error(errors.join('\n'))
  for (const [id, content] of contents) {
    const record = { url: `/${id}`, language: 'zxx', content, meta: { title: id } }
    const added = await index.addCustomRecord(record)
    if (added.errors.length > 0) throw new Error(added.errors.join('\n'))
  }
  const records = new Map<string, string>()
  for (const { path, content } of (await index.getFiles()).files) {
    const [, record] = /^fragment\/(.+)\.pf_fragment$/.exec(path) ?? []
    if (record !== undefined) records.set(urlIn(content), record)
    if (!wanted.test(path)) continue
    const to = join(root, 'pagefind', path)
    mkdirSync(dirname(to), { recursive: true })
    writeFileSync(to, content)
  }
  await pagefind.close()
  const found = table.files.map((id) => records.get(`/${id}`) ?? missing(id))
  writeFileSync(join(folder, 'table.json'), JSON.stringify({ ...table, records: found }))
  return contents.size
}

/** Whose record a fragment is: packed JSON after a mark of Pagefind's own. */
function urlIn(fragment: Uint8Array): string {
  const text = gunzipSync(fragment).toString()
  return (JSON.parse(text.slice(text.indexOf('{'))) as { url: string }).url
}

function missing(id: string): never {
  throw new Error(`${id}: Pagefind made no record of it`)
}

/**
 * In the order of their letters: what stands side by side in the index then comes from side by side, and packs better. Each script
 * adds nothing to the other, once folded.
 */
function gramsByFile(files: readonly SearchFile[], { pairs, grams }: SearchTable): Map<string, string> {
  const fold = folding(pairs)
  const found = new Map<string, Set<string>>()
  for (const file of files) {
    const known = found.get(file.id) ?? new Set<string>()
    for (const text of wordsOf(file)) for (const gram of gramsOf(fold(text).text, grams)) known.add(gram)
    found.set(file.id, known)
  }
  return new Map([...found].map(([id, known]) => [id, [...known].sort().join(' ')]))
}
