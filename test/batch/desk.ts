import { readHeaders, type Choices, type Column } from '../../src/batch/row/columns.ts'
import { foldWith, type Fold } from '../../src/batch/row/fold.ts'
import { askedBy } from '../../src/batch/result/template.ts'
import type { Ready } from '../../src/engine/index.ts'
import type { Locale } from '../../src/schema/catalogue.ts'
import { choose, type Chosen } from '../../src/stores/estimate/chosen.ts'
import type { EstimateData } from '../../src/view/estimate/estimateData.ts'
import { walk } from '../fixtures/estimate.ts'

/** What the page has at hand when a file comes: one script, the chosen places. */
export interface Desk {
  readonly data: EstimateData
  readonly book: Ready
  readonly fold: Fold
  readonly chosen: Chosen
  readonly asked: ReadonlySet<string>
  readonly columns: (headers: readonly string[], choices?: Choices) => Column[]
}

export function deskOf(locale: Locale = 'zh-Hans', places: readonly string[] = []): Desk {
  const { data, book } = walk({}, locale)
  const chosen = choose({ places, topics: [], matters: [], focus: null }, book)
  const asked = askedBy(chosen, book)
  const fold = foldWith(data.pairs)
  return {
    data,
    book,
    fold,
    chosen,
    asked,
    columns: (headers, choices) => readHeaders(headers, { book, words: data.words, fold, asked }, choices),
  }
}

/** Headers in the first row, nothing else said. */
export const firstRow = { layout: { table: 0, from: 1, to: 1, hidden: false }, blanks: [] } as const

export const on = '2026-11-22'
export const asWritten = { on, asWritten: true }
export const byDate = { on, asWritten: false }
