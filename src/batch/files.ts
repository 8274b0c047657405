import { say } from '../locale/say.ts'
import type { EstimateWords } from '../locale/estimate/handed.ts'
import { line, mark } from '../view/carry/csv.ts'
import type { Collected } from './collect.ts'

/** Every block is in it. */
export interface Finished {
  readonly collected: Collected
  /** Some rows of the file are not in it: cancelled, or too many. */
  readonly part: boolean
}

/** The result file: put together from what the browser keeps. One that is not whole says so in its last line. */
export function resultFile({ collected, part }: Finished, words: EstimateWords): Blob {
  const last = part ? [line([say(words, 'batch.out.part', { row: collected.last })])] : []
  return csvFile([mark, line(collected.headers), ...collected.results, ...last])
}

export const problemFile = ({ collected }: Finished): Blob => csvFile([mark, line(collected.problemHeaders), ...collected.problems])

export const csvFile = (parts: readonly (string | Blob)[]): Blob => new Blob([...parts], { type: 'text/csv;charset=utf-8' })

/** 测算结果（未完成）-园区.csv */
export function nameOf(kind: 'result' | 'problems', file: string, part: boolean, words: EstimateWords): string {
  const name = kind === 'problems' ? 'batch.out.file.bad' : part ? 'batch.out.file.part' : 'batch.out.file'
  return `${say(words, name)}-${file.replace(/\.[^.]*$/, '')}.csv`
}
