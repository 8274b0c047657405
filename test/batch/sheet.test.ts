import { CFB } from '@e965/xlsx'
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { openFile, type Source } from '../../src/batch/file/open.ts'
import type { Line } from '../../src/batch/file/records.ts'
import { Refusal } from '../../src/batch/file/refusal.ts'
import { bookFrom, firstSheet, rewritten, sheetFrom, type Made } from './sheets.ts'
import { gbk, utf8 } from './texts.ts'

/** A file of one sheet. */
const opened = async (
  bytes: Uint8Array<ArrayBuffer> | string,
): Promise<{ source: Source; lines: readonly Line[]; rows: number | null }> => {
  const { source, sheets, tables } = await openFile(new Blob([bytes]))
  return { source, lines: sheets?.[0] ?? [], rows: tables[0]?.rows ?? null }
}
const linesOf = async (rows: readonly (readonly Made[])[]): Promise<readonly Line[]> =>
  (await opened(bookFrom({ Sheet1: sheetFrom(rows) }))).lines.slice(1)

/** What the one cell of a row is read as, and what else is said of it. */
async function shown(cell: Made): Promise<string> {
  const [line] = await linesOf([
    ['企业名称', '投资'],
    ['甲', cell],
  ])
  const mark = line?.marks?.get(1)
  const said = mark === undefined ? '' : 'shown' in mark ? ` ${mark.kind} ${mark.shown}` : ` ${mark.kind}`
  return `${line?.cells[1] ?? ''}${said}`
}

describe('a figure is what its format shows, with all its digits; what does not agree is not read', () => {
  test.each<[string, number, string]>([
    ['General', 1200, '1200'],
    ['General', 0.1 + 0.2, '0.3'],
    ['General', 12_000_000, '12000000'],
    ['General', 0.0000001, '0.00000010000000000000'],
    ['General', 123_456_789_012, '123456789012 rounded 1.23457E+11'],
    ['0', 1234.567, '1234.567 rounded 1235'],
    ['#,##0.00_ ', 1234.5, '1234.5'],
    ['_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', 1200, '1200'],
    ['_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', 0, '0'],
    ['0"元"', 12_000_000, '12000000元'],
    ['#,##0.00"万元"', 800, '800万元'],
    ['0.0,"千"', 8000, '8千'],
    ['0!.0,"万"', 8_000_000, '800万'],
    ['0!.0,"万"', 8_004_999, '800.4999万 rounded 800.5万'],
    ['0\\.0,"万元"', 8_000_000, '800万元'],
    ['0"."0,', 8_000_000, '800'],
    ['0!.0000"万"', 12_000_000, '1200万'],
    ['#,##0!.00,,"亿"', 120_000_000, '1.2亿'],
    ['[>=10000]0!.0,"万";0', 8_000_000, '800万'],
    ['[>=10000]0!.0,"万";0', 500, '500'],
    ['0.0%', 0.155, '15.5%'],
    ['0"%"', 15, '15%'],
    ['¥#,##0.00', 1200, '¥1200'],
    ['[$¥-804]#,##0.00', 1200, '¥1200'],
    ['0.00E+00', 12_000_000, '12000000'],
    ['0.00E+00', 12_345_678, '1.23E+07 format 1.23E+07'],
    [';;;', 5, ' format '],
    ['0;-0;;@', 0, ' format '],
    ['"约"0', 800, '约800 format 约800'],
    ['# ?/?', 1.5, '1 1/2 format 1 1/2'],
    ['yyyy-mm-dd', 45_809, '2025-06-01'],
    ['m/d/yy', 45_809, '2025-06-01'],
    ['yyyy"年"m"月"d"日"', 45_809, '2025-06-01'],
    ['yyyy"年"m"月"', 45_809, '2025年6月'],
  ])('%s of %d → %s', async (z, v, text) => {
    expect(await shown({ t: 'n', v, z })).toBe(text)
  })
  test.each<[string, Made, string]>([
    ['text', '1,200.00', '1,200.00'],
    ['a number that is text', '000123', '000123'],
    ['a flag', true, 'TRUE'],
    ['an error', { t: 'e', v: 0x07 }, '#DIV/0! error #DIV/0!'],
    ['a formula with its value', { t: 'n', v: 12, f: 'A1*2' }, '12'],
  ])('%s', async (_, cell, text) => {
    expect(await shown(cell)).toBe(text)
  })
  test('too large for any figure', async () => {
    const file = rewritten(
      bookFrom({
        a: sheetFrom([
          ['企业名称', '投资'],
          ['甲', 7],
        ]),
      }),
      firstSheet,
      (xml) => xml.replace('<v>7<', '<v>1e400<'),
    )
    expect((await opened(file)).lines[1]?.marks?.get(1)?.kind).toBe('format')
  })
})

