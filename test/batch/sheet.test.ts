import { expect, test } from 'vitest'
import writeSheet, { type SheetData } from 'write-excel-file/universal'
import { openFile } from '../../src/batch/file/open.ts'
import { Refusal } from '../../src/batch/file/refusal.ts'

type Cell = string | number | boolean | Date | null

const sheetOf = async (rows: readonly (readonly Cell[])[]): Promise<Blob> =>
  writeSheet(rows.map((cells) => cells.map(cellOf)) as SheetData).toBlob()
const cellOf = (value: Cell): object => (value instanceof Date ? { value, format: 'yyyy-mm-dd' } : { value })

test('numbers, flags and days come as a spreadsheet shows them; blank rows are counted', async () => {
  const file = await sheetOf([
    ['企业名称', '投资', '是否', '日期'],
    ['甲', 0.1 + 0.2, true, new Date('2025-06-01')],
    [null, null, null, null],
    ['乙', 12_000_000, false, null],
    ['丙', 1e21, null, null],
    ['丁', 0.0000001, 0, null],
  ])
  const { source, headers, lines } = await openFile(file)
  expect([source, headers]).toEqual([{ kind: 'xlsx', rows: 4 }, ['企业名称', '投资', '是否', '日期']])
  expect(lines?.slice(1).map(({ row, cells }) => [row, ...cells])).toEqual([
    [2, '甲', '0.3', 'true', '2025-06-01'],
    [4, '乙', '12000000', 'false', ''],
    [5, '丙', '1000000000000000000000', '', ''],
    [6, '丁', '0.00000010000000000000', '0', ''],
  ])
})

test('a sheet larger than the reader would unpack by itself needs no worker of its own', async () => {
  const file = await sheetOf(Array.from({ length: 20_000 }, (_, row) => [`企业${String(row)}`, row, row % 2 === 0, 'x'.repeat(20)]))
  expect((await openFile(file)).source).toEqual({ kind: 'xlsx', rows: 19_999 })
})

test('more rows than an XLSX may have', async () => {
  const file = await sheetOf(Array.from({ length: 20_002 }, (_, row) => [row]))
  await expect(openFile(file)).rejects.toMatchObject({
    saying: ['batch.refused.xlsx.rows', { rows: 20_001, most: 20_000, csv: 100_000 }],
  })
  await expect(openFile(file)).rejects.toBeInstanceOf(Refusal)
})
