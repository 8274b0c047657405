import { describe, expect, test } from 'vitest'
import { parseFacts, ready, type Answers, type ReadyRule } from '../../src/engine/index.ts'
import { swayOf } from '../../src/engine/vary/sway.ts'
import { nextFacts, swaysOf, type Sway } from '../../src/engine/vary/index.ts'
import { yuan } from '../../src/money/money.ts'
import { fixed, rule, rulebook } from './fixture.ts'

/** Beside the fixture: answers that take away, and what no number decides. */
const extra = [
  rule('small-or-large', fixed('500000'), {
    when: {
      kind: 'any',
      of: [
        { kind: 'atMost', fact: 'store.firms', value: '10' },
        { kind: 'atLeast', fact: 'store.firms', value: '12' },
      ],
    },
  }),
  rule('outside-the-region', fixed('500000'), { when: { kind: 'not', of: { kind: 'within', fact: 'store.region', region: '450000' } } }),
  rule('without-a-title', fixed('500000'), {
    when: { kind: 'not', of: { kind: 'oneOf', fact: 'store.titles', values: ['gold'], open: false } },
  }),
]
const book = ready({
  ...rulebook,
  measures: [...rulebook.measures, ...extra],
  facts: { ...rulebook.facts, 'store.opened': { kind: 'date', words: '开业日期', subject: 'store' } },
})
function ruleOf(measure: string): ReadyRule {
  const found = book.measures.find(({ id }) => id === `x/${measure}`)
  if (found === undefined) throw new Error(measure)
  return found
}
const read = (answers: Answers) => parseFacts(answers, book).facts

describe('which question next', () => {
  const next = (measures: readonly string[], answers: Answers = {}): string[] =>
    nextFacts(measures.map((measure) => swaysOf(ruleOf(measure), book, read(answers))))
  test('the one that can move the most first', () =>
    expect(next(['fixed', 'once', 'share'])).toEqual(['store.investment', 'x/once.before']))
  test('no ceiling at all before any ceiling', () => expect(next(['match', 'share-up-to', 'levels'])[0]).toBe('store.investment'))
  test('of equal sway the one in more measures', () =>
    expect(next(['is', 'more-than', 'at-most']).slice(0, 2)).toEqual(['store.firms', 'store.open']))
  test('追加 is worth what it adds', () => expect(next(['sum', 'levels'])).toEqual(['store.grade', 'store.investment']))
  test('what is answered is not asked', () => expect(next(['share'], { 'store.investment': '1元' })).toEqual([]))

  const [a, b, c] = ['a', 'b', 'c'].map((fact) => (by: string): Sway => ({ fact, by: yuan(by) })) as [Moving, Moving, Moving]
  test('moves are added up, of equal ones the one in more measures, then the one asked first', () => {
    expect(nextFacts([[a('100')], [b('50')], [b('50')]])).toEqual(['b', 'a'])
    expect(nextFacts([[b('50')], [a('100')], [b('50')], [c('100')]])).toEqual(['b', 'a', 'c'])
    expect(nextFacts([[b('50')], [a('100')], [b('49')]])).toEqual(['a', 'b'])
    expect(nextFacts([])).toEqual([])
  })
})
type Moving = (by: string) => Sway

describe('how far an answer alone can move a ceiling', () => {
  const sway = (measure: string, fact: string, answers: Answers = {}): string =>
    swayOf(ruleOf(measure), book, read(answers), fact).toFixed()
  test('a class: from the least of all to the most', () => expect(sway('levels-every-class', 'store.class')).toBe('400000'))
  test('a set: none of its members, or all', () => {
    expect(sway('levels-every-title', 'store.titles')).toBe('500000')
    expect(sway('without-a-title', 'store.titles')).toBe('500000')
  })
  test('a place: one that a condition names, or another', () => {
    expect(sway('within', 'store.region')).toBe('500000')
    expect(sway('outside-the-region', 'store.region')).toBe('500000')
    expect(sway('fixed', 'store.region')).toBe('0')
  })
  test('a number: also where only the middle gives less', () => expect(sway('small-or-large', 'store.firms')).toBe('500000'))
  test('a yes or no', () => expect(sway('is', 'store.open')).toBe('500000'))
  test('what no formula uses, a date, an address of nothing: not at all', () => {
    expect(sway('fixed', 'store.firms')).toBe('0')
    expect(sway('fixed', 'store.opened')).toBe('0')
    expect(sway('fixed', 'store.nowhere')).toBe('0')
  })
  test('无法测算: nothing to move, but what could end it is asked', () => {
    expect(sway('open', 'store.firms')).toBe('0')
    expect(swaysOf(ruleOf('open'), book, read({})).map(({ fact, by }) => `${fact} ${by.toFixed()}`)).toEqual(['store.firms 0'])
  })
})
