import { describe, expect, test } from 'vitest'
import { parseAnswer, ready } from '../../src/engine/index.ts'
import type { RuleFact } from '../../src/schema/rulebook.ts'
import { readTyped } from '../../src/stores/estimate/typed.ts'
import { rulebook } from '../engine/fixture.ts'

const book = ready(rulebook)
const fact = (kind: RuleFact['kind'], unit?: string): RuleFact => ({
  kind,
  words: '题',
  subject: 'store',
  ...(unit !== undefined && { unit }),
})

/** What stands in the field → what is computed with, in 元 or the fact's unit; a refusal names its kind. */
function read(typed: string, of: RuleFact, list = false): string {
  const answer = readTyped(typed, of, list)
  if (answer === null) return 'not answered'
  const parsed = parseAnswer(answer, of, book)
  if ('problem' in parsed) return parsed.problem.kind
  const { known } = parsed
  return known.kind === 'number'
    ? known.value.toFixed()
    : known.kind === 'list'
      ? known.values.map((value) => value.toFixed()).join(' ')
      : JSON.stringify(known)
}

describe('money, printed beside the field: 万元', () => {
  test.each([
    ['1200', '12000000'],
    ['1,200', '12000000'],
    ['1200.5', '12005000'],
    ['1.2亿', '120000000'],
    ['1.2億', '120000000'],
    ['２０００', '20000000'],
    ['2000万元', '20000000'],
    ['2000萬元', '20000000'],
    ['2000万', '20000000'],
    ['300元', '300'],
    [' 1200 ', '12000000'],
    ['1200 万元', '12000000'],
    ['1 200', 'notANumber'],
    ['300\t500', 'notANumber'],
    ['300\n500', 'notANumber'],
    ['300, 500', 'notANumber'],
    ['３００　５００', 'notANumber'],
    ['1，200', '12000000'],
    ['12,000,000元', '12000000'],
    ['0', '0'],
    ['.5', '5000'],
    ['0.000001', '0.01'],
    ['100000000000', '1000000000000000'],
    ['', 'not answered'],
    ['   ', 'not answered'],
    ['abc', 'notANumber'],
    ['一千二', 'notANumber'],
    ['-5', 'negative'],
    ['－5', 'negative'],
    ['NaN', 'notANumber'],
    ['Infinity', 'notANumber'],
    ['1e30', 'wrongUnit'],
    ['12abc', 'wrongUnit'],
    ['1.2.3', 'wrongUnit'],
    ['1200家', 'wrongUnit'],
    ['30%', 'wrongUnit'],
    ['0.0000001', 'tooFine'],
    ['9999999999999999999', 'tooLarge'],
    ['<b>1</b>', 'notANumber'],
  ])('%s → %s', (typed, value) => {
    expect(read(typed, fact('money'))).toBe(value)
  })
})

describe('money in Chinese numerals, with 万 or 亿 in them', () => {
  test.each([
    ['两千万', '20000000'],
    ['兩千萬', '20000000'],
    ['3千万', '30000000'],
    ['3千5百万', '35000000'],
    ['一亿二', '120000000'],
    ['一亿二千万', '120000000'],
    ['一亿零五百万', '105000000'],
    ['三万五', '35000'],
    ['十二万', '120000'],
    ['二十万元', '200000'],
    ['一百零二万', '1020000'],
    ['三千五万', '35000000'],
    ['三百五万', '3500000'],
    ['壹仟贰佰万元', '12000000'],
    ['1亿2000万', '120000000'],
    ['一亿两千三百四十五万六千七百八十九元', '123456789'],
    ['一千二百元', '1200'],
    ['十亿', '1000000000'],
    // Of what: 万元 or 元? Not said.
    ['一千二', 'notANumber'],
    ['1亿2', 'wrongUnit'],
    ['两万三万', 'notANumber'],
    ['一二三万', 'notANumber'],
    ['两 千 万', '20000000'],
  ])('%s → %s', (typed, value) => {
    expect(read(typed, fact('money'))).toBe(value)
  })
  test('other units', () => {
    expect(read('两千万', fact('quantity', '条'))).toBe('20000000')
    expect(read('十二家', fact('count', '家'))).toBe('12')
  })
})

describe('several amounts, one a contract', () => {
  test.each([
    ['300、800', '3000000 8000000'],
    ['300；800', '3000000 8000000'],
    ['300', '3000000'],
    ['300、', '3000000'],
    ['300、x', 'notANumber'],
    ['1,200、1.2亿', '12000000 120000000'],
    ['两百万、三百万', '2000000 3000000'],
  ])('%s → %s', (typed, value) => {
    expect(read(typed, fact('money'), true)).toBe(value)
  })
  test('only bases that are counted one by one take them', () => {
    expect([...book.listable]).toEqual([['store.contract', 'store.firms']])
  })
  test('elsewhere it is no figure', () => {
    expect(read('300、800', fact('money'))).toBe('wrongUnit')
  })
})

describe('all other figures', () => {
  test.each([
    ['2500万', fact('quantity', '条'), '25000000'],
    ['2500万条', fact('quantity', '条'), '25000000'],
    ['2500萬條', fact('quantity', '条'), '25000000'],
    ['100001', fact('quantity', '次'), '100001'],
    ['5次', fact('quantity', '条'), 'wrongUnit'],
    ['12', fact('count', '家'), '12'],
    ['12家', fact('count', '家'), '12'],
    ['1.5', fact('count', '家'), 'notWhole'],
    ['50台', fact('count', '台（套）'), '50'],
    ['50', fact('price', '元/平方米·月'), '50'],
    ['50元/平方米·月', fact('price', '元/平方米·月'), '50'],
    ['60', fact('ratio'), '0.6'],
    ['60%', fact('ratio'), '0.6'],
    ['-1', fact('count', '家'), 'negative'],
  ])('%s → %#', (typed, of, value) => {
    expect(read(typed, of)).toBe(value)
  })
})
