import { printedMoney, printedRate } from '../../money/printed.ts'
import type { FigureUse } from '../../schema/measure.ts'
import { none, type Reader } from './reader.ts'

/** What a figure says that nothing is reckoned with. */
function useOf(figure: string): FigureUse {
  if (printedRate(figure) !== null) return 'rate'
  if (printedMoney(figure) !== null) return 'amount'
  return /[年月日]$/.test(figure) ? 'period' : 'threshold'
}

export const open: Reader<'open'> = {
  mentions: ({ figures = [] }, { path, at }) =>
    figures.map((value, i) => ({ kind: 'value', path: [...path, 'figures', i], value, use: useOf(value), at })),
  rule: ({ why }) => ({ kind: 'open', why }),
  bounded: none,
  parts: none,
}
