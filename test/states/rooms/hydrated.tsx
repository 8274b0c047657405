import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { nothingYet } from '../../../src/batch/index.ts'
import { listKey, listVersion } from '../../../src/edge/savedList.ts'
import { BatchResult } from '../../../src/islands/batch/Result.tsx'
import { SavedList, type SavedProps } from '../../../src/islands/saved/SavedList.tsx'
import type { SavedItem } from '../../../src/schema/savedList.ts'
import type { EstimateWords } from '../../../src/locale/estimate/handed.ts'

/** Islands whose states begin only in a browser. */

/** The list as a browser has kept it, with one item that is none. */
export function Kept({ items, ...props }: SavedProps & { readonly items: readonly SavedItem[] }): VNode {
  useState(() => {
    localStorage.setItem(listKey, JSON.stringify({ version: listVersion, items: [...items, { kind: 'strange' }] }))
  })
  return <SavedList {...props} />
}

export interface EndedProps {
  readonly how: 'done' | 'cancelled' | 'stopped'
  readonly rows: readonly (readonly string[])[]
  readonly headers: readonly string[]
  readonly words: EstimateWords
}
/** A batch that is over. */
export function Ended({ how, rows, headers, words }: EndedProps): VNode {
  const [collected] = useState(() => ({
    ...nothingYet(1),
    headers,
    problemHeaders: headers,
    results: rows.map((row) => new Blob([row.join(',')])),
    rows: 1234,
    bad: how === 'done' ? 2 : 0,
    slips: how === 'done' ? 1 : 0,
    shown: rows,
    shownProblems: how === 'done' ? rows.slice(0, 1) : [],
  }))
  const [file] = useState(() => new File(['x'.repeat(2048)], '企业名单（第一批）.csv'))
  const layout = { table: 0, from: 1, to: 1, hidden: false }
  const task = { rules: [], columns: [], layout, blanks: [], asked: { on: '2031-06-01', asWritten: false } }
  return <BatchResult ended={{ kind: 'ended', how, seconds: 3.21, file, source, tables: [], task, collected }} words={words} />
}
const source = { kind: 'csv', encoding: 'gbk', delimiter: ',' } as const
