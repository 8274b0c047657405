import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import type { SearchFile, SearchTable } from '../schema/search.ts'
import { folding } from './fold.ts'
import { wordsOf } from './table.ts'
import { tokensOf } from './tokens.ts'

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
  const tokens = tokensByFile(files, read('table.json') as SearchTable)
  // Asked for only here: a build of pages alone need not start it.
  const pagefind = await import('pagefind')
  const { index, errors } = await pagefind.createIndex({ writePlayground: false })
  if (index === undefined) throw new Error(errors.join('\n'))
  for (const [id, content] of tokens) {
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
  return tokens.size
}

const toKnow = (tokens: readonly string[], ordered: boolean): readonly string[] => (ordered ? [tokens.join(' ')] : tokens)

/** Each text once, or each token: in the other script it is the same, once folded. */
function tokensByFile(files: readonly SearchFile[], { pairs, common, ordered }: SearchTable): Map<string, string> {
  const fold = folding(pairs)
  const texts = new Map<string, Set<string>>()
  for (const file of files) {
    const known = texts.get(file.id) ?? new Set<string>()
    for (const text of wordsOf(file)) for (const part of toKnow(tokensOf(fold(text).text, new Set(common)), ordered)) known.add(part)
    texts.set(file.id, known)
  }
  return new Map([...texts].map(([id, known]) => [id, [...known].join(' ')]))
}
