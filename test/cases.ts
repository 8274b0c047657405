import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { assess, parseFacts, payOutsOf, readings, type Answers, type Assessment, type Ready } from '../src/engine/index.ts'
import { unmetLeaves, type Judgement } from '../src/engine/facts/judge.ts'
import { printed } from '../src/money/printed.ts'

/** One worked example an official could tick: test/README.md explains the keys. */
export interface Case {
  readonly measure: string
  readonly name: string
  readonly facts: Answers
  readonly amount?: string
  readonly range?: string
  readonly bound?: string
  readonly status?: string
  readonly limiter?: string
  readonly unmet?: string
  readonly short?: string
  readonly missing?: readonly string[]
  readonly assumes?: readonly string[]
  readonly selective?: string
  readonly overYears?: string
  readonly payOut?: readonly string[]
  readonly readings?: Readonly<Record<string, string>>
}
export interface Table {
  readonly given?: Answers
  readonly cases: readonly Case[]
}

const keys = [
  'measure',
  'name',
  'facts',
  'amount',
  'range',
  'bound',
  'status',
  'limiter',
  'unmet',
  'short',
  'missing',
  'assumes',
  'selective',
  'overYears',
  'payOut',
  'readings',
]

/** Scalars stay text, as in content: a table is read as its author wrote it. */
export const readTable = (path: string): Table => parse(readFileSync(path, 'utf8'), { schema: 'failsafe' }) as Table

/** 80万元 → "800000"; a count, flag or list stays as it is. */
function yuanOf(text: string): string {
  const found = printed(text)
  if (found?.unit !== '元') throw new Error(`${text}: write an amount with 元`)
  return found.value
}
const shown = (amount: Assessment['amount']): string =>
  amount === null
    ? '无法测算'
    : amount.high !== null && amount.low.eq(amount.high)
      ? amount.low.toFixed()
      : `${amount.low.toFixed()}～${amount.high?.toFixed() ?? ''}`
/** 0～80万元 → "0～800000"; one figure alone is its own end. */
export const yuanRange = (text: string): string =>
  text
    .split('～')
    .map((end) => (end === '' ? '' : end === '0' ? '0' : yuanOf(end)))
    .join('～')

/** A table's facts: text scalars; "null" takes a given away. */
const answers = (given: Answers, own: Answers): Answers =>
  Object.fromEntries(Object.entries({ ...given, ...own }).filter(([, value]) => value !== 'null' && value !== null))

/** Every row of a table against the engine; `group` is what stands before the slash in the measure ids. */
export function runTable(table: Table, book: Ready, group: string): void {
  test.for(table.cases)('$measure: $name', (row) => {
    const rule = book.measures.find(({ id }) => id === `${group}/${row.measure}`)
    expect(
      Object.keys(row).filter((key) => !keys.includes(key)),
      'keys no check reads',
    ).toEqual([])
    if (rule === undefined) throw new Error(`no measure ${group}/${row.measure}`)
    const { facts, problems } = parseFacts(answers(table.given ?? {}, row.facts), book)
    expect(problems).toEqual([])
    const result = assess(rule, book, facts)
    if (row.status !== undefined) expect(result.status).toBe(row.status)
    if (row.amount !== undefined) expect(shown(result.amount)).toBe(yuanOf(row.amount))
    if (row.range !== undefined) expect(shown(result.amount)).toBe(yuanRange(row.range))
    if (row.bound !== undefined) expect(result.amount?.bound).toBe(row.bound)
    if (row.limiter !== undefined) expect(result.limiter ?? 'none').toBe(row.limiter)
    if (row.missing !== undefined) expect([...result.missing].sort()).toEqual([...row.missing].sort())
    if (row.assumes !== undefined) expect(result.assumes.map(nameOf)).toEqual(row.assumes)
    if (row.selective !== undefined) expect(String(result.selective)).toBe(row.selective)
    if (row.overYears !== undefined) expect(result.overYears?.high?.toFixed()).toBe(yuanOf(row.overYears))
    if (row.payOut !== undefined) {
      const parts = result.amount === null ? [] : payOutsOf(rule, result.amount)
      expect(parts.map((part) => shown({ ...part, bound: 'exact' }))).toEqual(row.payOut.map(yuanOf))
    }
    if (row.unmet !== undefined) expect(refusals(result)).toContain(row.unmet)
    if (row.short !== undefined) expect(distances(result)).toContain(printed(row.short)?.value)
    for (const [id, amount] of Object.entries(row.readings ?? {})) {
      const found = readings(rule, book, facts)
        .flatMap((point) => point.readings)
        .find((reading) => reading.id === id)
      expect(found?.amount == null ? '无' : shown(found.amount)).toBe(amount === '无' ? '无' : yuanRange(amount))
    }
  })
}

const leaves = (result: Assessment) => (result.status === 'notMet' ? [...result.because, ...unmetLeaves(result.judgement)] : [])
const nameOf = ({ test: leaf }: Judgement): string => ('fact' in leaf ? leaf.fact : leaf.kind)
const refusals = (result: Assessment): string[] => leaves(result).map(nameOf)
const distances = (result: Assessment): (string | undefined)[] => leaves(result).map(({ distance }) => distance?.toFixed())
