import { assess, type Assessment, type Facts, type Ready, type ReadyRule } from '../../engine/index.ts'
import { differ, firstOn, numberFact, tidy, valueAt, withFact, type Line } from '../../engine/vary/index.ts'
import type { Exact, Money } from '../../money/money.ts'

/** What happens to the amount at a point: it jumps, stops rising (at a cap of the text, or otherwise), begins, falls, comes to nothing… */
export type TurnKind = 'jump' | 'cap' | 'level' | 'start' | 'rise' | 'fall' | 'nil' | 'stop' | 'slope'

export interface Turn {
  readonly kind: TurnKind
  /** The exact point. */
  readonly from: Exact
  /** The least that can be typed and reaches it. */
  readonly at: Exact
  /** Only beyond the point, not at it (超过). */
  readonly open: boolean
  /** The amount up to there, and from there. */
  readonly before: Money
  readonly gives: Money
}

/** Where one line of an amount gives way to the next. */
export function turnsOf(lines: readonly Line[], rule: ReadyRule, book: Ready, facts: Facts, fact: string): Turn[] {
  return lines.flatMap((line, i): Turn[] => {
    const last = lines[i - 1]
    if (last === undefined) return []
    const { from, open, slope } = line
    const [before, gives] = [tidy(valueAt(last, from)), tidy(valueAt(line, from))]
    const jump = differ(before, gives)
    if (!jump && slope.eq(last.slope)) return []
    const capped = (): boolean => isCap(assess(rule, book, withFact(facts, fact, numberFact(from.plus(1)))).limiter)
    const kind = jump ? 'jump' : kinkOf(last.slope, slope, gives, capped)
    return [{ kind, from, at: firstOn(line, fact, book), open, before, gives }]
  })
}

const isCap = (limiter: Assessment['limiter']): boolean =>
  limiter === 'cap' || limiter === 'yearCap' || limiter === 'unitCap' || limiter === 'annual'

function kinkOf(before: Exact, after: Exact, gives: Money, capped: () => boolean): TurnKind {
  if (after.isZero()) {
    if (before.gt(0)) return capped() ? 'cap' : 'level'
    return gives.isZero() ? 'nil' : 'stop'
  }
  if (after.gt(0)) return before.gt(0) ? 'slope' : gives.isZero() ? 'start' : 'rise'
  return before.lt(0) ? 'slope' : 'fall'
}
