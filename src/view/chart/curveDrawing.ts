import { exact, type Exact } from '../../money/money.ts'
import type { ChartLine } from './curve.ts'
import type { Drawing, DrawnLine } from './curveParts.ts'
import type { Marked } from './curveTable.ts'
import { amountOn } from './curveTrace.ts'
import { amountWords, baseWords, hereWords, type Speech } from './curveWords.ts'
import { quantity } from '../words/format.ts'
import { unitOf } from '../words/names.ts'
import { say } from '../../locale/say.ts'

const units = { money: exact('0.01'), other: exact('1') }
/** How far an axis goes when nothing on it is known. */
const otherwise = { money: exact('10000000'), other: exact('10') }

/** What one chart shows, before it is known how large it is drawn. */
export function drawingOf(marked: readonly Marked[], lines: readonly ChartLine[], name: string, speech: Speech): Drawing {
  const { book, words, fact } = speech
  const here = marked[0]?.trace.here ?? null
  const kind = book.facts[fact]?.kind === 'money' ? 'money' : 'other'
  const yuan = say(words, 'curve.yuan')
  return {
    lines: marked.flatMap((one, i) => drawnLine(one, lines[i], speech)),
    here: here === null ? null : { at: here, words: say(words, 'curve.here', { value: hereWords(here, speech) }) },
    otherwise: otherwise[kind],
    unit: { x: units[kind], y: units.money },
    figure: (at) => quantity(at.toFixed(), '', book.locale),
    turns: turnsOf(marked, speech),
    axis: {
      x: say(words, 'curve.axis', { name, unit: kind === 'money' ? yuan : unitOf(book, fact) }),
      y: say(words, 'curve.axis', { name: say(words, 'curve.amount'), unit: yuan }),
    },
  }
}

function drawnLine({ trace, mark }: Marked, line: ChartLine | undefined, speech: Speech): DrawnLine[] {
  if (line === undefined) return []
  const { title, tag, amount } = line
  const now = trace.here === null ? null : amountOn(trace, trace.here)
  return [
    {
      trace,
      mark,
      validity: tag.validity,
      name: `${mark} ${title}`.trim(),
      said: `${tag.symbol} ${tag.word} ${amount}`,
      now: now === null ? null : { amount: now, words: amountWords(now, speech) },
    },
  ]
}

/** The points of all lines, each once, from the least up. */
const turnsOf = (marked: readonly Marked[], speech: Speech): { at: Exact; words: string }[] =>
  marked
    .flatMap(({ trace }) => trace.turns)
    .sort((a, b) => a.from.cmp(b.from))
    .filter(({ from }, i, all) => all[i - 1]?.from.eq(from) !== true)
    .map(({ at, from, open }) => ({ at: from, words: baseWords(open ? from : at, speech) }))
