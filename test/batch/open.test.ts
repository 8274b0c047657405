import { readFileSync } from 'node:fs'
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
  return { source: opened.source, lines: await all(linesIn(file, opened, 0, () => undefined)) }
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
  ['tab, under a title', '某园区名单\n单位名称\t备注\n甲\t一\n乙\t二\n', '\t'],
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
    ['headers with a quotation mark too many', 'a,"b\n1,2\n', 'batch.refused.torn 1'],
    ['headers without an end', `a,${'x'.repeat(10_000_000)}\n1,2\n`, 'batch.refused.long 1 1000000'],
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

test.each([
  ['at the end', `a,b\n1,2\n3,${'x'.repeat(10_000_000)}`, ['1:a,b', '2:1,2', '3:!']],
  ['with others after it', `a,b\n1,"${'x'.repeat(10_000_000)}\n3,4\n`, ['1:a,b', '2:!', '3:3,4']],
])('a line of ten million characters costs its own row alone: %s', async (_, text, found) => {
  const { lines } = await read(inPieces(utf8(text), 65_536))
  expect(lines.map(({ row, cells: own, long }) => `${String(row)}:${long === true ? '!' : own.join(',')}`)).toEqual(found)
})

describe('a quotation mark without its partner costs its own row alone', () => {
  test.each([
    ['no other follows', 'a,b\n1,2\n3,"4\n5,6\n', ['1,2', '!3,"4', '5,6']],
    ['in the last row', 'a,b\n1,2\n3,"4', ['1,2', '!3,"4']],
    ['another row has a pair', 'a,b\n3,"4\n5,6\n7,"8, 9"\n', ['!3,"4', '5,6', '7,8, 9']],
    ['letters after the closing one', 'a,b\n"3"x,4\n5,6\n', ['!"3"x,4', '5,6']],
    ['blanks after the closing one', 'a,b\n"3" ,4\n', ['3,4']],
    ['a pair over two lines', 'a,b\n"3\n3",4\n5,6\n', ['3\n3,4', '5,6']],
    ['the rest of a torn row is no row', 'a,b\n"3\n乙"x,4\n5,6\n', ['!"3', '!乙"x,4', '5,6']],
    ['lines between are of it only where they cannot be rows', 'a,b\n"3\n3\n3"x,4\n5"寸,6\n', ['!"3', '3', '!3"x,4', '5"寸,6']],
    ['one inside a cell is a letter', 'a,b\n5"寸,4\n', ['5"寸,4']],
  ])('%s', async (_, text, rows) => {
    for (const size of [1, 5, 1000]) {
      const { lines } = await read(inPieces(utf8(text), size))
      expect(lines.slice(1).map(({ cells: found, torn }) => (torn ? '!' : '') + found.join(','))).toEqual(rows)
    }
  })
  test('a million characters on', async () => {
    const { lines } = await read(new Blob([`a,b\n1,"2\n${'3,4\n'.repeat(300_000)}`]))
    expect(lines.length).toBe(300_002)
    expect(lines.filter(({ torn }) => torn).map(({ row }) => row)).toEqual([2])
  })
})

describe('a broken byte costs its row, not the file', () => {
  /** The first byte of the letter is lost. */
  const without = (bytes: Uint8Array<ArrayBuffer>, letter: string): Uint8Array<ArrayBuffer> => {
    const at = Array.from(bytes).findIndex((_, i) => utf8(letter).every((byte, j) => bytes[i + j] === byte))
    return Uint8Array.from([...bytes.slice(0, at), ...bytes.slice(at + 1)])
  }
  const text = '单位名称,备注\n甲公司,工业互联网\n丙公司,标识解析\n'
  test.each([
    ['with the mark', without(utf8(`\ufeff${text}`), '丙')],
    ['without', without(utf8(text), '丙')],
    ['the mark decides, however much is broken', Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8('a,b\n1,2\n'), 0xb1, 0xb2, 0xb3])],
  ])('%s', async (_, bytes) => {
    const { source, lines } = await read(new Blob([bytes]))
    expect(source).toMatchObject({ encoding: 'utf-8' })
    expect(lines.filter(({ cells: found }) => found.join('').includes('\ufffd')).map(({ row }) => row)).toEqual([3])
  })
  test('the case as it was met', async () => {
    const { source, lines } = await read(new Blob([readFileSync(new URL('cases/bom-onebad.csv', import.meta.url))]))
    expect(source).toMatchObject({ encoding: 'utf-8' })
    expect(lines.map(({ cells: found }) => found.join('').includes('\ufffd'))).toEqual([false, false, true])
  })
  test('GBK that begins after 64 kB of figures', async () => {
    const { source, lines } = await read(new Blob(['a,b\n', '1,2\n'.repeat(20_000), gbk('甲公司,工业互联网\n')]))
    expect(source).toMatchObject({ encoding: 'gbk' })
    expect(lines.at(-1)?.cells).toEqual(['甲公司', '工业互联网'])
  })
  test('GB18030: a character of four bytes', async () => {
    const { lines } = await read(new Blob([gbk('单位名称,备注\n'), Uint8Array.from([0x82, 0x35, 0x87, 0x38]), ',x\n']))
    expect(lines.at(-1)?.cells).toEqual(['䶵', 'x'])
  })
})

test.each([
  ['sep=,\r\na,b;c\r\n1,2\r\n', ','],
  ['\ufeff"sep=;"\na;b,c\n1;2\n', ';'],
  ['SEP=\t\na\tb,c\n1\t2\n', '\t'],
  ['sep=|\na|b,c\n1|2\n', '|'],
])('%j: the first line says what divides the cells and is no row', async (text, delimiter) => {
  const { source, lines } = await read(new Blob([text]))
  expect(source).toMatchObject({ delimiter })
  expect(lines.map(({ row, cells: found }) => [row, found.length, found[0]])).toEqual([
    [2, 2, 'a'],
    [3, 2, '1'],
  ])
})

test('sep=, as it was met', async () => {
  const { lines } = await read(new Blob([readFileSync(new URL('cases/sep-line.csv', import.meta.url))]))
  expect(lines.map(({ row, cells: found }) => [row, found[0]])).toEqual([
    [2, '企业名称'],
    [3, '甲公司'],
    [4, '乙公司'],
  ])
})
