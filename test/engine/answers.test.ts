import { describe, expect, test } from 'vitest'
import { isDay } from '../../src/days/day.ts'
import { nearest, parseAnswer, parseFacts, ready, validity, type Answer } from '../../src/engine/index.ts'
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
    ['store.investment', ' 2000 万元 ', '20000000'],
    ['store.investment', '2 000 万元', 'notANumber'],
    ['store.investment', '300\t500万元', 'notANumber'],
    ['store.investment', '0.01元', '0.01'],
    ['store.investment', null, 'unanswered'],
    ['store.investment', '', 'unanswered'],
    ['store.investment', 2000, 'noUnit'],
    ['store.investment', '2000', 'noUnit'],
    ['store.investment', '2000家', 'wrongUnit'],
    ['store.investment', '-1元', 'negative'],
    ['store.investment', ' －1元', 'negative'],
    ['store.investment', '−1元', 'negative'],
    ['store.investment', '–1元', 'negative'],
    ['store.investment', '10-20元', 'wrongUnit'],
    ['store.investment', true, 'noUnit'],
    ['store.investment', '一百万', 'notANumber'],
    ['store.investment', '1e30元', 'wrongUnit'],
    ['store.investment', '10000000000000万亿元', 'tooLarge'],
    ['store.investment', '0.001元', 'tooFine'],
    ['store.investment', '1000000000000000000元', '1000000000000000000'],
    ['store.investment', '1000000000000000000.01元', 'tooLarge'],
    ['store.investment', '1000000000000000元', '1000000000000000'],
    ['store.contract', ['300万元', '1元'], '3000000+1'],
    ['store.contract', [], 'emptyList'],
    ['store.contract', ['300万元', '一百万'], 'notANumber'],
    ['store.contract', ['0.001元'], 'tooFine'],
    ['store.investment', ['1元', '2元'], 'oneAmount'],
    ['store.firms', 3, '3'],
    ['store.firms', '3家', '3'],
    ['store.firms', '3', '3'],
    ['store.firms', 3.5, 'notWhole'],
    ['store.firms', '3.5家', 'notWhole'],
    ['store.firms', '3台', 'wrongUnit'],
    ['store.firms', -3, 'negative'],
    ['store.firms', 0, '0'],
    ['store.firms', '-3家', 'negative'],
    ['store.firms', '三家', 'notANumber'],
    ['store.firms', '1万家', '10000'],
    ['store.firms', 9007199254740992, 'notWhole'],
    ['store.firms', true, 'notANumber'],
    ['store.firms', '3月', 'wrongUnit'],
    ['store.area', '1000平方米', '1000'],
    ['store.area', '1000', 'noUnit'],
    ['store.area', 1000, 'noUnit'],
    ['store.area', -1, 'negative'],
    ['store.area', '0.0001平方米', '0.0001'],
    ['store.area', '0.00001平方米', 'tooFine'],
    ['store.area', '0.5万平方米', '5000'],
    ['store.rent', '50元/平方米·月', '50'],
    ['store.rent', '50元/㎡/月', '50'],
    ['store.rent', '50元每平方米·每月', '50'],
    ['store.rent', '0.0001元/平方米·月', '0.0001'],
    ['store.rent', '0.00001元/平方米·月', 'tooFine'],
    ['store.rent', '-50元/平方米·月', 'negative'],
    ['store.rent', '五十元', 'notANumber'],
    ['store.rent', 50, 'noUnit'],
    ['store.rent', '50元', 'wrongUnit'],
    ['store.rent', '50', 'noUnit'],
    ['store.months', '18个月', '18'],
    ['store.months', '18月', '18'],
    ['store.share', '60%', '0.6'],
    ['store.share', '60', 'noUnit'],
    ['store.share', 60, 'noUnit'],
    ['store.share', '-60%', 'negative'],
    ['store.share', '0.000001%', '0.00000001'],
    ['store.share', '0.0000001%', 'tooFine'],
    ['store.grade', '3', '2'],
    ['store.grade', 1, '0'],
    ['store.grade', '9', 'unknownValue'],
    ['store.class', 'a', 'a'],
    ['store.class', 'c', 'unknownValue'],
    ['store.titles', ['gold', 'tin'], 'gold+tin'],
    ['store.titles', 'gold', 'notAList'],
    ['store.titles', ['lead'], 'unknownValue'],
    ['store.titles', [], ''],
    ['store.open', true, 'true'],
    ['store.open', '否', 'false'],
    ['store.open', '是', 'true'],
    ['store.open', 'true', 'true'],
    ['store.open', 'false', 'false'],
    ['store.open', 1, 'notYesNo'],
    ['store.open', 'maybe', 'notYesNo'],
    ['store.region', '450200', '450200'],
    ['store.region', '广西', 'notARegion'],
    ['store.region', '4502001', 'notARegion'],
    ['store.region', 'x450200', 'notARegion'],
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

