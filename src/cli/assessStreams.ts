import { once } from 'node:events'
import { createReadStream } from 'node:fs'

/** What `assess` reads and writes, never more of it at once than it needs. */

/** The bytes of a file, or of what comes in (`-`). */
export const bytesOf = (file: string): AsyncIterable<Uint8Array> => (file === '-' ? process.stdin : createReadStream(file))

/** The same bytes; what stops them on the way is given to `refuse`. */
export async function* readable(bytes: AsyncIterable<Uint8Array>, refuse: (problem: unknown) => never): AsyncGenerator<Uint8Array> {
  try {
    yield* bytes
  } catch (problem) {
    refuse(problem)
  }
}

/** All of it; null once it is longer than `most` bytes. */
export async function wholeOf(bytes: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of bytes) {
    length += part.length
    if (length > most) return null
    parts.push(part)
  }
  return Buffer.concat(parts)
}

const lineEnd = 0x0a

/** Line by line without their ends; null for one that is longer than `most` bytes, of which nothing is kept. */
export async function* linesOf(bytes: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Uint8Array | null> {
  let parts: Uint8Array[] = []
  let length = 0
  const add = (part: Uint8Array): void => {
    length += part.length
    if (length > most) parts = []
    else parts.push(part)
  }
  const line = (): Uint8Array | null => (length > most ? null : Buffer.concat(parts))
  for await (const chunk of bytes) {
    let from = 0
    for (let to = chunk.indexOf(lineEnd); to >= 0; to = chunk.indexOf(lineEnd, from)) {
      add(chunk.subarray(from, to))
      yield line()
      ;[parts, length, from] = [[], 0, to + 1]
    }
    add(chunk.subarray(from))
  }
  if (length > 0) yield line()
}

/** Bytes as text: UTF-8, or UTF-16 if they begin with its mark. A mark at the beginning is dropped. null if they are neither. */
export function inText(bytes: Uint8Array): string | null {
  const [first, second] = bytes
  const coding = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(coding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Writes and waits until the reader has room again. A reader that has gone wants nothing more: the end, without a word. */
export async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain')
}
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (problem: NodeJS.ErrnoException) => {
    process.exit(problem.code === 'EPIPE' ? (process.exitCode ?? 0) : 2)
  })
