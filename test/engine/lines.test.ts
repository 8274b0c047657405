import { describe, expect, test } from 'vitest'
import { linesOf, valueAt, type AmountAt, type Line } from '../../src/engine/vary/lines.ts'
import { exact, nothing, yuan, type Exact, type Money } from '../../src/money/money.ts'

/** Amounts written as plain arithmetic: what is rebuilt from a few of them must be the same lines. */
const [ten, twenty, thirty] = [exact('10'), exact('20'), exact('30')]
const of = (value: { toString(): string }): Money => yuan(value.toString())
const least = (a: Exact, b: Exact): Exact => (a.lt(b) ? a : b)

/** `10 (超过): 100 + 2`: from ten on, ten itself not counted, 100 there and 2 more for each one more. */
const said = (line: Line): string => {
  const [top, bottom] = line.exact
  const from = bottom === '1' ? top : `${top}/${bottom}`
  return `${from}${line.open ? ' (超过)' : ''}: ${valueAt(line, line.from).toDecimalPlaces(12).toFixed()} + ${line.slope.toFixed()}`
}
const lines = (at: AmountAt, ...jumps: Exact[]): string[] => linesOf(at, jumps).map(said)

const cap: AmountAt = (x) => of(least(x, ten))
const slopes: AmountAt = (x) => {
  if (x.lt(3)) return of(x.times(2))
  if (x.lt(1000)) return of(x.plus(3))
  return x.lt('20000000') ? of('1003') : of(x.minus('20000000').div(2).plus('1003'))
}

describe('lines rebuilt from a few amounts', () => {
  test('nothing at all is one line', () => expect(lines(() => nothing)).toEqual(['0: 0 + 0']))
  test('a slope up to a cap', () => expect(lines(cap)).toEqual(['0: 0 + 1', '10: 10 + 0']))
  test('a kink at a third of a yuan is a fraction', () =>
    expect(lines((x) => of(least(x.times(3), ten)))).toEqual(['0: 0 + 3', '10/3: 10 + 0']))
  test('以上: the threshold itself is on the new line', () =>
    expect(lines((x) => of(x.gte(ten) ? '500' : '0'), ten)).toEqual(['0: 0 + 0', '10: 500 + 0']))
  test('超过: the threshold itself is still on the old one', () =>
    expect(lines((x) => of(x.gt(ten) ? '500' : '0'), ten)).toEqual(['0: 0 + 0', '10: 0 + 0', '10 (超过): 500 + 0']))
  test('不超过 on a slope: the threshold itself is the highest', () =>
    expect(lines((x) => (x.lte(ten) ? of(x) : nothing), ten)).toEqual(['0: 0 + 1', '10: 10 + 0', '10 (超过): 0 + 0']))
  test('thresholds in any order, and each once', () =>
    expect(lines((x) => of(x.gte(thirty) ? '300' : x.gte(twenty) ? '200' : '0'), thirty, twenty, thirty, exact('0'))).toEqual([
      '0: 0 + 0',
      '20: 200 + 0',
      '30: 300 + 0',
    ]))
  test('kinks of very different size, all of them', () =>
    expect(lines(slopes)).toEqual(['0: 0 + 2', '3: 6 + 1', '1000: 1003 + 0', '20000000: 1003 + 0.5']))
  test('a kink and a threshold behind it', () =>
    expect(lines((x) => (x.gte(thirty) ? of('7') : cap(x)), thirty)).toEqual(['0: 0 + 1', '10: 10 + 0', '30: 7 + 0']))
})

describe('where an amount is not settled', () => {
  test('nowhere', () => expect(lines(() => null)).toEqual([]))
  test('from some point on', () => expect(lines((x) => (x.gt(ten) ? null : of(x)))).toEqual([]))
  test('in the middle', () => expect(lines((x) => (x.gt(5) && x.lt(15) ? null : cap(x)))).toEqual([]))
  test('at a threshold alone', () => expect(lines((x) => (x.eq(ten) ? null : nothing), ten)).toEqual([]))
  test('just beyond a threshold', () => expect(lines((x) => (x.gt(ten) ? null : nothing), ten)).toEqual([]))
  test.for<[string, AmountAt, Exact[]]>([
    ['a cap', cap, []],
    ['many kinks', slopes, []],
    ['thresholds', (x) => of(x.gt(ten) ? '500' : '0'), [ten, twenty]],
  ])('%s: whichever single amount is missing, there are the same lines or none', ([, at, jumps]) => {
    const asked: Exact[] = []
    const all = linesOf((x) => {
      asked.push(x)
      return at(x)
    }, jumps).map(said)
    const without = asked.map((missing) => linesOf((x) => (x.eq(missing) ? null : at(x)), jumps).map(said))
    expect(without.filter((found) => found.length > 0 && found.join() !== all.join())).toEqual([])
    expect(without.filter((found) => found.length === 0)).not.toEqual([])
  })
})

test('an amount that jumps everywhere has no lines, and is given up', () => {
  const digits: AmountAt = (x) => of(String(x.toFixed().replace(/[^7]/g, '').length + x.toFixed().length))
  expect(lines(digits)).toEqual([])
})

test('four lines among 10^24 take few amounts', () => {
  let amounts = 0
  linesOf((x) => {
    amounts += 1
    return slopes(x)
  }, [])
  expect(amounts).toBeLessThan(60)
})
