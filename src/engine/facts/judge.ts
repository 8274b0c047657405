import { exact, none, type Exact } from '../../money/money.ts'
import { type Facts, numberOf } from './facts.ts'
import type { ReadyTest } from './ready.ts'

/** judged: the authority's to say; never blocks, never missing. unknown: not answered. */
export type Verdict = 'met' | 'unmet' | 'unknown' | 'judged'

/** A condition with its verdict. Leaves of an unmet threshold carry the distance to it, in the fact's unit. */
export interface Judgement {
  readonly test: ReadyTest
  readonly verdict: Verdict
  readonly distance: Exact | null
  /** What lies between the answer and the threshold itself, which alone does not do where it must be passed. */
  readonly gap: Exact | null
  /** Facts whose answer could still change this verdict. */
  readonly missing: readonly string[]
  readonly of: readonly Judgement[]
}

const none_: readonly never[] = []
const leaf = (test: ReadyTest, verdict: Verdict, distance: Exact | null = null, gap = distance): Judgement => ({
  test,
  verdict,
  distance,
  gap,
  missing: none_,
  of: none_,
})
const unanswered = (test: ReadyTest, fact: string): Judgement => ({
  test,
  verdict: 'unknown',
  distance: null,
  gap: null,
  missing: [fact],
  of: none_,
})
const decided = (test: ReadyTest, met: boolean): Judgement => leaf(test, met ? 'met' : 'unmet')

/** Kleene logic with a fourth value: what only the authority can say is carried, not guessed. */
export function judge(test: ReadyTest, facts: Facts, kinds: KindOf): Judgement {
  switch (test.kind) {
    case 'atLeast':
    case 'moreThan':
    case 'atMost':
    case 'lessThan':
      return judgeThreshold(test, facts, kinds)
    case 'is': {
      const known = facts.get(test.fact)
      if (known === undefined) return unanswered(test, test.fact)
      if (known.kind === 'set') return decided(test, known.values.has(test.value))
      return decided(
        test,
        known.kind === 'flag' || known.kind === 'choice' || known.kind === 'number' ? String(known.value) === test.value : false,
      )
    }
    case 'oneOf': {
      const known = facts.get(test.fact)
      if (known === undefined) return test.open ? leaf(test, 'judged') : unanswered(test, test.fact)
      const has =
        known.kind === 'set'
          ? test.values.some((value) => known.values.has(value))
          : known.kind === 'choice' && test.values.includes(known.value)
      return has ? leaf(test, 'met') : leaf(test, test.open ? 'judged' : 'unmet')
    }
    case 'within': {
      const known = facts.get(test.fact)
      if (known?.kind !== 'choice') return unanswered(test, test.fact)
      // A place that only contains a region without a code does not say whether it is there: GB/T 2260 has no other name for it.
      if (test.region.includes('-') && known.value !== test.region && liesIn(test.region, known.value)) return leaf(test, 'judged')
      return decided(test, liesIn(known.value, test.region))
    }
    case 'judged': {
      const known = facts.get(test.fact)
      return known?.kind === 'flag' ? decided(test, known.value) : leaf(test, 'judged')
    }
    case 'all': {
      const of = test.of.map((part) => judge(part, facts, kinds))
      const verdict = first(of, allOrder, 'met')
      return { test, verdict, distance: null, gap: null, missing: verdict === 'unknown' ? missingOf(of) : none_, of }
    }
    case 'any': {
      const of = test.of.map((part) => judge(part, facts, kinds))
      const verdict = first(of, anyOrder, 'unmet')
      return { test, verdict, distance: null, gap: null, missing: verdict === 'unknown' ? missingOf(of) : none_, of }
    }
    case 'not': {
      const inner = judge(test.of, facts, kinds)
      const verdict = inner.verdict === 'met' ? 'unmet' : inner.verdict === 'unmet' ? 'met' : inner.verdict
      return { test, verdict, distance: null, gap: null, missing: inner.missing, of: [inner] }
    }
  }
}

/** The kind of a fact: money and prices move by fen, everything counted by one. */
export type KindOf = (fact: string) => string | undefined

/** GB/T 2260: a code lies in another if it shares that one's digits before the trailing pairs of 00; what has no code begins with its parent's. */
const liesIn = (code: string, region: string): boolean =>
  region.includes('-') ? code === region || code.startsWith(`${region}-`) : code.startsWith(region.replace(/(00)+$/, ''))

const allOrder: readonly Verdict[] = ['unmet', 'unknown', 'judged']
const anyOrder: readonly Verdict[] = ['met', 'judged', 'unknown']

function first(of: readonly Judgement[], order: readonly Verdict[], otherwise: Verdict): Verdict {
  for (const verdict of order) for (const part of of) if (part.verdict === verdict) return verdict
  return otherwise
}

const missingOf = (of: readonly Judgement[]): string[] => of.flatMap((part) => (part.verdict === 'unknown' ? part.missing : []))

const fen = exact('0.01')
const one = exact('1')

/** The number at which a threshold turns; null of what has none, or while what it compares with is not answered. */
export function turnOf(test: ReadyTest, facts: Facts): Exact | null {
  if (!('value' in test) || test.kind === 'is') return null
  const before = test.past === undefined ? none : numberOf(facts, test.past)
  return before === null ? null : before.times(test.times ?? one).plus(test.value)
}

type Threshold = Extract<ReadyTest, { kind: 'atLeast' | 'moreThan' | 'atMost' | 'lessThan' }>

function judgeThreshold(test: Threshold, facts: Facts, kinds: KindOf): Judgement {
  const { past } = test
  const value = numberOf(facts, test.fact)
  const at = turnOf(test, facts)
  if (value === null || at === null)
    return { ...unanswered(test, test.fact), missing: [...(value === null ? [test.fact] : []), ...(at === null ? [past ?? ''] : [])] }
  // What grows from nothing has no rate of growth: that is for the authority to say.
  if (past !== undefined && at.isZero() && test.value.isZero()) return leaf(test, 'judged')
  const gap = test.kind === 'atLeast' || test.kind === 'moreThan' ? at.minus(value) : value.minus(at)
  const strict = test.kind === 'moreThan' || test.kind === 'lessThan'
  if (strict ? gap.lt(none) : gap.lte(none)) return leaf(test, 'met')
  const kind = kinds(test.fact)
  // Between two days there is no figure to be short of.
  if (kind === 'date') return leaf(test, 'unmet')
  const step = kind === 'money' || kind === 'price' ? fen : kind === 'ratio' ? none : one
  return leaf(test, 'unmet', strict ? gap.plus(step) : gap, gap)
}

/** The leaves that decided against: what to show as 未达所列条件. */
export function unmetLeaves(judgement: Judgement): Judgement[] {
  if (judgement.verdict !== 'unmet') return []
  if (judgement.of.length === 0 || judgement.test.kind === 'not') return [judgement]
  return judgement.of.flatMap(unmetLeaves)
}

/** The leaves an authority still judges: the assumptions a result rests on. */
export function judgedLeaves(judgement: Judgement): Judgement[] {
  const found: Judgement[] = []
  collectJudged(judgement, found)
  return found
}

function collectJudged(judgement: Judgement, found: Judgement[]): void {
  if (judgement.verdict === 'unmet') return
  if (judgement.of.length === 0 && judgement.verdict === 'judged') found.push(judgement)
  for (const part of judgement.of) collectJudged(part, found)
}
