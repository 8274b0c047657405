import { expect, test } from 'vitest'
import { money, quantity, roundedUp, share } from '../../src/view/words/format.ts'

test.for([
  ['0', '0元'],
  ['0.01', '0.01元'],
  ['2000', '2000元'],
  ['9999', '9999元'],
  ['10000', '1万元'],
  ['12345', '12,345元'],
  ['12345.67', '12,345.67元'],
  ['800000', '80万元'],
  ['12005000', '1200.5万元'],
  ['3333333.34', '3,333,333.34元'],
  ['99990000', '9999万元'],
  ['100000000', '1亿元'],
  ['120000000', '1.2亿元'],
  ['1000000000000000', '10000000亿元'],
] as const)('%s yuan is %s', ([yuan, words]) => {
  expect(money(yuan, 'zh-Hans')).toBe(words)
})

test('units follow the script', () => {
  expect(money('800000', 'zh-Hant')).toBe('80萬元')
  expect(quantity('20000000', '条', 'zh-Hans')).toBe('2000万条')
  expect(quantity('500', '家', 'zh-Hans')).toBe('500家')
})

test.for([
  ['0.3', '30%'],
  ['0.05', '5%'],
  ['0.005', '0.5%'],
  ['1', '1∶1'],
] as const)('rate %s is %s', ([rate, words]) => {
  expect(share(rate)).toBe(words)
})

test.for([
  ['3333333.34', '333.34万元', false],
  ['16666666.67', '1666.67万元', false],
  ['10000000', '1000万元', true],
  ['99999999.99', '10000万元', false],
  ['166666.67', '16.67万元', false],
] as const)('a point at %s is reached at %s', ([yuan, words, exact]) => {
  expect(roundedUp(yuan, 'zh-Hans')).toEqual({ words, exact })
})
