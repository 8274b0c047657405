import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
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
const wanted = /^(pagefind\.js|pagefind-entry\.json|wasm\..+|pagefind\..+\.pf_meta|(index|filter)\/.+)$/

/** @param root the built site: reads search/*.json, writes pagefind/. */
export async function writeIndex(root: string): Promise<number> {
  const folder = join(root, 'search')
  const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'))
  const names = readdirSync(folder).filter((name) => name.endsWith('.json') && name !== 'table.json')
  const files = names.map((name) => read(name) as SearchFile)
  const contents = gramsByFile(files, read('table.json') as SearchTable)
  // Asked for only here: a build of pages alone need not start it.
  const pagefind = await import('pagefind')
  const { index, errors } = await pagefind.createIndex({ writePlayground: false })
  if (index === undefined) throw new Error(errors.join('\n'))
  for (const [id, content] of contents) {
    const record = { url: `/${id}`, language: 'zxx', content, meta: { title: id }, filters: { file: [id] } }
    const added = await index.addCustomRecord(record)
    if (added.errors.length > 0) throw new Error(added.errors.join('\n'))
  }
  for (const { path, content } of (await index.getFiles()).files) {
    if (!wanted.test(path)) continue
    const to = join(root, 'pagefind', path)
    mkdirSync(dirname(to), { recursive: true })
    writeFileSync(to, content)
  }
  await pagefind.close()
  return contents.size
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
