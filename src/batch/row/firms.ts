import { say } from '../../locale/say.ts'
import type { Line } from '../file/records.ts'
import type { Setting, Sheet } from './rows.ts'

/** A row that is no enterprise: what stands above the headers, one that is not shown, the headers once more, a sum of others, a note or a signature, nothing that is read. */
export const noFirms = ['above', 'hidden', 'headers', 'total', 'note', 'nothing'] as const
export type NoFirm = (typeof noFirms)[number]

/** What is asked of a sheet here. */
type Known = Pick<Sheet, 'label' | 'headers' | 'readers' | 'layout'>

/** null: an enterprise. A row that names one is one, whatever else stands in it. */
export function noFirmIn(line: Line, sheet: Known, { words, fold }: Setting): NoFirm | null {
  const { label, headers, layout, readers } = sheet
  if (line.row < layout.from) return 'above'
  if (line.hidden === true && !layout.hidden) return 'hidden'
  const written = line.cells.flatMap((cell, at) => (cell.trim() === '' ? [] : [{ at, text: cell.trim() }]))
  if (written.length > 1 && written.every(({ at, text }) => text === headers[at]?.trim())) return 'headers'
  const totals = say(words, 'batch.totals').split('、').map(fold)
  const isTotal = (text: string): boolean => totals.includes(fold(text).replace(/:$/, ''))
  const named = label === null ? '' : (line.cells[label]?.trim() ?? '')
  const first = written[0]?.text ?? ''
  if (isTotal(first) && (named === '' || isTotal(named))) return 'total'
  const answers = readers.filter(({ at }) => (line.cells[at]?.trim() ?? '') !== '' || line.marks?.has(at) === true)
  if (isNote(fold(first), say(words, 'batch.notes').split('、').map(fold)) && (named === '' || named === first)) return 'note'
  if (label !== null && named === first && written.length === 1 && /[。；]/.test(named)) return 'note'
  return named === '' && answers.length === 0 ? 'nothing' : null
}

/** 注：……, 填表人：, 审核（签字）： */
const isNote = (text: string, words: readonly string[]): boolean =>
  words.some((word) => text.startsWith(word) && /^\d*(\([^()]*\))?[:、.]/.test(text.slice(word.length)))
