import { expect, test } from 'vitest'
import type { ReadyRule } from '../../src/engine/index.ts'
import { exact, yuan } from '../../src/money/money.ts'
import { payOutParts } from '../../src/view/words/payOut.ts'

const rule = (...shares: string[]): ReadyRule => ({ payOut: shares.map((share) => exact(share)) }) as unknown as ReadyRule
const parts = (amount: string, bound: 'exact' | 'upTo', ...shares: string[]): string[] =>
  payOutParts(rule(...shares), { low: yuan(amount), high: yuan(amount), bound }).map(
    ({ low, high }) => `${low.toFixed()} ${high?.toFixed() ?? ''}`,
  )

test.for([
  { amount: '0.03', bound: 'exact', shares: ['0.5', '0.5'], paid: ['0.02 0.02', '0.01 0.01'] },
  { amount: '0.03', bound: 'upTo', shares: ['0.5', '0.5'], paid: ['0.01 0.01', '0.02 0.02'] },
  { amount: '1000000.01', bound: 'upTo', shares: ['0.4', '0.3', '0.3'], paid: ['400000 400000', '300000 300000', '300000.01 300000.01'] },
  { amount: '1000000', bound: 'exact', shares: ['0.4', '0.3', '0.3'], paid: ['400000 400000', '300000 300000', '300000 300000'] },
] as const)('$amount ($bound) in $shares: the parts are the award, to the fen', ({ amount, bound, shares, paid }) => {
  expect(parts(amount, bound, ...shares)).toEqual(paid)
})

test('paid at once there is no part; without a ceiling the parts have none', () => {
  expect(payOutParts({} as ReadyRule, { low: yuan('5'), high: yuan('5'), bound: 'exact' })).toEqual([])
  const open = payOutParts(rule('0.5', '0.5'), { low: yuan('5'), high: null, bound: 'exact' })
  expect(open.map(({ low, high }) => [low.toFixed(), high])).toEqual([
    ['2.5', null],
    ['2.5', null],
  ])
})
