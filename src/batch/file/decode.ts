import { Refusal } from './refusal.ts'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gbk'

/** As much of a file as decides how it is written. */
export const headSize = 65_536

const starts = (head: Uint8Array, ...bytes: readonly number[]): boolean => bytes.every((byte, at) => head[at] === byte)

/** The two kinds of file that are no text, told by their first bytes; null for all others. */
export const packedAs = (head: Uint8Array): 'xlsx' | 'xls' | null =>
  starts(head, 0x50, 0x4b, 0x03, 0x04) ? 'xlsx' : starts(head, 0xd0, 0xcf, 0x11, 0xe0) ? 'xls' : null

/** By its mark; else UTF-8 if it is that or nearly so; else GBK (GB18030), as Excel writes CSV on a Chinese Windows. */
export function encodingOf(head: Uint8Array): Encoding {
  if (starts(head, 0xef, 0xbb, 0xbf)) return 'utf-8'
  if (starts(head, 0xff, 0xfe)) return 'utf-16le'
  if (starts(head, 0xfe, 0xff)) return 'utf-16be'
  if (nulls(head) * 100 > head.length) throw new Refusal('batch.refused.binary')
  return isNearlyUtf8(new TextDecoder('utf-8').decode(head, { stream: true })) ? 'utf-8' : 'gbk'
}

/** One of them in a text is a broken byte, many are no text. */
const nulls = (head: Uint8Array): number => head.reduce((sum, byte) => (byte === 0 ? sum + 1 : sum), 0)

/** Characters of three bytes and more: hardly any in GBK read as UTF-8, where nearly every byte is broken. */
const long = /[\u0800-\ufffc]|[\ud800-\udbff][\udc00-\udfff]/g

/** A broken byte here and there costs its row, not the file. */
function isNearlyUtf8(text: string): boolean {
  const broken = text.split('\ufffd').length - 1
  return broken === 0 || (text.match(long)?.length ?? 0) > 4 * broken
}

/** The first piece of a file with anything but ASCII in it: what decides how it is written. */
export async function tellingPiece(file: Blob, head: Uint8Array): Promise<Uint8Array> {
  if (head.some((byte) => byte > 0x7f || byte === 0)) return head
  for await (const piece of piecesOf(file)) if (piece.some((byte) => byte > 0x7f)) return piece
  return head
}

/** A file's text piece by piece, every kind of line end as \n; `read` hears how many bytes have been read. */
export async function* textOf(file: Blob, encoding: Encoding, read: (bytes: number) => void = () => undefined): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  let [bytes, held] = [0, '']
  for await (const piece of piecesOf(file)) {
    bytes += piece.length
    read(bytes)
    const text = held + decoder.decode(piece, { stream: true })
    held = text.endsWith('\r') ? '\r' : ''
    yield withNewlines(held === '' ? text : text.slice(0, -1))
  }
  yield withNewlines(held + decoder.decode())
}

/** Through a reader: many a WebKit cannot loop over a stream. Whoever stops early lets the file go. */
async function* piecesOf(file: Blob): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader()
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value
  } finally {
    await reader.cancel()
  }
}

const withNewlines = (text: string): string => text.replace(/\r\n?/g, '\n')

/** What stands where bytes could not be read as text. */
export const unreadable = /[\ufffd\u0000]/
