import Decimal from 'decimal.js'
import { describe, expect, test } from 'vitest'
import { exact, greater, less, lesser, nothing, plus, rate, share, sum, yuan } from '../../src/money/money.ts'
import { toFen } from '../../src/money/rounding.ts'

const [amount, part, pieces] = [yuan('800000'), rate('0.3'), exact('3')]

/** Only for the type check, which fails as soon as one of these compiles: what is in yuan, what is a rate and what is neither are kept apart. */
export const neverRun = [
  // @ts-expect-error a rate of a rate is no amount
  () => share(part, part),
  // @ts-expect-error an amount of an amount is nothing at all
  () => share(amount, amount),
  // @ts-expect-error the amount comes first
  () => share(part, amount),
  // @ts-expect-error so many pieces are no rate
  () => share(amount, pieces),
  // @ts-expect-error a rate is not added to yuan
  () => plus(amount, part),
  // @ts-expect-error nor taken from them
  () => less(amount, part),
  // @ts-expect-error pieces are not yuan
  () => plus(amount, pieces),
  // @ts-expect-error the lower of yuan and pieces
  () => lesser(amount, pieces),
  // @ts-expect-error the higher of a rate and yuan
  () => greater(part, amount),
  // @ts-expect-error a sum of rates
  () => sum([part, part]),
  // @ts-expect-error only yuan have fen
  () => toFen(part, 'exact'),
  // @ts-expect-error a bare Decimal has no unit
  () => plus(amount, new Decimal('1')),
  // @ts-expect-error a float is no figure
  () => yuan(0.1),
  // @ts-expect-error nor is text an amount before it is read
  () => plus(amount, '1'),
]

describe('exact from a fen to 10^15 元', () => {
  const large = yuan('1000000000000000')
  test.for([
    ['nothing', nothing, '0'],
    ['30% of nothing', share(nothing, part), '0'],
    ['a fen', yuan('0.01'), '0.01'],
    ['30% of a fen is not rounded', share(yuan('0.01'), part), '0.003'],
    ['ten times 0.1元 is 1元', sum(Array.from({ length: 10 }, () => yuan('0.1'))), '1'],
    ['30% of 10^15元', share(large, part), '300000000000000'],
    ['a fen more than 10^15元', plus(large, yuan('0.01')), '1000000000000000.01'],
    ['10^15元 less all but a fen', less(large, yuan('999999999999999.99')), '0.01'],
    ['less than nothing is nothing', less(yuan('0.01'), large), '0'],
    ['a hundred millionth of a fen', share(yuan('0.01'), rate('0.00000001')), '0.0000000001'],
    ['10^18元 at 8 places', share(yuan('1000000000000000000.01'), rate('0.12345678')), '123456780000000000.0012345678'],
  ] as const)('%s, in plain figures', ([, found, figures]) => {
    expect(found.toFixed()).toBe(figures)
    expect(found.toString()).toBe(figures)
    expect(JSON.stringify(found)).toBe(`"${figures}"`)
  })
})
