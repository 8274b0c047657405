import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { applyLimits, assessAll, parseFacts, type Answers, type Line } from '../../src/engine/index.ts'
import type { Range } from '../../src/engine/facts/range.ts'
import { idOf, nameOf, smallBook, type Asks, type Limits } from './small.ts'

/** What several measures come to together: small.ts explains asks and limits; everything expected is a line that can be read aloud. */
interface Row {
  readonly name: string
  readonly asks: Asks
  readonly limits?: Limits
  readonly facts?: Answers
  readonly awards?: readonly string[]
  readonly amount?: string
  /** 是: perhaps no answers reach the ends. */
  readonly outer?: string
  readonly measures?: readonly string[]
  readonly missing?: readonly string[]
  readonly overYears?: string
  readonly doubts?: readonly string[]
}
const here = `${import.meta.dirname}/limits`

for (const file of readdirSync(here)) {
  describe(file, () => {
    test.for(parse(readFileSync(`${here}/${file}`, 'utf8'), { schema: 'failsafe' }) as Row[])('$name', ({ name, ...row }) => {
      const { asks, limits = [], facts = {}, ...expected } = row
      const line = lineOf(asks, limits, facts)
      expect(Object.keys(expected)).not.toEqual([])
      expect(Object.fromEntries(Object.keys(expected).map((key) => [key, told(line)[key as keyof typeof expected]]))).toEqual(expected)
    })
  })
}

/** Nothing was paid before unless the row says so; "null" is not answered. */
function lineOf(asks: Asks, limits: Limits, answers: Answers): Line {
  const book = smallBook(asks, limits)
  const unpaid = book.measures.map(({ id }) => [`${id}.paid`, '0元'])
  const given = Object.entries(answers).map(([fact, answer]) => [fact in book.facts ? fact : idOf(fact), answer])
  const all = Object.entries(Object.fromEntries([...unpaid, ...given]) as Answers)
  const { facts, problems } = parseFacts(Object.fromEntries(all.filter(([, answer]) => answer !== 'null')), book)
  expect(problems).toEqual([])
  const [total] = applyLimits(assessAll(book, facts), book, facts, { on: '2024-06-01', asWritten: false })
  const line = total?.lines[0]
  if (line === undefined) throw new Error('no line')
  return line
}

const told = (line: Line): Required<Omit<Row, 'name' | 'asks' | 'limits' | 'facts'>> => ({
  awards: line.awards.map(({ assessment, asked, granted, by, to }) =>
    [`${nameOf(assessment.rule.id)} ${end(granted)}/${end(asked)}`, by ?? [], to.map(nameOf)].flat(2).join(' '),
  ),
  amount: line.amount === null ? '没有可合计的' : `${range(line.amount)} ${line.amount.bound}`,
  outer: line.outer ? '是' : '否',
  measures: line.measures.map(nameOf),
  missing: line.missing.map(nameOf),
  overYears: line.overYears === null ? '没有' : `${line.overYears.years.toFixed()}年 ${range(line.overYears)}`,
  doubts: line.doubts.map(({ about, between, words, readings }) => {
    const read = readings.map(({ id, cautious, amount }) => `${id} ${range(amount)} ${amount.bound}${cautious ? ' 审慎' : ''}`)
    return `${about} ${between.map(nameOf).join(' ')}${words === null ? '' : ` ${words}`}: ${read.join(', ')}`
  }),
})
const end = (amount: Range['high']): string => amount?.toFixed() ?? '不限'
const range = ({ low, high }: Range): string => (high?.eq(low) === true ? end(low) : `${end(low)}～${end(high)}`)
