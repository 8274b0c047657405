import { spawn } from 'node:child_process'
import { createWriteStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { loadCatalogue } from '../../src/catalogue/load.ts'
import { toRulebook } from '../../src/catalogue/rule/rulebook.ts'
import { ready } from '../../src/engine/index.ts'
import { toEstimateData, type EstimateData } from '../../src/view/estimate/estimateData.ts'
import { toEdition } from '../../src/view/site/edition.ts'
import { mostSheetRows } from '../../src/batch/file/limits.ts'
import { csvOf, enterprises, fewFacts } from '../batch/enterprises.ts'
import { fileIn } from '../places/tables.ts'
import { bookFrom, sheetFrom } from '../batch/sheets.ts'
import type { BatchDone, BatchOrder } from './batchChild.ts'
import { atMost, type Bench, type Line, type Section } from './table.ts'

/** BATCH_ROWS=10000 for a quick look. */
const rows = Number(process.env['BATCH_ROWS'] ?? 100_000)
const shared = 2

/** A file of enterprises against all measures, shared by two processes as the page shares it between two workers. */
export const batch: Bench = async (root) => {
  const catalogue = loadCatalogue(root)
  const book = toRulebook(catalogue)
  const data = toEstimateData(toEdition(catalogue, book, 'zh-Hans', '2026-11-22'), book)
  const all = Object.keys(data.rulebook.facts)
  const operator = data.rulebook.facts['applicant.roles']?.values?.find(({ id }) => id === 'platformOperator')?.words ?? ''
  return [
    await measure(data, `${String(fewFacts.length + 1)} 列，各类单位`, fewFacts, null),
    await measure(data, `${String(all.length + 1)} 列全填，各类单位`, all, null),
    await measure(data, `${String(all.length + 1)} 列全填，都是平台单位（合计最费时）`, all, operator),
    await measureSheet(data),
  ]
}

async function measure(data: EstimateData, name: string, facts: readonly string[], role: string | null): Promise<Section> {
  const folder = mkdtempSync(join(tmpdir(), 'batch-'))
  try {
    const made = enterprises(ready(data.rulebook), data.words, facts, role)
    const [few, many] = [join(folder, 'few.csv'), join(folder, 'many.csv')]
    await pipeline(csvOf(made, Math.min(5000, rows)), createWriteStream(few))
    await pipeline(csvOf(made, rows), createWriteStream(many))
    const before = await compute(data, few)
    return { title: `批量：${String(data.rulebook.measures.length)} 项支持，${name}`, lines: linesOf(await compute(data, many), before) }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** A spreadsheet of as many rows as may be: it is read whole, by one worker. */
async function measureSheet(data: EstimateData): Promise<Section> {
  const folder = mkdtempSync(join(tmpdir(), 'batch-'))
  try {
    const made = enterprises(ready(data.rulebook), data.words, fewFacts)
    const [few, many] = [join(folder, 'few.xlsx'), join(folder, 'many.xlsx')]
    const write = (path: string, most: number): void => {
      writeFileSync(
        path,
        bookFrom({ 名单: sheetFrom([made.headers, ...Array.from({ length: most }, (_, nth) => made.row(nth).map(figure))]) }),
      )
    }
    write(few, 1000)
    write(many, Math.min(mostSheetRows, rows))
    const before = await compute(data, few, 1)
    const title = `批量：XLSX，${String(data.rulebook.measures.length)} 项支持，${String(fewFacts.length + 1)} 列，各类单位`
    return { title, lines: linesOf(await compute(data, many, 1), before, 1) }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const figure = (text: string): string | number => (/^\d+(\.\d+)?$/.test(text) ? Number(text) : text)

interface Computed extends BatchDone {
  readonly seconds: number
}

async function compute(data: EstimateData, path: string, workers = shared): Promise<Computed> {
  const from = performance.now()
  const done = await Promise.all(
    Array.from({ length: workers }, (_, part) => inChild({ data, places: fileIn('zh-Hans'), path, share: { part, of: workers } })),
  )
  const seconds = (performance.now() - from) / 1000
  const sum = (of: (one: BatchDone) => number): number => done.reduce((all, one) => all + of(one), 0)
  if (sum(({ bad }) => bad) > 0) throw new Error('a made-up enterprise could not be read')
  return {
    seconds,
    rows: sum((one) => one.rows),
    bad: 0,
    peak: Math.max(...done.map(({ peak }) => peak)),
    busy: sum(({ busy }) => busy),
    opening: sum(({ opening }) => opening),
  }
}

async function inChild(order: BatchOrder): Promise<BatchDone> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'batchChild.ts')], { stdio: ['pipe', 'pipe', 'inherit'] })
  child.stdin.end(JSON.stringify(order))
  return JSON.parse(await text(child.stdout)) as BatchDone
}

const linesOf = (now: Computed, before: Computed, workers = shared): Line[] => [
  {
    name: `${String(now.rows)} 行，${String(workers)} 个进程`,
    measured: `${now.seconds.toFixed(1)} s`,
    ratio: `每秒 ${(now.rows / now.seconds).toFixed(0)} 行`,
    ...atMost(now.seconds, now.rows === 100_000 ? 60 : undefined, ' s'),
  },
  {
    name: workers === 1 ? '处理器时间' : '处理器时间，两个进程之和',
    measured: `${now.busy.toFixed(1)} s`,
    ratio: workers === 1 ? `其中读出 ${now.opening.toFixed(1)} s` : `两核都空闲约需 ${(now.busy / workers).toFixed(1)} s`,
  },
  {
    name: '每个进程最多占用的内存',
    measured: `${now.peak.toFixed(0)} MB`,
    ratio: `${String(before.rows)} 行时 ${before.peak.toFixed(0)} MB`,
  },
]
