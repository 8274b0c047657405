import { expect, test } from 'vitest'
import { ready } from '../../src/engine/index.ts'
import { formulasIn, leavesIn } from '../../src/engine/formula/anatomy.ts'
import type { Formula, Test } from '../../src/schema/rulebook.ts'
import { fixed, rule, rulebook, share } from './fixture.ts'

const is = (fact: string): Test => ({ kind: 'is', fact, value: 'true' })
const made = (pays: Formula, when: Test | null = null) => ready({ ...rulebook, measures: [rule('walked', pays, { when })] }).measures[0]!

test('what a condition asks comes in order, each part once', () => {
  const when: Test = {
    kind: 'all',
    of: [is('a.one'), { kind: 'any', of: [is('a.two'), { kind: 'not', of: { kind: 'not', of: is('a.three') } }] }, is('a.four')],
  }
  expect(leavesIn(made(fixed('1'), when).when).map(({ fact }) => fact)).toEqual(['a.one', 'a.two', 'a.three', 'a.four'])
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
  expect(formulasIn(made(pays).pays).map(({ kind }) => kind)).toEqual([
    'sum',
    'fixed',
    'least',
    'share',
    'perUnit',
    'share',
    'perUnit',
    'fixed',
    'given',
    'times',
  ])
})
