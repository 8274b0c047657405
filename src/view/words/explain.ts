import type { Input, Ready, Step } from '../../engine/index.ts'
import { isSettled, moneyWords, rangeWords, rateRange, rateWords, totalOf, yuanEnds, type Bounded } from './amounts.ts'
import { explainJudgement, numberWords } from './judgement.ts'
import { factWords, unitOf, valueWords, type Book } from './names.ts'
import { say } from '../../locale/say.ts'
import type { ReckonedWords } from '../../locale/estimate/handed.ts'

/** One line of the ledger. `range` is the amount after it; `cut`: this line lowered it. */
export interface LedgerLine {
  readonly text: string
  readonly range: Bounded
  readonly cut: boolean
}

/** The arithmetic of a measure, first line to last: its sentence and, in 元, its result (`low～high` while open). */
export const explainStep = (step: Step, book: Ready, words: ReckonedWords): { text: string; amount: string }[] =>
  ledgerOf(step, book, words).map(({ text, range }) => ({ text, amount: plainRange(range) }))

function plainRange(range: Bounded): string {
  const { low, high } = yuanEnds(range)
  return isSettled(range) ? low : `${low}～${high ?? ''}`
}

/** Nested steps in the order they are reckoned. */
export function ledgerOf(step: Step, book: Book, words: ReckonedWords): LedgerLine[] {
  const line = (text: string, cut = false): LedgerLine => ({ text, range: rangeOf(step), cut })
  switch (step.kind) {
    case 'fixed':
      return [
        line(
          step.from === undefined
            ? say(words, `step.fixed.${step.bound}`)
            : say(words, 'step.fixed.from', { from: moneyWords(step.from, book.locale) }),
        ),
      ]
    case 'share':
    case 'match':
    case 'times':
      return [line(baseLine(step, book, words))]
    case 'perUnit':
      return perUnitLines(step, book, words)
    case 'tiers':
    case 'levels':
      return [line(reachedLine(step, book, words))]
    case 'sum':
    case 'least':
      return [...step.of.flatMap((part) => ledgerOf(part, book, words)), line(say(words, `step.${step.kind}`), step.kind === 'least')]
    case 'years':
      return [...ledgerOf(step.pays, book, words), line(say(words, 'step.years', { year: step.year + 1 }))]
    case 'given':
      return givenLines(step, book, words)
    case 'cap':
    case 'topUp':
    case 'annual':
    case 'aggregate':
      return [...ledgerOf(step.before, book, words), line(ceilingLine(step, book, words), step.bites)]
  }
}

const rangeOf = ({ range, bound }: Step): Bounded => ({ ...range, bound })

type Of<K extends Step['kind']> = Extract<Step, { kind: K }>

const inputWords = (input: Input, book: Book, words: ReckonedWords): string => {
  const name = input.as ?? factWords(book, input.fact)
  return input.answered ? say(words, 'step.input', { name, value: numberWords(input.value.low, input.fact, book) }) : name
}

function baseLine(step: Of<'share' | 'match' | 'times'>, book: Book, words: ReckonedWords): string {
  const inputs = step.inputs.map((input) => inputWords(input, book, words))
  if (step.kind === 'times') return inputs.join(say(words, 'times'))
  const sum = inputs.join(say(words, 'plus'))
  const base = step.kind === 'share' ? partWords(sum, step, book, words) : sum
  if (step.kind === 'share' && step.whole) return say(words, 'step.share.whole', { base })
  const rate = step.kind === 'share' ? rateRange(step.rate, words) : rateWords(step.rate)
  const printed =
    step.kind === 'share' && step.from !== undefined
      ? say(words, 'step.rate.from', { rate, from: rateWords(step.from) })
      : say(words, `step.rate.${step.kind === 'share' ? step.printed : 'exact'}`, { rate })
  return say(words, inputs.length > 1 && base === sum ? `step.${step.kind}.many` : `step.${step.kind}`, { base, rate: printed })
}

/** The part of a base that the text pays for: over an amount or another fact, as far as an amount. */
function partWords(sum: string, { slice, past }: Of<'share'>, book: Book, words: ReckonedWords): string {
  const [over, to] = [slice.over, slice.to].map((end) => (end === undefined ? undefined : moneyWords(end, book.locale)))
  const part = ((): string => {
    if (over === undefined) return to === undefined ? sum : say(words, 'step.base.to', { base: sum, to })
    return to === undefined ? say(words, 'step.base.over', { base: sum, over }) : say(words, 'step.base.slice', { base: sum, over, to })
  })()
  return past === null ? part : say(words, 'step.base.past', { base: part, past: inputWords(past, book, words) })
}

