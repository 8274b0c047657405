import { lastOf } from '../../floor/floor.ts'
import { memo } from '../../memo/memo.ts'
import { numberFacts, type Assessment, type Facts, type Known, type Ready, type ReadyRule } from '../../engine/index.ts'
import { anatomiesIn, type Line, linesOver, numberOf, shapeOf, tidy, valueAt } from '../../engine/vary/index.ts'
import { nothing, type Exact, type Money } from '../../money/money.ts'
import { turnsOf, type Turn } from './curveTurns.ts'
import { factWords } from '../words/names.ts'

/** The amount of one measure over one number, all else as answered. */
export interface Trace {
  readonly assessment: Assessment
  readonly fact: string
  /** The number under the name this text gives it. */
  readonly name: string
  readonly here: Exact | null
  readonly lines: readonly Line[]
  readonly turns: readonly Turn[]
}

/** Over the base of its formula; else over the first number it hangs on. */
export function mainTrace(assessment: Assessment, book: Ready, facts: Facts): Trace | null {
  for (const fact of basesOf(assessment.rule, book)) {
    const trace = traceOver(assessment, fact, book, facts)
    if (trace !== null) return trace
  }
  return null
}

/** The numbers a measure hangs on, the base of its formula first. */
const basesOf = memo((rule: ReadyRule, book: Ready): readonly string[] => {
  const main = shapeOf(rule, book)?.fact
  return [...new Set([...(main === undefined ? [] : [main]), ...numberFacts(rule, book)])]
})

interface Drawn {
  /** What was read of the answers to find the lines. */
  readonly read: ReadonlyMap<string, string>
  readonly lines: readonly Line[]
  readonly turns: readonly Turn[]
}
/** By the number they run over. */
const drawn = memo((_rule: ReadyRule, _book: Ready) => new Map<string, Drawn>())

/**
 * Null where the amount does not hang on that number, or something else is still open or unmet.
 * The lines are found anew only when an answer they rest on has changed; if nothing at all has, it is the very same trace.
 */
export function traceOver(assessment: Assessment, fact: string, book: Ready, facts: Facts): Trace | null {
  const { rule, status, missing } = assessment
  if (status === 'notComputable' || missing.some((one) => one !== fact) || facts.get(fact)?.kind === 'list') return null
  if (!basesOf(rule, book).includes(fact)) return null
  const found = linesFor(rule, book, facts, fact)
  const { lines, turns } = found
  if (turns.length === 0 && lines.every(({ slope }) => slope.isZero())) return null
  return traceOn(found, assessment, fact, numberOf(facts, fact), book)
}

const traceOn = memo(
  ({ lines, turns }: Drawn, assessment: Assessment, fact: string, here: Exact | null, book: Ready): Trace => ({
    assessment,
    fact,
    name: nameOf(assessment.rule, book, fact),
    here,
    lines,
    turns,
  }),
  (_, assessment, _fact, here) => [assessment, here?.toFixed()],
)

function linesFor(rule: ReadyRule, book: Ready, facts: Facts, fact: string): Drawn {
  const known = drawn(rule, book)
  const before = known.get(fact)
  if (before !== undefined && [...before.read].every(([id, key]) => answerKey(facts.get(id)) === key)) return before
  const read = new Map<string, string>()
  const reading: Facts = {
    get: (id) => {
      const answer = facts.get(id)
      read.set(id, answerKey(answer))
      return answer
    },
  }
  const lines = linesOver(rule, book, reading, fact)
  const found = { read, lines, turns: turnsOf(lines, rule, book, reading, fact) }
  known.set(fact, found)
  return found
}

function answerKey(known: Known | undefined): string {
  if (known === undefined) return ''
  return `${known.kind} ${'values' in known ? [...known.values].join('、') : String(known.value)}`
}

/** The name a text gives a base that stands alone; a sum of several is named part by part, by our own names. */
function nameOf(rule: ReadyRule, book: Ready, fact: string): string {
  const own = anatomiesIn(rule.pays)
  const limits = book.limitsOf.get(rule.id) ?? []
  const [name = factWords(book, fact)] = [
    ...own.flatMap(({ numbers, names, way }) => (way === 'product' || numbers.length === 1 ? (names[numbers.indexOf(fact)] ?? []) : [])),
    ...limits.flatMap((limit) => (limit.kind === 'aggregate' && limit.of === fact ? [limit.as] : [])),
  ]
  return name
}

/** The amount at a point: of the line that holds there. */
export function amountOn({ lines }: Pick<Trace, 'lines'>, x: Exact): Money {
  const line = lastOf(lines.filter(({ from, open }) => (open ? from.lt(x) : from.lte(x))))
  return line === undefined ? nothing : tidy(valueAt(line, x))
}
