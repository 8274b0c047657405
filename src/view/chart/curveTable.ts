import type { Exact } from '../../money/money.ts'
import { amountOn, type Trace } from './curveTrace.ts'
import { amountWords, exactWords, hereWords, pointWords, whatWords, type Speech } from './curveWords.ts'
import { say } from '../../locale/say.ts'

export interface Row {
  readonly base: string
  /** To the fen, where the base is only about that. */
  readonly exact: string | null
  readonly amounts: readonly string[]
  readonly what: string
  readonly here: boolean
}
export interface Table {
  readonly head: readonly string[]
  readonly rows: readonly Row[]
}
export interface Marked {
  readonly mark: string
  readonly trace: Trace
}

/** The same in figures: a row for every point where some line turns, and for what was answered. */
export function rowsFor(lines: readonly Marked[], here: Exact | null, speech: Speech): Row[] {
  const points = [...lines.flatMap(({ trace }) => trace.turns.map(({ at }) => at)), ...(here === null ? [] : [here])]
  const sorted = points.sort((a, b) => a.cmp(b)).filter((at, i, all) => all[i - 1]?.eq(at) !== true)
  return sorted.map((at) => rowAt(at, lines, here?.eq(at) === true, speech))
}

function rowAt(at: Exact, lines: readonly Marked[], here: boolean, speech: Speech): Row {
  const turns = lines.flatMap(({ mark, trace }) => trace.turns.filter((turn) => turn.at.eq(at)).map((turn) => ({ mark, turn })))
  const what = turns.map(({ mark, turn }) => `${mark} ${whatWords(turn, speech)}`.trim())
  const [first] = turns
  return {
    base: first === undefined || here ? hereWords(at, speech) : pointWords(first.turn, speech),
    exact: here ? null : exactWords(at, speech),
    amounts: lines.map(({ trace }) => amountWords(amountOn(trace, at), speech)),
    what: [...(here ? [say(speech.words, 'curve.what.here')] : []), ...what].join(say(speech.words, 'test.all')),
    here,
  }
}
