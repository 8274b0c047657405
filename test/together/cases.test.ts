import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { loadCatalogue } from '../../src/catalogue/load.ts'
import { toRulebook } from '../../src/catalogue/rule/rulebook.ts'
import { applyLimits, assessAll, parseFacts, ready, type Answers, type Line, type LineKind, type Total } from '../../src/engine/index.ts'
import { yuanRange } from '../cases.ts'

/** One worked example of what several measures come to together: test/README.md explains the keys. */
interface Row {
  readonly name: string
  readonly policies: readonly string[]
  readonly on?: string
  readonly asWritten?: string
  readonly rest?: 'notMet'
  readonly facts: Answers
  readonly awards?: Readonly<Record<string, { asked?: string; granted?: string; by?: string; to?: readonly string[] }>>
  readonly totals?: Readonly<
    Record<string, Readonly<Partial<Record<LineKind, Expected | 'null'>>> & { outside?: Readonly<Record<string, string>> }>
  >
}
interface Expected {
  readonly amount: string
  readonly bound?: string
  readonly measures?: readonly string[]
  readonly overYears?: { readonly years: string; readonly amount: string }
}

const here = import.meta.dirname
const book = ready(toRulebook(loadCatalogue(`${here}/../..`)))

for (const file of readdirSync(here).filter((name) => name.endsWith('.yaml'))) {
  const { rest = {}, cases } = parse(readFileSync(`${here}/${file}`, 'utf8'), { schema: 'failsafe' }) as {
    rest?: Readonly<Record<string, Answers>>
    cases: readonly Row[]
  }
  describe(file, () => {
    test.for(cases)('$name', (row) => {
      const common = row.rest === undefined ? [] : row.policies.flatMap((policy) => Object.entries(rest[policy] ?? {}))
      const { facts, problems } = parseFacts(answered({ ...Object.fromEntries(common), ...row.facts }), book)
      expect(problems).toEqual([])
      const results = assessAll(book, facts).filter(({ rule }) => row.policies.includes(rule.policy))
      const totals = applyLimits(results, book, facts, { on: row.on ?? '2026-11-24', asWritten: row.asWritten === 'true' })
      expect({ awards: awardsIn(totals, row), totals: linesIn(totals, row) }).toEqual({
        awards: mapped(row.awards ?? {}, ({ asked, granted, by = 'null', to }) => ({
          ...(asked !== undefined && { asked: yuanRange(asked) }),
          ...(granted !== undefined && { granted: yuanRange(granted), by }),
          ...(to !== undefined && { to }),
        })),
        totals: mapped(row.totals ?? {}, (lines) =>
          mapped(lines, (line) => (typeof line !== 'object' || !('amount' in line) ? line : expected(line as Expected))),
        ),
      })
    })
  })
}

/** "null" takes a given answer away. */
const answered = (facts: Answers): Answers => Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== 'null'))
const mapped = <T, U>(record: Readonly<Record<string, T>>, to: (value: T) => U): Record<string, U> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, to(value)]))

const expected = ({ amount, bound, measures, overYears }: Expected) => ({
  amount: yuanRange(amount),
  ...(bound !== undefined && { bound }),
  ...(measures !== undefined && { measures }),
  ...(overYears !== undefined && { overYears: { years: overYears.years, amount: yuanRange(overYears.amount) } }),
})

/** What the row asks for, and nothing else. */
function awardsIn(totals: readonly Total[], row: Row) {
  const awards = totals.flatMap(({ lines }) => lines.flatMap((line) => line.awards))
  return Object.fromEntries(
    Object.entries(row.awards ?? {}).map(([id, asked]) => {
      const award = awards.find(({ assessment }) => assessment.rule.id === id)
      const { low = null, high = null } = award?.assessment.amount ?? {}
      return [
        id,
        {
          ...(asked.asked !== undefined && { asked: asked.asked.includes('～') ? `${fixed(low)}～${fixed(high)}` : fixed(award?.asked) }),
          ...(asked.granted !== undefined && { granted: fixed(award?.granted), by: String(award?.by) }),
          ...(asked.to !== undefined && { to: award?.to }),
        },
      ]
    }),
  )
}

function linesIn(totals: readonly Total[], row: Row) {
  return Object.fromEntries(
    Object.entries(row.totals ?? {}).map(([region, asked]) => {
      const total = totals.find((one) => one.region === region)
      const shown = Object.entries(asked).map(([kind, wanted]) => {
        if (kind !== 'outside')
          return [
            kind,
            lineIn(
              total?.lines.find((one) => one.kind === kind),
              wanted as Expected | 'null',
            ),
          ]
        const outside = Object.fromEntries((total?.outside ?? []).map(({ assessment, why }) => [assessment.rule.id, why]))
        return [kind, Object.fromEntries(Object.keys(wanted as object).map((id) => [id, outside[id]]))]
      })
      return [region, Object.fromEntries(shown)]
    }),
  )
}

function lineIn(line: Line | undefined, wanted: Expected | 'null') {
  if (line?.amount == null) return 'null'
  if (wanted === 'null') return line.amount
  return {
    amount: between(line.amount),
    ...(wanted.bound !== undefined && { bound: line.amount.bound }),
    ...(wanted.measures !== undefined && { measures: line.measures }),
    ...(wanted.overYears !== undefined && {
      overYears: line.overYears === null ? null : { years: line.overYears.years.toFixed(), amount: between(line.overYears) },
    }),
  }
}

type Amount = { toFixed(): string } | null | undefined
const fixed = (amount: Amount): string => amount?.toFixed() ?? ''
const between = ({ low, high }: { low: Amount; high: Amount }): string =>
  fixed(low) === fixed(high) ? fixed(low) : `${fixed(low)}～${fixed(high)}`
