import { expect, test } from 'vitest'
import { assess, parseFacts, ready } from '../../src/engine/index.ts'
import { rule, rulebook, share } from './fixture.ts'

/** Half of each contract, for those beyond the first. */
const own = rule('beyond-the-first', {
  kind: 'perUnit',
  each: share({ of: ['store.contract'], as: ['合同金额'], rate: '0.5', cap: null }),
  count: 'store.firms',
  over: '1',
  atMost: null,
  bound: 'exact',
  cap: null,
})
const book = ready({ ...rulebook, measures: [...rulebook.measures, own] })

test.for<[string, string[], string, string]>([
  ['three contracts: the two that give most', ['100万元', '300万元', '200万元'], 'mayQualify', '2500000'],
  ['two: the higher', ['100万元', '300万元'], 'mayQualify', '1500000'],
  ['just the first: nothing', ['300万元'], 'notMet', '0'],
])('one amount a unit, beyond the first: %s', ([, contracts, status, amount]) => {
  const { facts, problems } = parseFacts({ 'store.contract': contracts }, book)
  const result = assess(book.measures.at(-1)!, book, facts)
  expect(problems).toEqual([])
  expect([result.status, result.amount?.high?.toFixed()]).toEqual([status, amount])
})
