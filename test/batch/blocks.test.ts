import { expect, test } from 'vitest'
import { blocksOf, withoutHeaders, type Numbered } from '../../src/batch/blocks.ts'
import { collect, isComplete, nothingYet, type Collected } from '../../src/batch/collect.ts'
import { nameOf, problemFile, resultFile } from '../../src/batch/files.ts'
import { blockRows, mostRows } from '../../src/batch/file/limits.ts'
import type { BlockNews } from '../../src/batch/messages.ts'
import type { Line } from '../../src/batch/file/records.ts'
import type { Computer } from '../../src/batch/run.ts'
import { deskOf } from './desk.ts'

/** Copies row numbers instead of computing; every hundredth row is bad. */
const copier: Computer = {
  headers: ['行号'],
  nameOf: () => null,
  compute: (lines) => {
    const bad = lines.filter(({ row }) => row % 100 === 0)
    const text = (some: readonly Line[]): string => some.map(({ row }) => `${String(row)}\r\n`).join('')
    return {
      rows: lines.length,
      bad: bad.length,
      aside: 0,
      again: 0,
      noted: 0,
      dashes: {},
      slips: 0,
      results: text(lines),
      problems: text(bad),
      shownProblems: [],
    }
  },
}

async function* lines(rows: number, piece: number): AsyncGenerator<readonly Line[]> {
  await Promise.resolve()
  yield []
  for (let from = 0; from <= rows; from += piece)
    yield Array.from({ length: Math.min(piece, rows + 1 - from) }, (_, at) => ({ row: from + at + 1, cells: [], torn: false }))
}

async function blocks(rows: number, piece: number, part = 0, of = 1): Promise<{ all: Numbered[]; stopped: boolean }> {
  const run = blocksOf(withoutHeaders(lines(rows, piece), { from: 1, to: 1 }), copier, { part, of })
  const all: Numbered[] = []
  for (;;) {
    const next = await run.next()
    if (next.done === true) return { all, stopped: next.value.stopped }
    all.push(next.value)
  }
}

const news = ({ results, problems, ...block }: Numbered): BlockNews => ({
  ...block,
  kind: 'block',
  bytes: block.last,
  results: new Blob([results]),
  problems: problems === '' ? null : new Blob([problems]),
})

const { words } = deskOf().data
const rowsIn = async (file: Blob): Promise<number[]> =>
  (await file.text())
    .split('\r\n')
    .slice(1, -1)
    .map((text) => Number(text))

test.each([1, 249, 250, 251, 7000])('rows in pieces of %d come out once each, without the headers', async (piece) => {
  const { all, stopped } = await blocks(1234, piece)
  expect(stopped).toBe(false)
  expect(all.map(({ rows }) => rows)).toEqual([250, 250, 250, 250, 234])
  expect(all.map(({ last }) => last)).toEqual([251, 501, 751, 1001, 1235])
})

test('three workers do what one does, each a third', async () => {
  const one = await blocks(5000, 333)
  const three = await Promise.all([0, 1, 2].map((part) => blocks(5000, 333, part, 3)))
  expect(three.flatMap(({ all }) => all).toSorted((a, b) => a.at - b.at)).toEqual(one.all)
})

test('more rows than may be and it is said', async () => {
  const { all, stopped } = await blocks(mostRows + 1, 10_000)
  expect(stopped).toBe(true)
  expect(all.length * blockRows).toBe(mostRows)
  expect((await blocks(mostRows, 10_000)).stopped).toBe(false)
})

const started = { kind: 'started', headers: ['行号'], problemHeaders: ['行号'] } as const
const take = (all: readonly (readonly [BlockNews, number])[]): Collected =>
  all.reduce((before, [one, part]) => collect(before, one, part), collect(nothingYet(2), started, 0))

test('blocks are put in order whenever they come', async () => {
  const { all } = await blocks(1100, 500)
  const [a, b, c, d, e] = all.map(news)
  const collected = take([
    [b!, 1],
    [e!, 0],
    [a!, 0],
    [d!, 1],
    [c!, 0],
  ])
  expect(collected).toMatchObject({
    rows: 1100,
    bad: 11,
    last: 1101,
    bytes: [751, 1001],
    shown: Array.from({ length: 20 }, (_, at) => [String(at + 2)]),
  })
  expect(await rowsIn(resultFile({ collected, part: false }, words))).toEqual(Array.from({ length: 1100 }, (_, at) => at + 2))
  expect(await rowsIn(problemFile({ collected, part: false }))).toEqual(Array.from({ length: 11 }, (_, at) => (at + 1) * 100))
  expect(isComplete(collected)).toBe(false)
  const finished = { kind: 'finished', stopped: false } as const
  expect(isComplete(collect(collect(collected, finished, 0), finished, 1))).toBe(true)
})

test('cancelled: what is done without a gap is kept, and its last line says so', async () => {
  const { all } = await blocks(1100, 500)
  const [a, , c] = all.map(news)
  const collected = take([
    [a!, 0],
    [c!, 0],
  ])
  expect(collected).toMatchObject({ rows: 250, last: 251 })
  const text = await resultFile({ collected, part: true }, words).text()
  expect(text.trimEnd().split('\r\n').at(-1)).toBe('未完成：只测算到第251行，其后的没有测算。')
  expect(nameOf('result', '园区.2026.xlsx', true, words)).toBe('测算结果（未完成）-园区.2026.csv')
})