describe('answers: the unit as people write it', () => {
  const rows: [string, string, string][] = [
    ['台（套）', '3台（套）', '3'],
    ['台（套）', '3台(套)', '3'],
    ['台（套）', '3台', '3'],
    ['台（套）', '3臺', '3'],
    ['台（套）', '3套', '3'],
    ['台（套）', '3台套', '3'],
    ['台（套）', '3个', 'wrongUnit 台(套) 台 套 台套 台（套）'],
    ['机柜（标准机架）', '3机柜', '3'],
    ['机柜（标准机架）', '3标准机架', '3'],
    ['条', '3條', '3'],
    ['個月', '3个月', '3'],
    ['个月', '3個月', '3'],
    ['个月', '3月', '3'],
    ['项', '3項', '3'],
    ['户', '3戶', '3'],
    ['亩', '3畝', '3'],
  ]
  test.for(rows)('%s: %s → %s', ([unit, answer, expected]) =>
    expect(said(parseAnswer(answer, { kind: 'count', unit, words: unit, subject: 'store' }, book))).toBe(expected),
  )
  test.for<[Answer, string]>([
    ['50元', '50'],
    ['50元/月', 'wrongUnit 元'],
    ['五十', 'notANumber 元'],
    [50, 'noUnit 元'],
  ])('a price that names no unit is in 元: %j → %s', ([answer, expected]) =>
    expect(said(parseAnswer(answer, { kind: 'price', words: '参考价', subject: 'store' }, book))).toBe(expected),
  )
})
const said = (read: ReturnType<typeof parseAnswer>): string => {
  if ('problem' in read) return [read.problem.kind, ...read.problem.expected].join(' ')
  return read.known.kind === 'number' ? read.known.value.toFixed() : read.known.kind
}

describe('answers: what stood there and what to write instead', () => {
  const unit = '元/平方米·月'
  const rows: [string, Answer, string, string, string[]][] = [
    ['store.investment', 2000, 'noUnit', '2000', ['万元', '元']],
    ['store.investment', '2000', 'noUnit', '2000', ['万元', '元']],
    ['store.investment', '一百万', 'notANumber', '一百万', ['万元', '元']],
    ['store.investment', '3家', 'wrongUnit', '3家', ['万元', '元']],
    ['store.investment', '-1元', 'negative', '-1元', []],
    ['store.investment', ['1元', '2元'], 'oneAmount', '["1元","2元"]', []],
    ['store.contract', ['1元', '2家'], 'wrongUnit', '2家', ['万元', '元']],
    ['store.contract', [], 'emptyList', '[]', []],
    ['store.firms', 3.5, 'notWhole', '3.5', ['家']],
    ['store.firms', '3台', 'wrongUnit', '3台', ['家']],
    ['store.firms', '三家', 'notANumber', '三家', ['家']],
    ['store.firms', true, 'notANumber', 'true', ['家']],
    ['store.months', '3家', 'wrongUnit', '3家', ['个月', '月']],
    ['store.area', 1000, 'noUnit', '1000', ['平方米']],
    ['store.area', '1000', 'noUnit', '1000', ['平方米']],
    ['store.rent', 50, 'noUnit', '50', [unit]],
    ['store.rent', '50', 'noUnit', '50', [unit]],
    ['store.rent', '50元', 'wrongUnit', '50元', [unit]],
    ['store.rent', '五十', 'notANumber', '五十', [unit]],
    ['store.share', '60', 'noUnit', '60', ['%']],
    ['store.grade', '9', 'unknownValue', '9', ['1', '2', '3', '4', '5']],
    ['store.class', 'c', 'unknownValue', 'c', ['a', 'b', 'other']],
    ['store.titles', 'gold', 'notAList', 'gold', ['gold', 'silver', 'tin']],
    ['store.titles', ['gold', 'glod'], 'unknownValue', 'glod', ['gold', 'tin']],
    ['store.open', 'maybe', 'notYesNo', 'maybe', ['true', 'false']],
    ['store.region', '广西', 'notARegion', '广西', ['450000']],
    ['store.investmant', '1元', 'unknownFact', 'store.investmant', ['store.investment']],
  ]
  test.for(rows)('%s: %j', ([fact, answer, kind, found, expected]) =>
    expect(parseFacts({ [fact]: answer }, book).problems).toEqual([{ fact, kind, found, expected }]),
  )
})

describe('a day is a real one and written YYYY-MM-DD', () => {
  const rows: [unknown, boolean][] = [
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['2024-02-30', false],
    ['2024-13-01', false],
    ['2024-00-01', false],
    ['2024-2-29', false],
    ['2024-02-9', false],
    ['24-02-29', false],
    ['02024-02-29', false],
    ['2024-02-29 ', false],
    ['2024/02/29', false],
    ['2024年2月29日', false],
    ['2024-02-29T00:00:00.000Z', false],
    ['+012024-02-29', false],
    [['2024-02-29'], false],
    [20240229, false],
    [null, false],
  ]
  test.for(rows)('%j: %s', ([text, real]) => {
    expect(isDay(text)).toBe(real)
    const read = parseAnswer(text as Answer, { kind: 'date', words: '日期', subject: 'store' }, book)
    const said = 'problem' in read ? read.problem.kind : 'value' in read.known ? String(read.known.value) : ''
    expect(said).toBe(real ? String(text).replaceAll('-', '') : 'notADate')
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
    [{ ...dated, stage: 'revisionDraft' }, '2021-01-01', 'draft'],
    [{ ...dated, stage: 'unknown' }, '2021-01-01', 'unknown'],
    [{ ...dated, stage: 'unknown' }, '2023-01-01', 'expired'],
    [{ ...dated, stage: 'unknown', effective: null, expires: null }, '2021-01-01', 'unknown'],
    [{ ...dated, effective: null }, '2021-01-01', 'unknown'],
    [{ ...dated, expires: null }, '2021-01-01', 'unknown'],
    [{ ...dated, role: 'explanatoryNote', stage: 'revisionDraft' }, '2021-01-01', 'note'],
  ] as const
  test.for(rows)('%j on %s: %s', ([policy, on, expected]) => expect(validity(policy, on)).toBe(expected))
})
