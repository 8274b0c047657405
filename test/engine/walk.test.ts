import { expect, test } from 'vitest'
import { ready } from '../../src/engine/index.ts'
import { eachFormula, eachTest } from '../../src/engine/facts/walk.ts'
import type { Formula, Test } from '../../src/schema/rulebook.ts'
import { fixed, rule, rulebook, share } from './fixture.ts'

const is = (fact: string): Test => ({ kind: 'is', fact, value: 'true' })
const made = (pays: Formula, when: Test | null = null) => ready({ ...rulebook, measures: [rule('walked', pays, { when })] }).measures[0]!

test('a condition is walked from the outside in, each part once', () => {
  const when: Test = {
    kind: 'all',
    of: [is('a.one'), { kind: 'any', of: [is('a.two'), { kind: 'not', of: { kind: 'not', of: is('a.three') } }] }, is('a.four')],
  }
  const met: string[] = []
  eachTest(made(fixed('1'), when).when!, (test) => met.push('fact' in test ? test.fact : test.kind))
  expect(met).toEqual(['all', 'a.one', 'any', 'a.two', 'not', 'not', 'a.three', 'a.four'])
})

test('a formula is walked from the outside in, each part once', () => {
  const units = (each: string | Formula): Formula => ({
    kind: 'perUnit',
    each,
    count: 'store.firms',
    over: null,
    atMost: null,
    bound: 'exact',
    cap: null,
  })
  const pays: Formula = {
    kind: 'sum',
    of: [
      fixed('1'),
      { kind: 'least', of: [share(), units(share())], cap: null },
      units('1'),
      { kind: 'given', if: is('a.one'), pays: { kind: 'times', of: ['store.area'], as: ['面积'], bound: 'exact', cap: null } },
    ],
    cap: null,
  }
  const met: string[] = []
  eachFormula(made(pays).pays, ({ kind }) => met.push(kind))
  expect(met).toEqual(['sum', 'fixed', 'least', 'share', 'perUnit', 'share', 'perUnit', 'fixed', 'given', 'times'])
})
