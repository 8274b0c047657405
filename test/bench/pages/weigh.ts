import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { kindOf } from './kinds.ts'

/** What the pages of one kind weigh, in bytes, raw and by brotli. */
export interface Weight {
  readonly files: number
  readonly median: Bytes
  readonly most: Bytes
  readonly heaviest: string
}
interface Bytes {
  readonly raw: number
  readonly packed: number
}
interface Weighed extends Bytes {
  readonly path: string
}

/** As the release packs HTML; of data it is a little more than what is sent. */
const quality = 9

/** Every kind of file of a built site, one script of each, as the browser asks for it. */
export function weigh(site: string, script = 'zh-hans'): ReadonlyMap<string, Weight> {
  const found = new Map<string, Weighed[]>()
  for (const path of pathsIn(site)) {
    const kind = kindOf(path, script)
    if (kind === null) continue
    const held = readFileSync(join(site, path))
    const packed = brotliCompressSync(held, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length
    found.set(kind, [...(found.get(kind) ?? []), { path, raw: held.length, packed }])
  }
  return new Map([...found].map(([kind, all]) => [kind, weightOf(all)]))
}

const pathsIn = (site: string): string[] =>
  readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(site, join(parentPath, name)))
    .sort()

function weightOf(all: readonly Weighed[]): Weight {
  const inOrder = (of: keyof Bytes): number[] => all.map((one) => one[of]).sort((a, b) => a - b)
  const [raw, packed] = [inOrder('raw'), inOrder('packed')]
  const at = (sorted: readonly number[], n: number): number => sorted[n] ?? 0
  const middle = Math.floor((all.length - 1) / 2)
  const most = { raw: at(raw, all.length - 1), packed: at(packed, all.length - 1) }
  return {
    files: all.length,
    median: { raw: at(raw, middle), packed: at(packed, middle) },
    most,
    heaviest: all.find((one) => one.raw === most.raw)?.path ?? '',
  }
}
