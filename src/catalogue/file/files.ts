import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { Problem } from './problem.ts'

/** The files the catalogue is read from, wherever they lie: paths from the root, content/policies/x/text.md. */
export interface Files {
  readonly paths: readonly string[]
  readonly bytes: (path: string) => Uint8Array | undefined
}

/** content/ and the case tables beside it, as they lie on the disk. */
export function filesIn(root: string): Files {
  const paths = ['content', tables].flatMap((folder) => pathsIn(root, folder)).sort()
  const known = new Set(paths)
  return { paths, bytes: (path) => (known.has(path) ? readFileSync(join(root, path)) : undefined) }
}

/** Where the case tables of the policies lie; a content/ copied elsewhere has none. */
export const tables = 'test/policies'

function pathsIn(root: string, folder: string): string[] {
  try {
    const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    return entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => relative(root, join(parentPath, name)).split(sep).join('/'))
  } catch {
    return []
  }
}

/** A text file's words, or the one line that says how it is encoded and what to do. */
export type Words = { readonly words: string } | { readonly problem: Problem }

/** The words of a file a person writes: UTF-8 without a mark, lines ended as on every other system than Windows. */
export function wordsOf(files: Files, path: string): Words | undefined {
  const bytes = files.bytes(path)
  if (bytes === undefined) return undefined
  const strange = encodingOf(bytes)
  if (strange !== null) return refuse(path, `is written in ${strange}`, 'save it as UTF-8')
  const words = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  if (words.startsWith('\ufeff')) return refuse(path, 'begins with a byte order mark (BOM)', 'save it as UTF-8 without BOM')
  const line = words.split('\n').findIndex((each) => each.includes('\r'))
  if (line >= 0) return refuse(path, 'has line ends of Windows or of an old Mac (CRLF or CR)', 'save it with line ends LF', line + 1)
  return { words }
}

/** The words of the text as received: marks and line ends stay as they came, only the encoding must be UTF-8. */
export function receivedWords(files: Files, path: string): Words | undefined {
  const bytes = files.bytes(path)
  if (bytes === undefined) return undefined
  const strange = encodingOf(bytes)
  if (strange !== null) return refuse(path, `is written in ${strange}`, 'put it there as UTF-8; npm run import reads other encodings')
  return { words: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) }
}

const refuse = (file: string, found: string, write: string, line = 1): Words => ({ problem: { file, line, path: '', found, write } })

/** What a file is written in if not in UTF-8. */
function encodingOf(bytes: Uint8Array): string | null {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return 'UTF-16'
  // Its line ends and digits hold a byte that no text in UTF-8 has.
  if (bytes.includes(0)) return 'UTF-16, or is no text at all'
  if (decodes('utf-8', bytes)) return null
  return decodes('gb18030', bytes) ? 'GBK or GB18030' : 'an encoding that is neither UTF-8 nor GBK'
}

function decodes(encoding: string, bytes: Uint8Array): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
