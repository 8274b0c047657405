import { assess, type Ready } from '../../engine/index.ts'
import { bareOf, type Bare } from '../../engine/vary/index.ts'
import type { Setting } from '../estimate/card.ts'
import type { Column, Comparison } from './comparison.ts'
import { toChart, type Chart, type ChartLine } from '../chart/curve.ts'
import { traceOver, type Trace } from '../chart/curveTrace.ts'
import { placeName } from '../words/names.ts'
import { say } from '../../locale/say.ts'
import { tagOf } from '../site/tag.ts'

/** A column whose amount moves with its base. */
interface Drawn {
  readonly column: Column
  readonly trace: Trace
  /** The numbers its base is made of: only where they are the same do lines share a chart. */
  readonly base: string
}

/** The amounts of one matter over their bases: overlaid where the bases agree, apart where they do not. */
export function toMatterCharts(comparison: Comparison, setting: Setting): Chart[] {
  const drawn = comparison.texts.flatMap(({ columns }) => columns.flatMap((column) => drawnOf(column, setting.book) ?? []))
  const all = [...new Set(drawn.map(({ base }) => base))]
  return all.map((base) => {
    const lines = drawn.filter((one) => one.base === base)
    const chart = toChart(
      lines.map(({ trace }) => trace),
      (trace) => lineOf(trace, lines.find((one) => one.trace === trace)?.column, setting),
      null,
      setting,
    )
    return { ...chart, id: `${comparison.id}-${chart.id}` }
  })
}

function drawnOf(column: Column, book: Ready): Drawn | null {
  const rule = book.measures.find(({ id }) => id === column.measure)
  const bare = rule === undefined ? null : bareOf(rule, book)
  return bare === null ? null : drawnBare(column, bare)
}

function drawnBare(column: Column, { rule, book, facts, fact }: Bare): Drawn | null {
  const trace = traceOver(assess(rule, book, facts), fact, book, facts)
  if (trace === null) return null
  const { pays } = rule
  if (!('as' in pays) || pays.of.length === 1) return { column, trace, base: fact }
  return { column, trace: { ...trace, name: [...new Set(pays.as)].join(' ＋ ') }, base: pays.of.join() }
}

function lineOf({ assessment: { rule } }: Trace, column: Column | undefined, { book, data, on }: Setting): Omit<ChartLine, 'mark'> {
  const region = book.policies.find(({ id }) => id === rule.policy)?.region ?? ''
  return {
    title: say(data.words, 'card.title', { place: placeName(book, region), title: rule.title }),
    tag: tagOf(data.statuses[rule.policy]?.phases ?? [], on),
    amount: column?.cells.cap.values.map(({ words }) => words).join(say(data.words, 'and')) ?? '',
  }
}