function perUnitLines(step: Of<'perUnit'>, book: Book, words: ReckonedWords): LedgerLine[] {
  const { counted, over, atMost, each, items } = step
  const unit = unitOf(book, counted.fact)
  const places = {
    unit,
    count: inputWords(counted, book, words),
    over: over === null ? '' : numberWords(over, counted.fact, book),
    units: numberWords(step.units.low, counted.fact, book),
  }
  const most = atMost === null ? '' : say(words, 'step.units.atMost', { atMost: numberWords(atMost, counted.fact, book) })
  const last = (text: string): LedgerLine => ({ text: text + most, range: rangeOf(step), cut: step.limiter === 'unitCap' })
  if (items.length > 0) return [...items.flatMap((item) => ledgerOf(item, book, words)), last(say(words, 'step.units.all', places))]
  if (each.kind === 'fixed') {
    const amount = moneyWords(each.range.low, book.locale)
    return [last(say(words, over === null ? 'step.each' : 'step.each.over', { ...places, amount }))]
  }
  return [...ledgerOf(each, book, words), last(say(words, over === null ? 'step.units' : 'step.units.over', places))]
}

function reachedLine(step: Of<'tiers' | 'levels'>, book: Book, words: ReckonedWords): string {
  if (step.kind === 'levels') {
    const base = factWords(book, step.fact)
    const { level, within } = step
    if (level !== null)
      return say(words, 'step.levels', { base, level: [valueWords(book, step.fact, level), ...withinWords(within, book)].join('·') })
    return say(words, step.unmet === null ? 'step.levels.open' : 'step.levels.below', { base })
  }
  const base = inputWords(step.input, book, words)
  if (step.at !== null)
    return say(words, step.above ? 'step.tiers.above' : 'step.tiers', { base, at: numberWords(step.at, step.input.fact, book) })
  return say(words, step.unmet === null ? 'step.tiers.open' : 'step.tiers.below', { base })
}

/** 一等奖, in a level that is a table of its own. */
const withinWords = (within: Of<'levels'>['within'], book: Book): string[] =>
  within === undefined ? [] : [within.level === null ? factWords(book, within.by) : valueWords(book, within.by, within.level)]

function givenLines(step: Of<'given'>, book: Book, words: ReckonedWords): LedgerLine[] {
  const condition = explainJudgement(step.judgement, book, words)
  const verdict = step.judgement.verdict === 'judged' ? 'met' : step.judgement.verdict
  const line = { text: say(words, `step.given.${verdict}`, { condition }), range: rangeOf(step), cut: false }
  return verdict === 'unmet' || step.pays.kind === 'fixed' ? [line] : [...ledgerOf(step.pays, book, words), line]
}

function ceilingLine(step: Of<'cap' | 'topUp' | 'annual' | 'aggregate'>, book: Book, words: ReckonedWords): string {
  switch (step.kind) {
    case 'cap':
      return say(words, `step.cap.${step.per}`, { limit: rangeWords(step.limit, words, book.locale) })
    case 'topUp':
      return step.paid.answered
        ? say(words, 'step.topUp', { paid: numberWords(step.paid.value.low, step.paid.fact, book) })
        : say(words, 'step.topUp.open')
    case 'annual':
      if (step.outside) return say(words, 'step.annual.outside')
      if (step.limit.high === null) return say(words, 'step.annual.open', { by: factWords(book, step.by ?? '') })
      return say(words, 'step.annual', { limit: rangeWords(step.limit, words, book.locale) })
    case 'aggregate':
      return aggregateLine(step, book, words)
  }
}

function aggregateLine(step: Of<'aggregate'>, book: Book, words: ReckonedWords): string {
  const base = inputWords(step.base, book, words)
  const share = step.share.eq(1) ? '' : `${say(words, 'times')}${rateWords(step.share)}`
  if (step.received.some((input) => !input.answered)) return say(words, 'step.aggregate.open', { base, share })
  const received = moneyWords(totalOf(step.received.map((input) => input.value.low)), book.locale)
  return say(words, 'step.aggregate', { base, share, received, room: rangeWords({ ...step.room, bound: 'upTo' }, words, book.locale) })
}
