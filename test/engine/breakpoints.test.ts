import { describe, expect, test } from 'vitest'
import { breakpoints, parseFacts, ready, type Answers } from '../../src/engine/index.ts'
import { rulebook } from './fixture.ts'

const book = ready(rulebook)

/** `kink 16666666.67 (50000000/3) → 5000000`: the least fen, the exact point, the amount from there. */
function found(measure: string, fact: string, answers: Answers = {}): string[] {
  const rule = book.measures.find(({ id }) => id === `x/${measure}`)
  if (rule === undefined) throw new Error(measure)
  return breakpoints(rule, book, parseFacts(answers, book).facts, fact).map(
    ({ kind, at, exact, gives }) => `${kind} ${at.toFixed()} (${exact}) → ${gives.toFixed()}`,
  )
}
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
})