test.each([
  [14, '2025-06-01'],
  [31, '2025-06-01'],
  [57, '2025年6月'],
  [58, '6月1日'],
  [44, '¥45809'],
])('a format known by its number alone: %d', async (id, text) => {
  const file = bookFrom({
    a: sheetFrom([
      ['企业名称', '日'],
      ['甲', { t: 'n', v: 45_809, z: 'yyyy"X"' }],
    ]),
  })
  const styled = rewritten(file, 'xl/styles.xml', (xml) =>
    xml.replace(/<numFmts.*?<.numFmts>/, '').replace(/(<cellXfs.*?)numFmtId="[1-9]\d*"/, `$1numFmtId="${String(id)}"`),
  )
  expect((await opened(styled)).lines[1]?.cells[1]).toBe(text)
})

test.each([
  ['without v', '<f>A1*2</f>', 'noValue'],
  ['with an empty one', '<f>A1*2</f><v></v>', 'noValue'],
  ['one of several that share it', '<f t="shared" si="0"/><v/>', 'noValue'],
])('a formula that was never computed %s is no 0 and not blank', async (_, cell, kind) => {
  const file = bookFrom({
    a: sheetFrom([
      ['企业名称', '投资'],
      ['甲', 7],
    ]),
  })
  const bare = rewritten(file, firstSheet, (xml) => xml.replace(/<c r="B2"[^>]*>.*?<\/c>/, `<c r="B2">${cell}</c>`))
  expect((await opened(bare)).lines[1]?.marks?.get(1)?.kind).toBe(kind)
  const text = rewritten(file, firstSheet, (xml) => xml.replace(/<c r="B2"[^>]*>.*?<\/c>/, '<c r="B2" t="str"><f>""</f><v></v></c>'))
  expect((await opened(text)).lines[1]?.cells).toEqual(['甲'])
})

test('every row of a merge has its value; which of several columns is meant is not guessed; blank rows stay blank', async () => {
  const sheet = sheetFrom([
    ['企业名称', '所在地', '投资', '设备'],
    ['甲', '深圳', 1200, 5],
    ['乙', null, null, 6],
    ['丙', null, 9, null],
    [null, null, null, null],
  ])
  sheet['!merges'] = [
    { s: { r: 1, c: 1 }, e: { r: 4, c: 1 } },
    { s: { r: 1, c: 2 }, e: { r: 2, c: 2 } },
    { s: { r: 3, c: 2 }, e: { r: 3, c: 3 } },
  ]
  const { lines } = await opened(bookFrom({ a: sheet }))
  expect(lines.slice(1).map(({ cells }) => cells)).toEqual([
    ['甲', '深圳', '1200', '5'],
    ['乙', '深圳', '1200', '6'],
    ['丙', '深圳', '9', ''],
  ])
  expect(lines[2]?.marks?.get(2)).toEqual({ kind: 'shared' })
  expect(lines[3]?.marks?.get(3)).toEqual({ kind: 'merged', shown: '9' })
})

