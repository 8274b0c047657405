import { print } from './fraction.ts'
import type { NaiveLine, NaiveTotal } from './together.ts'

/** `a 40/100 annual b c`: granted of asked, by what, to whom. */
export const awardsOf = ({ awards }: NaiveLine): string[] =>
  awards.map(({ measure, asked, granted, by, to }) => [`${measure} ${print(granted)}/${print(asked)}`, by ?? [], ...to].flat().join(' '))
export const amountOf = ({ amount }: NaiveLine): string =>
  amount === null ? 'nothing to sum' : `${print(amount.low)}～${print(amount.high)} ${amount.bound}`

/** `450000 expired 3000000～3000000 upTo: …`, a line each. */
export const shown = (totals: readonly NaiveTotal[]): string[] =>
  totals.flatMap(({ region, lines }) => lines.map((line) => `${region} ${line.kind} ${amountOf(line)}: ${awardsOf(line).join('; ')}`))
