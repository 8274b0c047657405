import { expect, test } from 'vitest'
import { folding } from '../../src/search/fold.ts'
import { editions, files, fold } from './fixture.ts'
import { textsOf } from './texts.ts'

const pairs = '標标識识節节'
const folded = (text: string): string => folding(pairs)(text).text

test.each([
  ['标识解析', '標識解析', 'the two scripts'],
  ['500万元', '５００万元', 'full and half width'],
  ['dcmm', 'DCMM', 'upper and lower case'],
  ['5g+工业互联网', '5G ＋ 工业 互联网', 'spaces'],
  ['1:1', '1：1', 'full-width colon'],
  ['1:1', '1∶1', 'the sign of a ratio'],
  ['1000家', '1,000家', 'thousands'],
  ['1234567', '1，234，567', 'thousands, typed in full width'],
  ['2021-2025年', '2021—2025年', 'dashes'],
  ['"双跨"', '“双跨”', 'quotation marks'],
  ['(2020)9号', '〔2020〕9号', 'brackets'],
])('%s and %s are one: %s', (a, b) => {
  expect(folded(a)).toBe(folded(b))
})

test.each([
  ['100 200', '100200', 'two numbers'],
  ['1,00', '100', 'a comma that groups no thousands'],
  ['第1,2000家', '第12000家', 'a comma before four digits'],
  ['30%', '30', 'a percent sign'],
  ['①', '1', 'a sign that is no digit'],
  ['Open Source', 'OpenSource', 'two latin words'],
])('%s and %s are two: %s', (a, b) => {
  expect(folded(a)).not.toBe(folded(b))
})

test('every unit knows where it came from', () => {
  const { text, from, to } = folding(pairs)('標 識１，０００㎡')
  expect(text).toBe('标识1000㎡')
  expect(from).toEqual([0, 2, 3, 5, 6, 7, 8])
  expect(to).toEqual([1, 3, 4, 6, 7, 8, 9])
})

test('a character outside the basic plane is kept whole', () => {
  const { text, from, to } = folding('')('𠮷野')
  expect([text, from, to]).toEqual(['𠮷野', [0, 0, 2], [2, 2, 3]])
})

test('every clause is the same in both scripts once folded', () => {
  for (const { path, words } of textsOf(editions)) {
    const said = new Set(words.map((text) => fold(text).text))
    expect(said.size, path).toBe(words.length / 2)
  }
  expect(files.length).toBeGreaterThan(10)
})
