import { describe, expect, test } from 'vitest'
import { nearest, parseFacts, ready, validity, type Answer } from '../../src/engine/index.ts'
import { rulebook } from './fixture.ts'

const book = ready(rulebook)
const read = (fact: string, answer: Answer): string => {
  const { facts, problems } = parseFacts({ [fact]: answer }, book)
  const known = facts.get(fact)
  if (problems[0] !== undefined) return problems[0].kind
  if (known === undefined) return 'unanswered'
  if (known.kind === 'number') return known.value.toFixed()
  if (known.kind === 'set') return [...known.values].join('+')
  if (known.kind === 'list') return known.values.map((value) => value.toFixed()).join('+')
  return String(known.value)
}

describe('answers: what people type, and what is refused', () => {
  const rows: [string, Answer, string][] = [
    ['store.investment', '2000万元', '20000000'],
    ['store.investment', '1.2亿元', '120000000'],
    ['store.investment', '１，２００万元', '12000000'],
    ['store.investment', '1,200.50元', '1200.5'],
    ['store.investment', ' 2 000 万元 ', '20000000'],
    ['store.investment', '0.01元', '0.01'],
    ['store.investment', null, 'unanswered'],
    ['store.investment', '', 'unanswered'],
    ['store.investment', 2000, 'noUnit'],
    ['store.investment', '2000', 'noUnit'],
    ['store.investment', '2000家', 'wrongUnit'],
    ['store.investment', '-1元', 'negative'],
    ['store.investment', '一百万', 'notANumber'],
    ['store.investment', '1e30元', 'wrongUnit'],
    ['store.investment', '10000000000000万亿元', 'tooLarge'],
    ['store.investment', '0.001元', 'tooFine'],
    ['store.investment', '1000000000000000元', '1000000000000000'],
    ['store.contract', ['300万元', '1元'], '3000000+1'],
    ['store.contract', [], 'emptyList'],
    ['store.investment', ['1元', '2元'], 'oneAmount'],
    ['store.firms', 3, '3'],
    ['store.firms', '3家', '3'],
    ['store.firms', '3', '3'],
    ['store.firms', 3.5, 'notWhole'],
    ['store.firms', '3.5家', 'notWhole'],
    ['store.firms', '3台', 'wrongUnit'],
    ['store.firms', -3, 'negative'],
    ['store.area', '1000平方米', '1000'],
    ['store.area', '1000', 'noUnit'],
    ['store.area', '0.5万平方米', '5000'],
    ['store.rent', '50元/平方米·月', '50'],
    ['store.rent', '50元/㎡/月', '50'],
    ['store.rent', '50元', 'wrongUnit'],
    ['store.rent', '50', 'noUnit'],
    ['store.months', '18个月', '18'],
    ['store.months', '18月', '18'],
    ['store.share', '60%', '0.6'],
    ['store.share', '60', 'noUnit'],
    ['store.grade', '3', '2'],
    ['store.grade', '9', 'unknownValue'],
    ['store.class', 'a', 'a'],
    ['store.class', 'c', 'unknownValue'],
    ['store.titles', ['gold', 'tin'], 'gold+tin'],
    ['store.titles', 'gold', 'notAList'],
    ['store.titles', ['lead'], 'unknownValue'],
    ['store.titles', [], ''],
    ['store.open', true, 'true'],
    ['store.open', '否', 'false'],
    ['store.open', 'maybe', 'notYesNo'],
    ['store.region', '450200', '450200'],
    ['store.region', '广西', 'notARegion'],
    ['store.investmant', '1元', 'unknownFact'],
  ]
  test.for(rows)('%s: %j → %s', ([fact, answer, expected]) => expect(read(fact, answer)).toBe(expected))
  test('a mistyped address names the nearest', () =>
    expect(nearest('store.investmant', Object.keys(book.facts))[0]).toBe('store.investment'))
  test('one bad answer leaves the others standing', () => {
    const { facts, problems } = parseFacts({ 'store.investment': 'x', 'store.firms': 3 }, book)
    expect([problems.length, facts.has('store.firms'), facts.has('store.investment')]).toEqual([1, true, false])
  })
})

describe('validity on any day', () => {
  const dated = { role: 'measures', stage: 'issued', effective: '2020-06-23', expires: '2022-12-31' } as const
  const rows = [
    [dated, '2020-06-22', 'notYetEffective'],
    [dated, '2020-06-23', 'inEffect'],
    [dated, '2022-12-31', 'inEffect'],
    [dated, '2023-01-01', 'expired'],
    [{ ...dated, stage: 'consultation' }, '2021-01-01', 'draft'],
    [{ ...dated, stage: 'unknown', effective: null, expires: null }, '2021-01-01', 'unknown'],
    [{ ...dated, effective: null }, '2021-01-01', 'unknown'],
    [{ ...dated, expires: null }, '2021-01-01', 'unknown'],
    [{ ...dated, role: 'explanatoryNote', stage: 'revisionDraft' }, '2021-01-01', 'note'],
  ] as const
  test.for(rows)('%j on %s: %s', ([policy, on, expected]) => expect(validity(policy, on)).toBe(expected))
})
