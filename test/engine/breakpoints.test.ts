import { describe, expect, test } from 'vitest'
import { jumpsOf } from '../../src/engine/vary/breakpoints.ts'
import { breakpoints, numberFacts, parseFacts, ready, type Answers, type ReadyRule } from '../../src/engine/index.ts'
import { mostOver } from '../../src/engine/vary/index.ts'
import { fixed, rule, rulebook } from './fixture.ts'

const firms = { kind: 'atLeast', fact: 'store.firms', value: '10' } as const
const isOpen = { kind: 'is', fact: 'store.open', value: 'true' } as const
/** Beside the fixture: 不 over a number, and a duration in something else than months. */
const extra = [
  rule('not-many', fixed('500000'), { when: { kind: 'not', of: firms } }),
  rule('not-open', fixed('500000'), { when: { kind: 'all', of: [firms, { kind: 'not', of: isOpen }] } }),
  rule('open', fixed('500000'), { when: { kind: 'all', of: [firms, isOpen] } }),
  rule('by-firms', fixed('500000'), { duration: { by: 'store.firms', years: '3' } }),
].map((own) => ({ ...own, id: own.id.replace('x/', 'x/extra-') }))
const paid = { 'x/share.paid': { kind: 'money', words: '此前获得', subject: 'store' } } as const
const book = ready({ ...rulebook, measures: [...rulebook.measures, ...extra], facts: { ...rulebook.facts, ...paid } })
function ruleOf(measure: string): ReadyRule {
  const own = book.measures.find(({ id }) => id === `x/${measure}`)
  if (own === undefined) throw new Error(measure)
  return own
}

/** `kink 16666666.67 (50000000/3) → 5000000`: the least fen, the exact point, the amount from there. */
const found = (measure: string, fact: string, answers: Answers = {}): string[] =>
  breakpoints(ruleOf(measure), book, parseFacts(answers, book).facts, fact).map(
    ({ kind, at, exact, gives }) => `${kind} ${at.toFixed()} (${exact}) → ${gives.toFixed()}`,
  )
const funds = { 'store.provincialFunds': '0元', 'store.municipalFunds': '0元', 'store.districtFunds': '0元' }

describe('breakpoints: where an amount bends or jumps, exactly', () => {
  test('a cap starts to bite', () => expect(found('share', 'store.investment')).toEqual(['kink 10000000 (10000000) → 3000000']))
  test('a threshold that is also the kink: one jump, no second point', () =>
    expect(found('cliff', 'store.investment')).toEqual(['jump 20000000 (20000000) → 2000000']))
  test('超过 jumps one fen later', () => expect(found('sum', 'store.investment')).toEqual(['jump 20000000.01 (20000000) → 500000']))
  test('tiers jump', () =>
    expect(found('tiers', 'store.firms')).toEqual(['jump 500 (500) → 1000000', 'jump 1000 (1000) → 2000000', 'jump 3000 (3000) → 3000000']))
  test('units beyond a number, up to so many', () =>
    expect(found('per-unit', 'store.firms')).toEqual(['kink 100 (100) → 0', 'kink 150 (150) → 500000']))
  test('a room shrinks with what was received', () =>
    expect(found('match', 'store.centralFunds', { ...funds, 'store.investment': '1200万元' })).toEqual([
      'kink 3000000 (3000000) → 3000000',
      'kink 6000000 (6000000) → 0',
    ]))
  test('a room grows with the base until the formula decides', () =>
    expect(found('match', 'store.investment', { ...funds, 'store.centralFunds': '100万元' })).toEqual([
      'kink 2000000 (2000000) → 0',
      'kink 4000000 (4000000) → 1000000',
    ]))
  test('a point that is no whole fen is a fraction', () =>
    expect(
      found('times', 'store.area', { 'store.rent': '70元/平方米·月', 'store.reference': '90元/平方米·月', 'store.months': '12' }),
    ).toEqual(['kink 3571.43 (25000/7) → 3000000']))
  test('no ceiling, no breakpoint', () => expect(found('share-up-to', 'store.investment')).toEqual([]))
  test('something else unanswered: nothing is said', () => expect(found('match', 'store.investment')).toEqual([]))
  test('a price, to the fen', () =>
    expect(found('times', 'store.rent', { 'store.area': '7000平方米', 'store.reference': '90元/平方米·月', 'store.months': '12' })).toEqual(
      ['kink 35.72 (250/7) → 3000000'],
    ))
  test('不: the number at which it ends', () => expect(found('extra-not-many', 'store.firms')).toEqual(['jump 10 (10) → 0']))
  test('a class has no points', () => expect(found('is-class', 'store.class', { 'store.class': 'b' })).toEqual([]))
})

test('while something else is unmet or unanswered, no number says what the most is', () => {
  const most = (measure: string, answers: Answers): string | undefined =>
    mostOver(ruleOf(measure), book, parseFacts(answers, book).facts, 'store.firms')?.toFixed()
  expect(most('extra-open', { 'store.open': true })).toBe('500000')
  expect(most('extra-open', { 'store.open': false })).toBeUndefined()
  expect(most('extra-open', {})).toBeUndefined()
  expect(most('extra-not-open', { 'store.open': false })).toBe('500000')
  expect(most('extra-not-open', { 'store.open': true })).toBeUndefined()
})

test.for<[string, string[]]>([
  ['fixed', []],
  ['share', ['store.investment']],
  ['share-of-two', ['store.investment', 'store.software']],
  ['match', ['store.centralFunds', 'store.provincialFunds', 'store.municipalFunds', 'store.investment', 'store.districtFunds']],
  ['times', ['store.area', 'store.rent', 'store.months', 'store.reference']],
  ['per-unit', ['store.firms']],
  ['per-contract', ['store.firms', 'store.contract']],
  ['tiers', ['store.firms']],
  ['top-up', ['store.firms', 'x/top-up.paid']],
  ['sum', ['store.investment']],
  ['annual', ['store.investment']],
  ['levels', []],
  ['more-than-price', ['store.rent']],
  ['more-than-area', ['store.area']],
  ['any', ['store.firms', 'store.area']],
  ['all', ['store.firms']],
  ['is-class', []],
  ['ratio', []],
])('%s: the numbers it rests on', ([measure, facts]) => expect(numberFacts(ruleOf(measure), book)).toEqual(facts))

test.for<[string, string, string[]]>([
  ['cliff', 'store.investment', ['20000000']],
  ['more-than', 'store.firms', ['10']],
  ['at-most', 'store.firms', ['10']],
  ['less-than', 'store.investment', ['1000']],
  ['at-most', 'store.investment', []],
  ['is', 'store.open', []],
  ['any', 'store.area', ['1']],
  ['extra-not-many', 'store.firms', ['10']],
  ['tiers', 'store.firms', ['500', '1000', '3000']],
  ['tiers', 'store.investment', []],
  ['levels', 'store.grade', []],
  ['per-unit', 'store.firms', ['100', '150']],
  ['per-unit', 'store.investment', []],
  ['per-unit-year', 'store.firms', ['0']],
  ['per-contract', 'store.firms', ['0', '2']],
  ['sum', 'store.investment', ['20000000']],
  ['sum', 'store.firms', []],
  ['times', 'store.months', ['12']],
  ['times', 'store.area', []],
  ['fixed', 'store.months', []],
  ['extra-by-firms', 'store.firms', []],
])('%s over %s: where it may jump', ([measure, fact, jumps]) =>
  expect(jumpsOf(ruleOf(measure), book, new Map(), fact).map((at) => at.toFixed())).toEqual(jumps),
)
