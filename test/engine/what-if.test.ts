import { describe, expect, test } from 'vitest'
import { assess, parseFacts, ready, type Answers, type ReadyRule } from '../../src/engine/index.ts'
import { changes, leastFor, mostOver, type Need } from '../../src/engine/vary/index.ts'
import { yuan } from '../../src/money/money.ts'
import { rule, rulebook, share } from './fixture.ts'

/** Beside the fixture: amounts that end at a number. */
const ending = (kind: 'atMost' | 'lessThan') => ({ when: { kind, fact: 'store.investment', value: '5000000' } })
const extra = [rule('not-above', share(), ending('atMost')), rule('below', share(), ending('lessThan'))]
const book = ready({ ...rulebook, measures: [...rulebook.measures, ...extra] })
function ruleOf(measure: string): ReadyRule {
  const rule = book.measures.find(({ id }) => id === `x/${measure}`)
  if (rule === undefined) throw new Error(measure)
  return rule
}
const read = (answers: Answers) => parseFacts(answers, book).facts

/** `store.firms 500 (+1) → 1000000 (+1000000)` */
function whatIf(measure: string, answers: Answers): string[] {
  const facts = read(answers)
  const said = ({ fact, to, distance }: Need): string => {
    const value = to.kind === 'number' ? to.value.toFixed() : 'value' in to ? String(to.value) : ''
    return `${fact} ${value}${distance === null ? '' : ` (+${distance.toFixed()})`}`
  }
  return changes(assess(ruleOf(measure), book, facts), book, facts).map(
    ({ needs, gives, gain }) => `${needs.map(said).join(', ')} → ${gives.toFixed()} (+${gain.toFixed()})`,
  )
}

describe('what would change it', () => {
  test('below a cap: as much more as the cap lies away', () =>
    expect(whatIf('share', { 'store.investment': '900万元' })).toEqual(['store.investment 10000000 (+1000000) → 3000000 (+300000)']))
  test('at the cap: nothing', () => expect(whatIf('share', { 'store.investment': '1000万元' })).toEqual([]))
  test('one fen below a threshold: one fen', () =>
    expect(whatIf('cliff', { 'store.investment': '19999999.99元' })).toEqual(['store.investment 20000000 (+0.01) → 2000000 (+2000000)']))
  test('超过: one more than the number', () =>
    expect(whatIf('more-than', { 'store.firms': '10' })).toEqual(['store.firms 11 (+1) → 500000 (+500000)']))
  test('too many: so many fewer', () =>
    expect(whatIf('at-most', { 'store.firms': '12' })).toEqual(['store.firms 10 (+2) → 500000 (+500000)']))
  test('the next tier, not the one after', () =>
    expect(whatIf('tiers', { 'store.firms': '500' })).toEqual(['store.firms 1000 (+500) → 2000000 (+1000000)']))
  test('below the lowest tier', () =>
    expect(whatIf('tiers', { 'store.firms': '499' })).toEqual(['store.firms 500 (+1) → 1000000 (+1000000)']))
  test('the next level', () => expect(whatIf('levels', { 'store.grade': '3' })).toEqual(['store.grade 3 → 400000 (+100000)']))
  test('或: each way by itself', () =>
    expect(whatIf('any', { 'store.firms': '0', 'store.area': '0平方米' })).toEqual([
      'store.firms 2 (+2) → 500000 (+500000)',
      'store.area 1 (+1) → 500000 (+500000)',
    ]))
  test('a yes that is missing', () => expect(whatIf('is', { 'store.open': false })).toEqual(['store.open true → 500000 (+500000)']))
  test('追加 not yet reached', () =>
    expect(whatIf('sum', { 'store.investment': '2000万元' })).toEqual(['store.investment 20000000.01 (+0.01) → 500000 (+300000)']))
  test('who is paid, what was had before, where it is and what an authority said are nobody’s to change', () => {
    expect(whatIf('payee', { 'applicant.roles': ['park'] })).toEqual([])
    expect(whatIf('once', { 'x/once.before': true })).toEqual([])
    expect(whatIf('within', { 'store.region': '110000' })).toEqual([])
    expect(whatIf('judged', { 'store.accepted': false })).toEqual([])
  })
  test('while something is still asked, nothing is said', () => expect(whatIf('share', {})).toEqual([]))
})

describe('the other way round: the least base that reaches an amount', () => {
  const least = (measure: string, fact: string, amount: string, answers: Answers = {}): string | null => {
    const found = leastFor(yuan(amount), ruleOf(measure), book, read(answers), fact)
    return found === null ? null : `${found.at.toFixed()} (${found.exact}) → ${found.gives.toFixed()}`
  }
  test('on the slope', () => expect(least('share', 'store.investment', '1500000')).toBe('5000000 (5000000) → 1500000'))
  test('no whole fen: the next one', () =>
    expect(least('share', 'store.investment', '1000000')).toBe('3333333.34 (10000000/3) → 1000000.002'))
  test('the cap itself', () => expect(least('share', 'store.investment', '3000000')).toBe('10000000 (10000000) → 3000000'))
  test('above the cap: never', () => expect(least('share', 'store.investment', '3000000.01')).toBeNull())
  test('anything at all of a cliff: its threshold', () =>
    expect(least('cliff', 'store.investment', '1')).toBe('20000000 (20000000) → 2000000'))
  test('超过: one fen beyond', () => expect(least('sum', 'store.investment', '500000')).toBe('20000000.01 (20000000) → 500000'))
  test('units are whole', () => expect(least('per-unit', 'store.firms', '5000')).toBe('101 (201/2) → 10000'))
  test('the most: the cap, a peak between two slopes, no end', () => {
    const most = (measure: string, fact: string, answers: Answers = {}) =>
      mostOver(ruleOf(measure), book, read(answers), fact)?.toFixed() ?? null
    expect(most('share', 'store.investment')).toBe('3000000')
    const funds = { 'store.provincialFunds': '0元', 'store.municipalFunds': '0元', 'store.districtFunds': '0元' }
    expect(most('match', 'store.centralFunds', { ...funds, 'store.investment': '1200万元' })).toBe('3000000')
    expect(most('match', 'store.centralFunds', { ...funds, 'store.investment': '0.06元' })).toBe('0.01')
    expect(most('share-up-to', 'store.investment')).toBeNull()
  })
  test('the most: of 不超过 the number itself, of 低于 one fen less, then nothing', () => {
    const most = (measure: string) => mostOver(ruleOf(measure), book, read({}), 'store.investment')?.toFixed()
    expect(most('not-above')).toBe('1500000')
    expect(most('below')).toBe('1499999.997')
  })
  test('不超过: the number itself still reaches, 低于: it does not', () => {
    expect(least('not-above', 'store.investment', '1500000')).toBe('5000000 (5000000) → 1500000')
    expect(least('below', 'store.investment', '1500000')).toBeNull()
  })
})
