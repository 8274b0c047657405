import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { brotliCompressSync } from 'node:zlib'
import { build } from 'esbuild'
import { Charset, Index } from 'flexsearch'
import MiniSearch from 'minisearch'
import type { Text } from '../../search/oracle.ts'
import type { Answers } from './ours.ts'

/** A library that searches in memory: everything is downloaded before the first query. */
export interface Other {
  readonly name: string
  readonly ask: (query: string) => readonly string[]
  /** Bytes in brotli: the library, and the index it reads. */
  readonly library: number
  readonly index: number
}

export async function others(texts: readonly Text[]): Promise<Other[]> {
  return [await miniSearch(texts), flexSearch(texts)]
}

const packed = (text: string): number => brotliCompressSync(text).length

async function packedLibrary(name: string): Promise<number> {
  const path = createRequire(import.meta.url).resolve(name)
  const { outputFiles } = await build({ entryPoints: [path], bundle: true, minify: true, format: 'esm', write: false })
  return outputFiles.reduce((sum, { contents }) => sum + packed(Buffer.from(contents).toString()), 0)
}

/** Single characters and pairs, every one of the query's asked for: what is recommended where a language has no spaces. */
const tokens = (text: string): string[] => {
  const units = text.match(/[\p{L}\p{N}]/gu) ?? []
  return [...units, ...units.slice(0, -1).map((unit, i) => unit + (units[i + 1] ?? ''))]
}
const asked = (query: string): string[] => {
  const all = tokens(query)
  const pairs = all.filter((token) => token.length > 1)
  return pairs.length > 0 ? pairs : all
}

async function miniSearch(texts: readonly Text[]): Promise<Other> {
  const options = { fields: ['words'], idField: 'path', tokenize: tokens }
  const made = new MiniSearch(options)
  made.addAll(texts.map(({ path, words }) => ({ path, words: words.join('\n') })))
  const written = JSON.stringify(made)
  const mini = MiniSearch.loadJSON(written, options)
  return {
    name: 'MiniSearch',
    ask: (query) => mini.search(query, { tokenize: asked, combineWith: 'AND' }).map(({ id }) => String(id)),
    library: await packedLibrary('minisearch'),
    index: packed(written),
  }
}

/** With its own encoder for Chinese. */
function flexSearch(texts: readonly Text[]): Other {
  const flex = new Index({ tokenize: 'strict', encoder: Charset.CJK })
  for (const [i, { words }] of texts.entries()) flex.add(i, words.join('\n'))
  const parts: string[] = []
  flex.export((key, data) => {
    parts.push(`${key}${data}`)
  })
  return {
    name: 'FlexSearch',
    ask: (query) => flex.search(query, { limit: texts.length }).map((id) => texts[Number(id)]?.path ?? ''),
    library: packed(readFileSync(createRequire(import.meta.url).resolve('flexsearch'), 'utf8')),
    index: packed(parts.join('\n')),
  }
}

export function askOther({ ask }: Other, queries: readonly string[]): Answers {
  for (const query of queries.slice(0, 50)) ask(query)
  const found = new Map<string, readonly string[]>()
  const warm = queries.map((query) => {
    const from = performance.now()
    found.set(query, ask(query))
    return performance.now() - from
  })
  return { found, warm }
}
