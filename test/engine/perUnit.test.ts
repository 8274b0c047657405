import { describe, expect, test } from 'vitest'
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

describe('a list holds one amount a counted unit', () => {
  const read = (firms: number | null, contracts: string | string[]): unknown[] => {
    const { facts, problems } = parseFacts({ 'store.firms': firms, 'store.contract': contracts }, book)
    const { amount } = assess(book.measures.at(-1)!, book, facts)
    return problems.length > 0 ? [...problems] : [amount?.high?.toFixed()]
  }
  const wrong = (found: string, count: string): unknown[] => [
    { fact: 'store.contract', kind: 'notOneEach', found, expected: ['store.firms', count] },
  ]
  test.each([
    ['as many as are counted', 2, ['100万元', '300万元'], ['1500000']],
    ['not counted: as many as are listed', null, ['100万元', '300万元'], ['1500000']],
    ['one amount that is no list goes for each', 3, '100万元', ['1000000']],
    ['more', 1, ['100万元', '300万元'], wrong('2', '1')],
    ['fewer', 3, ['100万元', '300万元'], wrong('2', '3')],
    ['none', 0, ['100万元'], wrong('1', '0')],
  ])('%s', (_, firms, contracts, found) => {
    expect(read(firms, contracts)).toEqual(found)
  })
})
