import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { linesIn, openFile } from '../../src/batch/file/open.ts'
import { computerOf } from '../../src/batch/run.ts'
import { tableIn } from '../places/tables.ts'
import { byDate, deskOf, firstRow } from './desk.ts'
import { all } from './texts.ts'

const node = { rule: 'gx-2024/node-project', file: 'cases/regions.csv' }

/** Places as lists write them → what becomes of the row: the amount, that it lies outside, or that it cannot be read. */
async function told(): Promise<(readonly [place: string, what: string])[]> {
  const desk = deskOf('zh-Hans', ['450000'])
  const file = new Blob([readFileSync(new URL(node.file, import.meta.url))])
  const opened = await openFile(file)
  const [head, ...lines] = await all(linesIn(file, opened, 0, () => undefined))
  const task = { rules: [node.rule], columns: desk.columns(head?.cells ?? []), ...firstRow, asked: byDate }
  const made = computerOf(task, desk.data, desk.book, desk.fold, tableIn('zh-Hans'))
  const results = Papa.parse<string[]>(made.compute(lines).results.trimEnd()).data
  const at = made.headers.findIndex((header) => header.endsWith('：状态'))
  return lines.map(({ cells }, nth) => {
    const row = results[nth] ?? []
    return [cells[2] ?? '', row.length <= 3 ? '没有测算' : `${row[at] ?? ''} ${row[at + 1] ?? ''}`.trim()]
  })
}

test('regions.csv: what lies in 广西 is reckoned, what lies elsewhere is refused by the condition, only what says nothing is not read', async () => {
  const inside = [
    '广西壮族自治区',
    '广西',
    '广西省',
    '南宁市',
    '南宁',
    '450100',
    '450102',
    '广西南宁市',
    '广西壮族自治区南宁市青秀区',
    '柳州市柳北区',
    '桂林',
    '450000.0',
    '廣西',
  ]
  const outside = [
    '深圳市',
    '深圳宝安',
    '宝安区',
    '深圳市宝安区',
    '中山市',
    '中山',
    '广东省中山市',
    '佛山市',
    '440600',
    '北京',
    '香港',
    '深圳市前海',
  ]
  const unread = ['外地', '其他地区', '其他', '45']
  const found = await told()
  const those = (what: string): string[] => found.flatMap(([place, said]) => (said.startsWith(what) ? [place] : []))
  expect(those('可能符合 360')).toEqual(expect.arrayContaining(inside))
  expect(those('未达所列条件')).toEqual(expect.arrayContaining(outside))
  expect(those('没有测算')).toEqual(unread.toSorted((a, b) => found.findIndex(([p]) => p === a) - found.findIndex(([p]) => p === b)))
  expect(found.length).toBe(inside.length + outside.length + unread.length)
})
