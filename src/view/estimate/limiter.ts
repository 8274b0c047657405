import { lastOf } from '../../floor/floor.ts'
import type { Assessment, Breakpoint, Ready, Step } from '../../engine/index.ts'
import type { Exact, Money } from '../../money/money.ts'
import { aboutWords, gapWords, isSettled, moneyWords, rateWords } from '../words/amounts.ts'
import { ledgerOf } from '../words/explain.ts'
import { numberWords } from '../words/judgement.ts'
import { factWords } from '../words/names.ts'
import { say } from '../../locale/say.ts'
import type { EstimateWords } from '../../locale/estimate/handed.ts'

/** Where the amount of one measure bends or jumps over one fact. */
export interface Bends {
  readonly fact: string
  readonly now: Exact | null
  readonly all: readonly Breakpoint[]
}

/** A sentence with the words that decided set off: [before, strong, after]. */
export type Emphasis = readonly [string, string, string]

/** The step that reckons the amount, under its caps and limits. */
export const formulaStep = (step: Step): FormulaStep => ('before' in step ? formulaStep(step.before) : step)
type FormulaStep = Exclude<Step, { before: unknown }>

/** What decided the amount: 由最高500万元决定. */
export function limiterOf({ step, limiter }: Pick<Assessment, 'step' | 'limiter'>, book: Ready, words: EstimateWords): Emphasis | null {
  if (step === null || limiter === null) return null
  switch (limiter) {
    case 'formula': {
      const formula = formulaStep(step)
      const base =
        'inputs' in formula ? formula.inputs.map((input) => input.as ?? factWords(book, input.fact)).join(say(words, 'and')) : null
      if (base === null)
        return formula.kind === 'fixed'
          ? around(say(words, 'limiter.base', { line: '\n' }), say(words, `step.fixed.${formula.bound}`))
          : null
      return around(say(words, step === formula ? 'limiter.base' : 'limiter.base.under', { line: '\n' }), base)
    }
    case 'cap':
    case 'yearCap':
    case 'annual':
      return around(
        say(words, limiter === 'annual' ? 'limiter.annual' : 'limiter.cap', { line: '\n' }),
        lastOf(ledgerOf(step, book, words).filter(({ cut }) => cut))?.text ?? '',
      )
    case 'tier':
    case 'unitCap':
    case 'topUp':
    case 'aggregate':
      return [say(words, `limiter.${limiter}`), '', '']
    case 'onlyHighest':
    case 'excludes':
      return null
  }
}

function around(sentence: string, strong: string): Emphasis {
  const [before = '', after = ''] = sentence.split('\n')
  return [before, strong, after]
}

/** 项目总投资额约1666.67万元（500万元÷30%）起封顶。 */
export function capSentences(assessment: Assessment, bends: readonly Bends[], book: Ready, words: EstimateWords): string[] {
  const { step } = assessment
  const cap = step === null ? null : capOf(step)
  if (cap === null) return []
  return bends.flatMap(({ fact, all }) => {
    const last = lastOf(all)
    if (last === undefined || last.kind !== 'kink' || !last.gives.eq(cap.limit.low)) return []
    const at = pointWords(last, book, words)
    const rate = rateOver(cap.before, fact)
    const places = { name: nameIn(step ?? cap, fact, book), at: at.words, limit: moneyWords(cap.limit.low, book.locale), rate: rate ?? '' }
    return [say(words, rate === null || at.exact ? 'caps' : 'caps.exact', places)]
  })
}

type Cap = Extract<Step, { kind: 'cap' }>
const capOf = (step: Step): Cap | null =>
  step.kind === 'cap' ? (isSettled(step.limit) ? step : null) : 'before' in step ? capOf(step.before) : null

/** Of a part of its base a cap divided by the rate says nothing. */
const isPart = ({ slice, past }: Extract<Step, { kind: 'share' }>): boolean =>
  past !== null || slice.over !== undefined || slice.to !== undefined

function rateOver(step: Step, fact: string): string | null {
  if (step.kind === 'share' && isPart(step)) return null
  const over = (step.kind === 'share' || step.kind === 'match') && step.inputs.length === 1 && step.inputs[0]?.fact === fact
  if (!over) return null
  if (step.kind === 'match') return rateWords(step.rate)
  return isSettled(step.rate) && !step.whole ? rateWords(step.rate.low) : null
}

/** A fact under the name this text gives it. */
function nameIn(step: Step, fact: string, book: Ready): string {
  return named(step, fact) ?? factWords(book, fact)
}

function named(step: Step, fact: string): string | null {
  const inputs = 'inputs' in step ? step.inputs : step.kind === 'aggregate' ? [step.base] : []
  const inner = 'before' in step ? named(step.before, fact) : null
  return inner ?? inputs.find((one) => one.fact === fact)?.as ?? null
}

/** 再增加约466.67万元即达上限: the next point above what was answered, of the facts that bend the amount. */
export function nextSentences(assessment: Assessment, bends: readonly Bends[], book: Ready, words: EstimateWords): string[] {
  const { step, amount } = assessment
  if (amount === null || step === null || amount.high === null) return []
  const cap = capOf(step)
  const current = amount.high
  const capped = capSentences(assessment, bends, book, words).length > 0
  const found = new Map<string, { key: NextKey; by: string; gives: string; names: string[] }>()
  for (const { fact, now, all } of bends) {
    const next = now === null ? undefined : all.find(({ at }) => at.gt(now))
    if (now === null || next === undefined) continue
    const key = nextKey(next, current, cap)
    const by = book.facts[fact]?.kind === 'money' ? gapWords(next.at, now, words, book.locale) : numberWords(next.at.minus(now), fact, book)
    const gives = moneyWords(next.gives, book.locale, amount.bound)
    const same = found.get(key + by + gives)
    const name = bends.length > 1 || !capped ? nameIn(step, fact, book) : ''
    if (same === undefined) found.set(key + by + gives, { key, by, gives, names: [name] })
    else same.names.push(name)
  }
  return [...found.values()].slice(0, 3).map(({ key, by, gives, names }) =>
    say(words, key, {
      name: names.length > 1 ? say(words, 'any', { names: names.join(say(words, 'and')) }) : (names[0] ?? ''),
      by,
      gives,
    }),
  )
}

type NextKey = 'next.cap' | 'next.kink' | 'next.jump' | 'next.down' | 'next.turn'

function nextKey(next: Breakpoint, current: Money, cap: Cap | null): NextKey {
  if (next.kind === 'jump') return 'next.jump'
  if (next.gives.gt(current)) return cap !== null && next.gives.eq(cap.limit.low) ? 'next.cap' : 'next.kink'
  return current.gt(next.gives) ? 'next.down' : 'next.turn'
}

/** The point itself; where it is no whole fen, 约 and the next 0.01万元. */
function pointWords(point: Breakpoint, book: Ready, words: EstimateWords): { readonly words: string; readonly exact: boolean } {
  if (book.facts[point.fact]?.kind !== 'money') return { words: numberWords(point.at, point.fact, book), exact: true }
  return aboutWords(point.at, words, book.locale)
}
