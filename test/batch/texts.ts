/** Text as bytes in GBK: what a browser can only read, made by asking it of every pair of bytes. */
export function gbk(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Array.from(text).flatMap((c) => (c.charCodeAt(0) < 0x80 ? [c.charCodeAt(0)] : (pairs().get(c) ?? [0x3f]))))
}

let known: ReadonlyMap<string, readonly [number, number]> | null = null

function pairs(): ReadonlyMap<string, readonly [number, number]> {
  if (known !== null) return known
  const decoder = new TextDecoder('gbk')
  const found = new Map<string, readonly [number, number]>()
  for (let high = 0x81; high <= 0xfe; high += 1)
    for (let low = 0x40; low <= 0xfe; low += 1) found.set(decoder.decode(new Uint8Array([high, low])), [high, low])
  return (known = found)
}

export const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)
export const utf16 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from([
    0xff,
    0xfe,
    ...Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)).flatMap((unit) => [unit & 255, unit >> 8]),
  ])

/** A file that arrives in pieces of so many bytes. */
export function inPieces(bytes: Uint8Array<ArrayBuffer>, size: number): Blob {
  const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) => bytes.slice(at * size, (at + 1) * size))
  const stream = (): ReadableStream<Uint8Array<ArrayBuffer>> =>
    // As in WebKit: no loop over a stream.
    Object.defineProperty(
      new ReadableStream({
        start: (controller) => {
          for (const piece of pieces) controller.enqueue(piece)
          controller.close()
        },
      }),
      Symbol.asyncIterator,
      { value: undefined },
    )
  return Object.assign(new Blob([bytes]), { stream })
}

export async function all<T>(pieces: AsyncIterable<readonly T[]>): Promise<T[]> {
  const found: T[] = []
  for await (const piece of pieces) for (const one of piece) found.push(one)
  return found
}
