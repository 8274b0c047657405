import { expect, test } from 'vitest'
import { withHalves } from '../../src/batch/file/halves.ts'
import type { Line } from '../../src/batch/file/records.ts'
import { all } from './texts.ts'

/** Rows of so many cells → their numbers, those that are half a row marked. */
async function told(widths: readonly number[], piece: number): Promise<string[]> {
  const lines = widths.map((width, at): Line => ({ row: at + 1, cells: Array.from({ length: width }, () => 'x'), torn: false }))
  async function* pieces(): AsyncGenerator<readonly Line[]> {
    await Promise.resolve()
    for (let at = 0; at < lines.length; at += piece) yield lines.slice(at, at + piece)
  }
  return (await all(withHalves(pieces()))).map(({ row, half }) => `${String(row)}${half === true ? '!' : ''}`)
}

test.each([
  ['full rows', [5, 5, 5, 5], ['1', '2', '3', '4']],
  ['a break inside a cell', [5, 5, 2, 4, 5, 5], ['1', '2', '3!', '4!', '5', '6']],
  ['a break for a comma', [5, 5, 2, 3, 5, 5], ['1', '2', '3!', '4!', '5', '6']],
  ['a break inside the last cell', [5, 5, 1, 5, 5], ['1', '2', '3!', '4', '5']],
  ['at the end', [5, 5, 5, 2, 4], ['1', '2', '3', '4!', '5!']],
  ['rows that end early one after another', [5, 3, 3, 3, 5], ['1', '2', '3', '4', '5']],
  ['names alone', [5, 1, 1, 1], ['1', '2', '3', '4']],
  ['all rows end early', [5, 3, 3], ['1', '2', '3']],
  ['two columns', [2, 2, 1, 2, 2], ['1', '2', '3', '4', '5']],
])('%s', async (_, widths, rows) => {
  for (const piece of [1, 2, 3, 10]) expect(await told(widths, piece), String(piece)).toEqual(rows)
})