test('hidden rows are known as such', async () => {
  const sheet = sheetFrom([['企业名称'], ['甲'], ['乙']])
  sheet['!rows'] = [{}, { hidden: true }, {}]
  const { lines } = await opened(bookFrom({ a: sheet }))
  expect(lines.map(({ hidden }) => hidden === true)).toEqual([false, true, false])
})

const plain = sheetFrom([
  ['企业名称', '投资（万元）'],
  ['甲公司', 1200.5],
  ['乙公司', 800],
])
const cells = [
  ['企业名称', '投资（万元）'],
  ['甲公司', '1200.5'],
  ['乙公司', '800'],
]

describe('other kinds of file', () => {
  test('.xls', async () => {
    expect((await opened(bookFrom({ a: plain }, 'biff8'))).lines.map((line) => line.cells)).toEqual(cells)
  })
  test('.xls of 1995, with words in a Chinese code page', async () => {
    const sheet = sheetFrom([
      ['AAAAAAAA', 'BBBB'],
      ['CCCCCC', 1200.5],
    ])
    const old = inPlace(bookFrom({ a: sheet }, 'biff5'), [
      [
        [0x42, 0, 2, 0, 0xe4, 4],
        [0x42, 0, 2, 0, 0xa8, 3],
      ],
      [utf8('AAAAAAAA'), gbk('企业名称')],
      [utf8('BBBB'), gbk('投资')],
      [utf8('CCCCCC'), gbk('甲公司')],
    ])
    expect((await opened(old)).lines.map((line) => line.cells)).toEqual([
      ['企业名称', '投资'],
      ['甲公司', '1200.5'],
    ])
  })
  test.each([
    [
      'utf-8',
      '<html><meta charset="utf-8"><body><table><tr><td>企业名称</td><td>投资（万元）</td></tr><tr><td>甲公司</td><td>1200.5</td></tr><tr><td>乙公司</td><td>800</td></tr></table>',
    ],
    [
      'with a heading',
      '<!DOCTYPE html>\n<table><tr><th>企业名称<th>投资（万元）</tr><tr><td>甲公司</td><td>1200.5</td></tr><tr><td>乙公司</td><td>800&nbsp;</td></tr></table>',
    ],
  ])('a page saved as .xls: %s', async (_, html) => {
    expect((await opened(html)).lines.map((line) => line.cells)).toEqual(cells)
  })
  test.each(['xlml', 'xlsb'] as const)('%s', async (type) => {
    expect((await opened(bookFrom({ a: plain }, type))).lines.map((line) => line.cells)).toEqual(cells)
  })
})

/** The same file with some bytes exchanged for as many others. */
function inPlace(
  file: Uint8Array<ArrayBuffer>,
  changes: readonly (readonly [ArrayLike<number>, ArrayLike<number>])[],
): Uint8Array<ArrayBuffer> {
  for (const [from, to] of changes) {
    const at = file.findIndex((_, start) => Array.from(from).every((byte, n) => file[start + n] === byte))
    expect(at).toBeGreaterThan(-1)
    file.set(to, at)
  }
  return file
}

test('a sheet of 20,000 rows is read; of one of more the beginning, and how many they are', async () => {
  const rows = Array.from({ length: 20_001 }, (_, row) => [`企业${String(row)}`, row, row % 2 === 0])
  expect((await opened(bookFrom({ a: sheetFrom(rows) }))).lines.length).toBe(20_001)
  const more = await opened(bookFrom({ a: sheetFrom([...rows, ...rows]) }))
  expect([more.rows, more.lines.length]).toEqual([40_002, 200])
})

