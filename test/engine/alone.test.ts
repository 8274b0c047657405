import { expect, test } from 'vitest'
import { assess, parseFacts, ready, type Answers, type Assessment } from '../../src/engine/index.ts'
import type { Formula, RuleLimit } from '../../src/schema/rulebook.ts'
import { rule, rulebook } from './fixture.ts'

/** Beside the fixture: classes below the list under a limit, and money that is matched but not counted. */
const levels: Formula = { kind: 'levels', by: 'store.grade', of: { '2': '200000' }, bound: 'exact' }
const match: Formula = { kind: 'match', of: ['store.centralFunds'], as: ['国家'], rate: '1', bound: 'exact', cap: null }
const year = (id: string): RuleLimit => ({ id, policy: 'x', clause: '1', kind: 'annual', over: [id], years: null, value: '100000' })
const half = (id: string): RuleLimit => {
  const room = { share: '0.5', whole: false, of: 'store.investment', as: '投资总额', counts: ['store.districtFunds'] }
  return { id, policy: 'x', clause: '1', kind: 'aggregate', over: [id], ...room }
}
const book = ready({
  ...rulebook,
  measures: [...rulebook.measures, rule('by-year', levels), rule('by-room', levels), rule('matched', match)],
  limits: [...rulebook.limits, year('x/by-year'), half('x/by-room'), half('x/matched')],
})
function result(measure: string, answers: Answers): Assessment {
  const own = book.measures.find(({ id }) => id === `x/${measure}`)
  if (own === undefined) throw new Error(measure)
  return assess(own, book, parseFacts(answers, book).facts)
}

test.for(['by-year', 'by-room'])('%s: below the list it is the list that refuses, not the limit', (measure) => {
  const found = result(measure, { 'store.grade': '1', 'store.investment': '1亿元', 'store.districtFunds': '0元' })
  expect(found.status === 'notMet' && found.because.map((leaf) => leaf.test.kind)).toEqual(['oneOf'])
})

test('matched money that does not count takes nothing from the room', () => {
  const { amount } = result('matched', { 'store.investment': '1200万元', 'store.districtFunds': '100万元' })
  expect([amount?.low.toFixed(), amount?.high?.toFixed()]).toEqual(['0', '5000000'])
})

test('a class outside the list has no yearly ceiling, and the step says so', () => {
  const { step } = result('annual', { 'store.investment': '1亿元', 'store.class': 'other' })
  expect(step?.kind === 'annual' && [step.outside, step.bites, step.limit.high]).toEqual([true, false, null])
})
