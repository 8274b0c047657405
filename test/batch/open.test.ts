import { describe, expect, test } from 'vitest'
import { textOf } from '../../src/batch/file/decode.ts'
import { linesIn, openFile, type Source } from '../../src/batch/file/open.ts'
import { linesOf, type Line } from '../../src/batch/file/records.ts'
import { Refusal } from '../../src/batch/file/refusal.ts'
import { all, gbk, inPieces, utf16, utf8 } from './texts.ts'

const table = '单位名称,单位类型,备注\r\n甲“公司”,软件企业,"一,二\r\n三"\r\n\r\n乙,制造业企业,"他说""好"""\r\n'
const cells = [
  ['单位名称', '单位类型', '备注'],
  ['甲“公司”', '软件企业', '一,二\n三'],
  ['乙', '制造业企业', '他说"好"'],
]

async function read(file: Blob): Promise<{ source: Source; lines: Line[] }> {
  const opened = await openFile(file)
  return { source: opened.source, lines: await all(linesIn(file, opened, () => undefined)) }
}

async function refusal(file: Blob): Promise<string> {
  try {
    await read(file)
    return 'read'
  } catch (problem) {
    return problem instanceof Refusal ? [problem.saying[0], ...Object.values(problem.saying[1] ?? {})].join(' ') : String(problem)
  }
}

describe('the way a file is written is found out, and no piece of it cuts a character or a row', () => {
  test.each([
    ['utf-8', utf8(table)],
    ['utf-8', utf8(`\ufeff${table}`)],
    ['gbk', gbk(table)],
    ['utf-16le', utf16(table)],
  ] as const)('%s', async (encoding, bytes) => {
    for (const size of [1, 2, 3, 7, 64, bytes.length]) {
      const { source, lines } = await read(inPieces(bytes, size))
      expect(source).toEqual({ kind: 'csv', encoding, delimiter: ',' })
      expect(lines.map((line) => line.cells)).toEqual(cells)
      expect(lines.map(({ row }) => row)).toEqual([1, 2, 4])
    }
  })
  test('UTF-8 of which the first 64 kB end in the middle of a character', async () => {
    const long = `单位名称\n${'甲'.repeat(21_840)}\n乙${'丙'.repeat(100)}\n`
    expect((await read(new Blob([utf8(long)]))).source).toMatchObject({ encoding: 'utf-8' })
    expect((await read(new Blob([utf8(`a${long}`)]))).source).toMatchObject({ encoding: 'utf-8' })
  })
})

test.each([
  ['tab', '单位名称\t备注\n甲\t一,二\n', '\t'],
  ['semicolon', '单位名称;备注\n甲;一\n乙;二\n', ';'],
  ['one column', '单位名称\n甲\n乙\n', ','],
])('cells divided by %s', async (_, text, delimiter) => {
  expect((await openFile(new Blob([text]))).source).toMatchObject({ delimiter })
})

test.each([
  ['only \\r', 'a,b\r1,2\r3,4'],
  ['mixed', 'a,b\r\n1,2\n3,4\r'],
])('line ends: %s', async (_, text) => {
  const lines = await all(linesOf(textOf(inPieces(utf8(text), 1), 'utf-8'), ','))
  expect(lines.map((line) => line.cells.join('|'))).toEqual(['a|b', '1|2', '3|4'])
})

test('whoever stops early lets the file go', async () => {
  let gone = false
  const endless = new ReadableStream({
    pull: (controller) => {
      controller.enqueue(utf8('a,b\n'))
    },
    cancel: () => {
      gone = true
    },
  })
  const file = Object.assign(new Blob([]), { stream: () => endless })
  for await (const text of textOf(file, 'utf-8')) {
    expect(text).toBe('a,b\n')
    break
  }
  expect(gone).toBe(true)
})

describe('what cannot be used is refused in a sentence', () => {
  test.each([
    ['nothing', '', 'batch.refused.empty'],
    ['blank lines', '\n\n ,\n', 'batch.refused.empty'],
    ['only headers', '单位名称,单位类型\n', 'batch.refused.headerOnly'],
    ['binary', 'a\u0000b', 'batch.refused.binary'],
    ['a quotation mark that never ends', `a,b\n1,2\n3,"${'x\n'.repeat(600_000)}`, 'batch.refused.torn 3'],
  ])('%s', async (_, text, key) => {
    expect(await refusal(new Blob([text]))).toBe(key)
  })
  test('.xls', async () => {
    expect(await refusal(new Blob([Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1])]))).toBe('batch.refused.xls')
  })
  test('a zip that is no table', async () => {
    expect(await refusal(new Blob([Uint8Array.from([0x50, 0x4b, 3, 4, 9, 9, 9])]))).toBe('batch.refused.xlsx')
  })
  test('too large', async () => {
    expect(await refusal(Object.defineProperty(new Blob(['a']), 'size', { value: 200_000_001 }))).toBe(
      'batch.refused.size 200.0 MB 200.0 MB',
    )
  })
})

test('a quotation mark without its partner tears its row, not the ones before', async () => {
  const { lines } = await read(new Blob(['a,b\n1,2\n3,"4\n5,6\n']))
  expect(lines.map(({ row, torn }) => [row, torn])).toEqual([
    [1, false],
    [2, false],
    [3, true],
  ])
})