describe('what cannot be read is named for what it is', () => {
  const file = bookFrom({ a: plain })
  test.each<[string, Uint8Array<ArrayBuffer> | string, string]>([
    ['a zip that is cut off', file.slice(0, 2000), 'batch.refused.xlsx'],
    ['a zip of something else', Uint8Array.from(zipSync({ 'a.txt': utf8('x') })), 'batch.refused.other'],
    ['ODS', bookFrom({ a: plain }, 'ods'), 'batch.refused.other'],
    ['ODS in one XML', bookFrom({ a: plain }, 'fods'), 'batch.refused.other'],
    ['an .xls that is cut off', bookFrom({ a: plain }, 'biff8').slice(0, 700), 'batch.refused.xls'],
    ['a page without a table', '<html><body><p>请登录</p></body></html>', 'batch.refused.html'],
    ['a password', locked(), 'batch.refused.locked'],
    ['nothing in it', bookFrom({ a: sheetFrom([[null]]) }), 'batch.refused.empty'],
    ['the headers alone', bookFrom({ a: sheetFrom([['企业名称', '投资']]) }), 'batch.refused.headerOnly'],
  ])('%s', async (_, bytes, key) => {
    await expect(opened(bytes)).rejects.toMatchObject({ saying: [key] })
  })
})

const cfb = CFB as {
  readonly utils: { readonly cfb_new: () => object; readonly cfb_add: (to: object, name: string, bytes: readonly number[]) => void }
  readonly write: (from: object, as: { readonly type: 'array' }) => ArrayLike<number>
}

/** As Excel packs what is encrypted: an old container with the key and the package in it. */
function locked(): Uint8Array<ArrayBuffer> {
  const container = cfb.utils.cfb_new()
  cfb.utils.cfb_add(container, '/EncryptionInfo', [4, 0, 4, 0, 0x40, 0, 0, 0, ...utf8('<encryption/>')])
  cfb.utils.cfb_add(container, '/EncryptedPackage', [8, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8])
  return Uint8Array.from(cfb.write(container, { type: 'array' }))
}

describe('a file made to be too large is refused at once, or read for what is in it', () => {
  const xml = (rows: string): Uint8Array<ArrayBuffer> =>
    rewritten(bookFrom({ a: plain }), firstSheet, (old) => old.replace('</sheetData>', `${rows}</sheetData>`))
  const told = (file: Uint8Array<ArrayBuffer>): Promise<string> =>
    opened(file).then(
      ({ rows }) => String(rows),
      (problem: unknown) => (problem instanceof Refusal ? problem.saying[0] : String(problem)),
    )
  test('a million painted rows with nothing in them', async () => {
    const rows = Array.from(
      { length: 500_000 },
      (_, n) => `<row r="${n + 10}" ht="15"><c r="A${n + 10}" s="0"/><c r="B${n + 10}" s="0"/></row>`,
    )
    expect(await told(xml(rows.join('')))).toBe('3')
  })
  test('a cell in the last corner, a size that is not true', async () => {
    const far = Array.from({ length: 60 }, (_, n) => `<row r="${n + 10}"><c r="A${n + 10}"><v>1</v></c></row>`).join('')
    expect(await told(xml(`${far}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`))).toBe('64')
    expect(await told(rewritten(xml(''), firstSheet, (old) => old.replace(/<dimension[^>]*>/, '<dimension ref="A1:XFD1048576"/>')))).toBe(
      '3',
    )
  })
  test('a zip that unpacks to more than may be', async () => {
    const bomb = Uint8Array.from(zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(301_000_000) }, { level: 1 }))
    expect(await told(bomb)).toBe('batch.refused.xlsx.large')
  })
  test('one merge over another over the whole sheet', async () => {
    const sheet = sheetFrom([['企业名称', '投资', 'x'], ...Array.from({ length: 2000 }, (_, n) => [`企业${String(n)}`, n, 'x'])])
    sheet['!merges'] = Array.from({ length: 300 }, () => ({ s: { r: 1, c: 2 }, e: { r: 1_048_575, c: 16_383 } }))
    expect(await told(bookFrom({ a: sheet }))).toBe('batch.refused.xlsx.large')
  })
  test('rows without end', async () => {
    const rows = Array.from({ length: 1_000_000 }, (_, n) => `<row r="${n + 10}"><c r="A${n + 10}"><v>1</v></c></row>`)
    expect(await told(xml(rows.join('')))).toBe('1000003')
  })
})
