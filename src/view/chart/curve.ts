import { memo } from '../../memo/memo.ts'
import type { Assessment, Facts, ReadyRule } from '../../engine/index.ts'
import { toCard, type CardSetting } from '../estimate/card.ts'
import { drawingOf } from './curveDrawing.ts'
import type { Plot } from './curveParts.ts'
import { narrow, plotOf, wide } from './curvePlot.ts'
import { rowsFor, type Marked, type Table } from './curveTable.ts'
import { mainTrace, traceOver, type Trace } from './curveTrace.ts'
import { findingOf, type Speech } from './curveWords.ts'
import { factWords } from '../words/names.ts'
import { say } from '../../locale/say.ts'
import type { Tag } from '../site/tag.ts'

/** Finished words and drawings of one script: nothing is left to reckon. */
export interface Curves {
  readonly title: string
  readonly lead: string
  readonly charts: readonly Chart[]
}

/** Amounts over one number; up to four measures in one chart. */
export interface Chart {
  /** An id without dots, for the page. */
  readonly id: string
  readonly title: string
  readonly finding: string
  /** Whether it shows where the person stands: those come first. */
  readonly answered: boolean
  readonly lines: readonly ChartLine[]
  readonly notes: readonly string[]
  readonly narrow: Plot
  readonly wide: Plot
  readonly table: Table
}

export interface ChartLine {
  /** A…D; '' where it is the only one. */
  readonly mark: string
  readonly title: string
  readonly tag: Tag
  /** 不超过500万元 */
  readonly amount: string
}

/**
 * The curves of what is settled, or hangs on one number alone: each measure over the base of its formula, and over every base another
 * measure stands on, if its own amount moves with it.
 * @param facts the facts a measure is judged by.
 */
export function toCurves(results: readonly Assessment[], facts: (rule: ReadyRule) => Facts, setting: CardSetting): Curves {
  const { book, data } = setting
  const mains = results.flatMap((one) => mainTrace(one, book, facts(one.rule)) ?? [])
  const charts = [...new Set(mains.map(({ fact }) => fact))].flatMap((fact) => {
    const parts = inFours(results.flatMap((one) => traceOver(one, fact, book, facts(one.rule)) ?? []))
    return parts.map((traces, n) => chartOf(traces, parts.length > 1 ? [n + 1, parts.length] : null, setting))
  })
  const [answered, open] = [charts.filter((chart) => chart.answered), charts.filter((chart) => !chart.answered)]
  return { title: say(data.words, 'curve.title'), lead: say(data.words, 'curve.lead'), charts: [...answered, ...open] }
}

const inFours = <T>(all: readonly T[]): (readonly T[])[] => (all.length <= 4 ? [all] : [all.slice(0, 4), ...inFours(all.slice(4))])

type Part = readonly [number, number] | null

function chartOf(traces: readonly Trace[], part: Part, setting: CardSetting): Chart {
  const [first] = traces
  if (first === undefined) throw new Error('a chart without a line')
  return chartFrom(first, traces, part, setting)
}

/** A chart of which no line changed stays the same chart. */
const chartFrom = memo(
  (_: Trace, traces: readonly Trace[], part: Part, setting: CardSetting): Chart =>
    toChart(traces, (trace) => lineOf(trace, setting), part, setting),
  (_, traces, part, { book, data, on }) => [book, data, on, part?.[0], part?.[1], ...traces],
)

/** @param line what is said of each amount. @param part which of how many charts over one number. */
export function toChart(
  traces: readonly Trace[],
  line: (trace: Trace) => Omit<ChartLine, 'mark'>,
  part: Part,
  setting: CardSetting,
): Chart {
  const { book, data } = setting
  const [first] = traces
  if (first === undefined) throw new Error('a chart without a line')
  const { fact, here } = first
  const { words } = data
  const speech = { book, words, fact }
  const marked = traces.map((trace, i) => ({ trace, mark: traces.length > 1 ? 'ABCD'.charAt(i) : '' }))
  const lines = marked.map(({ trace, mark }) => ({ mark, ...line(trace) }))
  const names = new Set(traces.map(({ name }) => name))
  const name = names.size === 1 ? [...names].join('') : factWords(book, fact)
  const title = titleOf(name, speech)
  const drawing = drawingOf(marked, lines, name, speech)
  return {
    id: `${fact.replace(/[^A-Za-z0-9]/g, '-')}${part === null ? '' : `-${String(part[0])}`}`,
    title: part === null ? title : say(words, 'curve.part', { title, n: part[0], of: part[1] }),
    finding: findingOf(marked, name, here, speech),
    answered: here !== null,
    lines,
    notes: notesOf(marked, names.size > 1, setting),
    narrow: plotOf(drawing, narrow),
    wide: plotOf(drawing, wide),
    table: {
      head: [name, ...lines.map((line) => headOf(line, speech)), say(words, 'curve.table.what')],
      rows: rowsFor(marked, here, speech),
    },
  }
}

function titleOf(base: string, { book, words, fact }: Speech): string {
  const subject = book.subjects[book.facts[fact]?.subject ?? '']?.words
  return subject === undefined ? say(words, 'curve.chart.bare', { base }) : say(words, 'curve.chart', { subject, base })
}

const headOf = ({ mark, title, tag }: ChartLine, { words }: Speech): string =>
  say(words, 'curve.table.head', { title: `${mark} ${title}`.trim(), status: tag.word })

function lineOf({ assessment }: Trace, setting: CardSetting): Omit<ChartLine, 'mark'> {
  const { title, tag, amount, status } = toCard({ assessment, points: [], concerned: true }, [], setting)
  const unmet = status === 'notMet' ? say(setting.data.words, 'status.notMet') : null
  return { title, tag, amount: unmet ?? `${amount.lead}${amount.figure}${amount.unit}` }
}

function notesOf(marked: readonly Marked[], named: boolean, { book, data: { words } }: CardSetting): string[] {
  const names = marked.map(({ mark, trace }) => `${mark} ${trace.name}`).join(say(words, 'and'))
  const regions = new Set(marked.map(({ trace }) => book.policies.find(({ id }) => id === trace.assessment.rule.policy)?.region))
  return [...(named ? [say(words, 'curve.names', { names })] : []), ...(regions.size > 1 ? [say(words, 'compare')] : [])]
}
