import { join } from 'node:path'
import { expect, test } from 'vitest'
import { filesIn, type Files } from '../../src/catalogue/file/files.ts'
import { printProblems } from '../../src/catalogue/file/problem.ts'
import { readContent } from '../../src/catalogue/read.ts'

// The frozen texts with one file written otherwise, and the line that is then said.
const frozen = filesIn(join(import.meta.dirname, '../corpus'))
const at = 'content/policies/xx-2030/text.md'
const yaml = 'content/policies/xx-2030/measures.yaml'
const utf8 = (path: string): string => new TextDecoder().decode(frozen.bytes(path))

const withFiles = (changed: ReadonlyMap<string, Uint8Array | string | null>): Files => ({
  paths: [...new Set([...frozen.paths, ...changed.keys()])].filter((path) => changed.get(path) !== null),
  bytes: (path) => {
    const own = changed.get(path)
    if (own === null) return undefined
    return typeof own === 'string' ? new TextEncoder().encode(own) : (own ?? frozen.bytes(path))
  },
})
const says = (...changed: readonly (readonly [string, Uint8Array | string | null])[]): string[] =>
  printProblems(readContent(withFiles(new Map(changed))).problems)

const utf16 = (text: string): Uint8Array => {
  const bytes = new Uint8Array(2 + text.length * 2)
  bytes.set([0xff, 0xfe])
  for (let i = 0; i < text.length; i++) bytes.set([text.charCodeAt(i) & 255, text.charCodeAt(i) >> 8], 2 + i * 2)
  return bytes
}
/** 示例 in GBK. */
const gbk = Uint8Array.from([0x23, 0x23, 0x20, 0x2d, 0x0a, 0xca, 0xbe, 0xc0, 0xfd, 0x0a])

test.for([
  ['CRLF', utf8(at).replaceAll('\n', '\r\n'), 'has line ends of Windows or of an old Mac (CRLF or CR); save it with line ends LF'],
  ['BOM', `\ufeff${utf8(at)}`, 'begins with a byte order mark (BOM); save it as UTF-8 without BOM'],
  ['UTF-16', utf16(utf8(at)), 'is written in UTF-16; save it as UTF-8'],
  ['GBK', gbk, 'is written in GBK or GB18030; save it as UTF-8'],
  [
    'no encoding at all',
    Uint8Array.from([0x41, 0xff, 0xff, 0x41]),
    'is written in an encoding that is neither UTF-8 nor GBK; save it as UTF-8',
  ],
  ['UTF-16 without its mark', utf16(utf8(at)).slice(2), 'is written in UTF-16, or is no text at all; save it as UTF-8'],
] as const)('%s is named in one line', ([, bytes, said]) => {
  expect(says([at, bytes])).toEqual([`${at}:1  ${said}`])
  expect(says([yaml, bytes])).toEqual([`${yaml}:1  ${said}`])
})

test('the text as received keeps its mark and its line ends, which are no mistake of ours', () => {
  const source = 'content/policies/xx-2030/source.txt'
  const [only, ...more] = says([source, `\ufeff${utf8(source).replaceAll('\n', '\r\n')}`])
  expect(only).toContain('is not the sha256 of source.txt')
  expect(more).toEqual([])
  expect(says([source, gbk])[0]).toBe(
    `${source}:1  is written in GBK or GB18030; put it there as UTF-8; npm run import reads other encodings`,
  )
})

test('what is wrong in several files and entries is said at once, and nothing that follows from it', () => {
  const broken = utf8(yaml)
    .replace('support: 补助', 'suport: 补助')
    .replace('bound: exact', 'bound: exactly')
    .replace('quote: 一次性', 'quote: 一次姓')
  const lines = says(
    [yaml, broken],
    ['content/topics.yaml', `${utf8('content/topics.yaml')}talent2: {}\n`],
    ['content/policies/xx-2030/notes.txt', ''],
  )
  expect(lines.map((line) => line.replace(/;.*/, ''))).toEqual([
    'content/policies/xx-2030/measures.yaml:2  cold-store-grant.support: is missing',
    'content/policies/xx-2030/measures.yaml:7  cold-store-grant.suport: no such field',
    expect.stringMatching(/bound: exactly is not one of the choices/),
    'content/policies/xx-2030/notes.txt:1  nobody reads this file',
    'content/topics.yaml:6  talent2: talent2 cannot be a key here',
  ])
})

test('every entry that is right is checked though its neighbour is not', () => {
  const broken = utf8(yaml).replace('suport', 'support').replace('id: training', 'id: Training').replace('50家', '60家')
  expect(says([yaml, broken]).length).toBeGreaterThan(1)
})

test('a policy without its files, a file nobody reads, a table that is missing, one too many and one short of a row', () => {
  const table = 'test/policies/hd-2029.yaml'
  const row = 'cases: [{ measure: listed-firm, name: nothing answered, facts: {} }]'
  expect(says(['content/policies/xx-2030/text.md', null])).toEqual([
    'content/policies/xx-2030/text.md:1  is missing; npm run import -- content/policies/xx-2030/source.txt drafts it',
  ])
  expect(says(['content/policies/hd-2029/measure.yaml', 'x'])[0]).toBe(
    'content/policies/hd-2029/measure.yaml:1  nobody reads this file; did you mean measures.yaml?',
  )
  expect(says([table, row], ['test/policies/zz-2001.yaml', row]).map((line) => line.replace(/;.*/, ''))).toEqual([
    'test/policies/hd-2032.yaml:1  is missing',
    'test/policies/sl-2031.yaml:1  is missing',
    'test/policies/xx-2030.yaml:1  is missing',
    'test/policies/yb-2028.yaml:1  is missing',
    'test/policies/yb-2032.yaml:1  is missing',
    'test/policies/zz-2001.yaml:1  there is no policy for this table',
  ])
  expect(says([table, row.replace('listed-firm', 'listed')])).toContain(
    'test/policies/hd-2029.yaml:1  cases: has no row for listed-firm; write - { measure: listed-firm, name: …, facts: {}, … }',
  )
})
