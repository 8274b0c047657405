import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { zipSync, type Zippable } from 'fflate'

/** What a file is to be sent as, made once: `.br` and `.gz` beside what is text, and one archive of all of it. */

const text = /\.(html|js|css|json|svg|txt|csv|atom|xml|webmanifest)$/
/** 11 over all pages costs minutes and saves 7 %. */
const levelOf = (path: string): number => (path.endsWith('.html') ? 9 : 11)
const [asBrotli, asGzip] = [promisify(brotliCompress), promisify(gzip)]

/** Every file below a folder, in one order everywhere. */
export const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort()

export interface Packed {
  readonly path: string
  readonly bytes: Uint8Array
}

/** @param kept where what is packed lies by its content: the same bytes are packed once. */
export async function pack(folder: string, kept: string): Promise<Packed[]> {
  mkdirSync(kept, { recursive: true })
  const waiting = filesBelow(folder)
  const found: Packed[] = []
  const work = async (): Promise<void> => {
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      const bytes = readFileSync(join(folder, path))
      found.push({ path, bytes })
      if (!text.test(path)) continue
      const name = join(kept, `${createHash('sha256').update(bytes).digest('hex')}-${String(levelOf(path))}`)
      found.push({ path: `${path}.br`, bytes: await once(`${name}.br`, () => inBrotli(bytes, levelOf(path))) })
      found.push({ path: `${path}.gz`, bytes: await once(`${name}.gz`, () => asGzip(bytes, { level: 9 })) })
    }
  }
  await Promise.all(cpus().map(work))
  return found.sort((a, b) => (a.path < b.path ? -1 : 1))
}

const inBrotli = (bytes: Uint8Array, level: number): Promise<Uint8Array> =>
  asBrotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: level, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } })

async function once(path: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  if (existsSync(path)) return readFileSync(path)
  const made = await make()
  writeFileSync(path, made)
  return made
}

/** No day of packing in it, and none of this machine's hours: an archive keeps the time as a wall shows it. */
const noDay = (): Date => new Date(1980, 0, 1)

/** The same files are the same archive, whenever and wherever it is made. */
export function toArchive(packed: readonly Packed[]): Uint8Array {
  const entries: Zippable = {}
  for (const { path, bytes } of packed) entries[path] = [bytes, { mtime: noDay(), os: 0, level: /\.(br|gz|png)$/.test(path) ? 0 : 6 }]
  return zipSync(entries)
}
