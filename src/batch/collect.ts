import type { BlockNews, News } from './messages.ts'
import { shownRows } from './file/limits.ts'

/** What has come back of a run so far: whole blocks in the order of the file, so that it can end at any time. */
export interface Collected {
  readonly headers: readonly string[]
  readonly problemHeaders: readonly string[]
  readonly results: readonly Blob[]
  readonly problems: readonly Blob[]
  readonly rows: number
  readonly bad: number
  readonly aside: number
  readonly again: number
  readonly noted: number
  /** Cells with a dash or the like, by the place of the column. */
  readonly dashes: Readonly<Record<number, number>>
  readonly slips: number
  /** Number of the last row of `results` in the file. */
  readonly last: number
  readonly shown: readonly (readonly string[])[]
  readonly shownProblems: readonly (readonly string[])[]
  /** Blocks that came before their turn. */
  readonly early: ReadonlyMap<number, BlockNews>
  readonly next: number
  /** How far each worker has read. */
  readonly bytes: readonly number[]
  readonly finished: number
  readonly stopped: boolean
}

export const nothingYet = (parts: number): Collected => ({
  headers: [],
  problemHeaders: [],
  results: [],
  problems: [],
  rows: 0,
  bad: 0,
  aside: 0,
  again: 0,
  noted: 0,
  dashes: {},
  slips: 0,
  last: 0,
  shown: [],
  shownProblems: [],
  early: new Map(),
  next: 0,
  bytes: Array.from({ length: parts }, () => 0),
  finished: 0,
  stopped: false,
})

export function collect(before: Collected, news: News, part: number): Collected {
  switch (news.kind) {
    case 'started':
      return { ...before, headers: news.headers, problemHeaders: news.problemHeaders }
    case 'block':
      return inOrder({
        ...before,
        early: new Map([...before.early, [news.at, news]]),
        bytes: before.bytes.map((bytes, at) => (at === part ? news.bytes : bytes)),
      })
    case 'finished':
      return { ...before, finished: before.finished + 1, stopped: before.stopped || news.stopped }
    case 'opened':
    case 'refused':
      return before
  }
}

export const isComplete = ({ finished, bytes }: Collected): boolean => finished === bytes.length

/** Takes up every block whose turn it is. */
function inOrder(before: Collected): Collected {
  const block = before.early.get(before.next)
  if (block === undefined) return before
  return inOrder({
    ...before,
    results: [...before.results, block.results],
    problems: block.problems === null ? before.problems : [...before.problems, block.problems],
    rows: before.rows + block.rows,
    bad: before.bad + block.bad,
    aside: before.aside + block.aside,
    again: before.again + block.again,
    noted: before.noted + block.noted,
    dashes: summed(before.dashes, block.dashes),
    slips: before.slips + block.slips,
    last: block.last,
    shown: before.next === 0 ? block.shown : before.shown,
    shownProblems: [...before.shownProblems, ...block.shownProblems].slice(0, shownRows),
    early: new Map([...before.early].filter(([at]) => at !== block.at)),
    next: before.next + 1,
  })
}

const summed = (one: Collected['dashes'], other: Collected['dashes']): Collected['dashes'] =>
  Object.entries(other).reduce((sum, [at, n]) => ({ ...sum, [at]: (one[Number(at)] ?? 0) + n }), one)
