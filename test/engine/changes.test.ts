import { describe, expect, test } from 'vitest'
import { assess, parseFacts, ready, type Answers, type Ready } from '../../src/engine/index.ts'
import { changes, type Need } from '../../src/engine/vary/index.ts'
import type { Formula, Test } from '../../src/schema/rulebook.ts'
import { fixed, rule, rulebook, share } from './fixture.ts'

const byGrade = { kind: 'levels' as const, by: 'store.grade', of: { '2': '1000000', '4': '2000000' } }
const extraOn = (condition: Test, pays: Formula = fixed('300000')): Formula => ({ kind: 'given', if: condition, pays })
const sum = (...of: Formula[]): Formula => ({ kind: 'sum', of, cap: null })
const extra = [
  rule('cap-by-grade', share({ cap: { value: byGrade, per: 'project' } })),
  rule('closed', fixed('500000'), { when: { kind: 'is', fact: 'store.open', value: 'false' } }),
  rule('extra-when-open', sum(fixed('200000'), extraOn({ kind: 'is', fact: 'store.open', value: 'true' }))),
  rule(
    'extra-when-open-and-large',
    sum(
      fixed('200000'),
      extraOn({
        kind: 'all',
        of: [
          { kind: 'is', fact: 'store.open', value: 'true' },
          { kind: 'moreThan', fact: 'store.investment', value: '20000000' },
        ],
      }),
    ),
  ),
  rule('extra-from', sum(fixed('200000'), extraOn({ kind: 'atLeast', fact: 'store.investment', value: '20000000' }))),
  rule('extra-when-few', sum(fixed('200000'), extraOn({ kind: 'atMost', fact: 'store.firms', value: '10' }))),
  rule(
    'falls-then-rises',
    sum(
      fixed('200000'),
      extraOn({ kind: 'atMost', fact: 'store.investment', value: '5000000' }, share()),
      extraOn({ kind: 'moreThan', fact: 'store.investment', value: '20000000' }, fixed('3000000')),
    ),
  ),
]
const book: Ready = ready({ ...rulebook, measures: [...rulebook.measures, ...extra] })

/** `store.firms 500 (+1) → 1000000` */
function whatIf(measure: string, answers: Answers): string[] {
  const facts = parseFacts(answers, book).facts
  const own = book.measures.find(({ id }) => id === `x/${measure}`)
  if (own === undefined) throw new Error(measure)
  const said = ({ fact, to, distance }: Need): string => {
    const value = to.kind === 'number' ? to.value.toFixed() : 'value' in to ? String(to.value) : ''
    return `${fact} ${value}${distance === null ? '' : ` (+${distance.toFixed()})`}`
  }
  return changes(assess(own, book, facts), book, facts).map(({ needs, gives }) => `${needs.map(said).join(', ')} → ${gives.toFixed()}`)
}

describe('what an unmet condition is short of', () => {
  test('且: what is met already is not named', () =>
    expect(whatIf('all', { 'store.firms': '5', 'store.open': false })).toEqual(['store.open true → 500000']))
  test('且: all that is unmet, together', () =>
    expect(whatIf('all', { 'store.firms': '0', 'store.open': false })).toEqual(['store.firms 2 (+2), store.open true → 500000']))
  test('且 with what is nobody’s to change: nothing', () =>
    expect(whatIf('all', { 'store.firms': '0', 'store.open': true, 'store.accepted': false })).toEqual([]))
  test('a class', () => expect(whatIf('is-class', { 'store.class': 'b' })).toEqual(['store.class a → 500000']))
  test('a level, by its place', () => expect(whatIf('is-grade', { 'store.grade': '1' })).toEqual(['store.grade 2 → 500000']))
  test('a no', () => expect(whatIf('closed', { 'store.open': true })).toEqual(['store.open false → 500000']))
})

describe('the next level', () => {
  test('of a rate', () =>
    expect(whatIf('share-by-grade', { 'store.investment': '1000万元', 'store.grade': '2' })).toEqual(['store.grade 2 → 2000000']))
  test('of a cap, where the cap decides', () => {
    expect(whatIf('cap-by-grade', { 'store.investment': '1000万元', 'store.grade': '2' })).toEqual(['store.grade 3 → 2000000'])
    expect(whatIf('cap-by-grade', { 'store.investment': '300万元', 'store.grade': '2' })).toEqual([
      'store.investment 3333333.34 (+333333.34) → 1000000',
    ])
  })
  test('a level between that pays the same is passed over', () =>
    expect(whatIf('levels-from-the-lowest', { 'store.grade': '1' })).toEqual(['store.grade 2 → 300000']))
  test('nobody steps down, even for more', () => expect(whatIf('levels-falling', { 'store.grade': '4' })).toEqual([]))
  test('a level that is not answered and no longer matters is not asked for', () =>
    expect(whatIf('sum-by-grade', { 'store.software': '0元' })).toEqual([]))
  test('while another number is still asked, nothing', () => expect(whatIf('sum-of-levels', { 'store.grade': '2' })).toEqual([]))
})

describe('追加 that is not added yet', () => {
  test('a yes', () => expect(whatIf('extra-when-open', { 'store.open': false })).toEqual(['store.open true → 500000']))
  test('a yes that is there: nothing', () => expect(whatIf('extra-when-open', { 'store.open': true })).toEqual([]))
  test('a yes and a fen beyond a number, together', () =>
    expect(whatIf('extra-when-open-and-large', { 'store.open': false, 'store.investment': '2000万元' })).toEqual([
      'store.open true, store.investment 20000000.01 (+0.01) → 500000',
    ]))
  test('以上: once, as the next point of the number', () =>
    expect(whatIf('extra-from', { 'store.investment': '1999万元' })).toEqual(['store.investment 20000000 (+10000) → 500000']))
  test('以下: so many fewer', () => expect(whatIf('extra-when-few', { 'store.firms': '12' })).toEqual(['store.firms 10 (+2) → 500000']))
  test('a fall before the next rise is passed over', () =>
    expect(whatIf('falls-then-rises', { 'store.investment': '500万元' })).toEqual([
      'store.investment 20000000.01 (+15000000.01) → 3200000',
    ]))
})
