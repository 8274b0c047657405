import { say } from '../../locale/say.ts'
import type { Line } from '../file/records.ts'
import type { Setting, Sheet } from './rows.ts'

/** A row that is no enterprise: one that is not shown, a sum of others, or the headers once more. */
export const noFirms = ['hidden', 'total', 'headers'] as const
export type NoFirm = (typeof noFirms)[number]

/** null: an enterprise. A row that names one is one, whatever else stands in it. */
export function noFirmIn(
  { cells, hidden }: Line,
  { label, headers }: Pick<Sheet, 'label' | 'headers'>,
  { words, fold }: Setting,
): NoFirm | null {
  if (hidden === true) return 'hidden'
  const written = cells.flatMap((cell, at) => (cell.trim() === '' ? [] : [{ at, text: cell.trim() }]))
  if (written.length > 1 && written.every(({ at, text }) => text === headers[at])) return 'headers'
  const totals = say(words, 'batch.totals').split('、').map(fold)
  const isTotal = (text: string): boolean => totals.includes(fold(text).replace(/:$/, ''))
  const named = label === null ? '' : (cells[label]?.trim() ?? '')
  return isTotal(written[0]?.text ?? '') && (named === '' || isTotal(named)) ? 'total' : null
}
