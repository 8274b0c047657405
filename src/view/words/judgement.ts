import { ownFact, rolesFact } from '../../engine/facts/ids.ts'
import { dayWords } from '../../days/words.ts'
import type { Exact } from '../../money/money.ts'
import type { Judgement, ReadyTest } from '../../engine/index.ts'
import { countWords, moneyWords } from './amounts.ts'
import { factWords, isFirstTime, regionWords, unitOf, valueWords, type Book } from './names.ts'
import { say } from '../../locale/say.ts'
import type { ReckonedWords } from '../../locale/estimate/handed.ts'

/** A condition in words: 日均解析量超过10万次（不含10万次）. */
export const explainJudgement = (judgement: Pick<Judgement, 'test'>, book: Book, words: ReckonedWords): string =>
  explainTest(judgement.test, book, words)

function explainTest(test: ReadyTest, book: Book, words: ReckonedWords): string {
  switch (test.kind) {
    case 'atLeast':
    case 'moreThan':
    case 'atMost':
    case 'lessThan':
      return say(words, `test.${book.facts[test.fact]?.kind === 'date' ? 'day.' : ''}${test.kind}`, {
        name: factWords(book, test.fact),
        value: turnWords(test, book, words),
      })
    case 'is':
      return explainIs(test.fact, test.value, book, words)
    case 'oneOf':
      return explainOneOf(test, book, words)
    case 'within':
      return say(words, 'test.within', { name: factWords(book, test.fact), region: regionWords(book, test.region) })
    case 'judged':
      return test.gate === null
        ? say(words, 'test.judged', { name: factWords(book, test.fact) })
        : say(words, 'test.judged.gate', { name: factWords(book, test.fact), gate: test.gate })
    case 'all':
      return test.of.map((part) => explainTest(part, book, words)).join(say(words, 'test.all'))
    case 'any':
      return test.of.map((part) => explainTest(part, book, words)).join(say(words, 'test.any'))
    case 'not':
      return say(words, 'test.not', { test: explainTest(test.of, book, words) })
  }
}

/** 5000万元; 上年营业收入 × 110%; 上年营业收入＋5000万元. */
function turnWords(test: Extract<ReadyTest, { times?: Exact }>, book: Book, words: ReckonedWords): string {
  const value = numberWords(test.value, test.fact, book)
  if (test.past === undefined) return value
  const past = factWords(book, test.past)
  const times =
    test.times === undefined || test.times.eq(1)
      ? past
      : say(words, 'test.past.times', { past, times: `${test.times.times(100).toFixed()}%` })
  return test.value.isZero() ? times : say(words, 'test.past.plus', { past: times, value })
}

function explainIs(fact: string, value: string, book: Book, words: ReckonedWords): string {
  const name = factWords(book, fact)
  const own = ownFact(fact)
  if (own?.kind === 'before') return say(words, isFirstTime(book, own.measure) ? 'test.first' : 'test.once')
  if (value === 'true') return say(words, 'test.flag', { name })
  if (value === 'false') return say(words, 'test.flag.not', { name })
  const level = book.facts[fact]?.kind === 'level' ? book.facts[fact].values?.find((_, at) => String(at) === value)?.words : undefined
  return say(words, 'test.is', { name, value: level ?? valueWords(book, fact, value) })
}

function explainOneOf(test: Extract<ReadyTest, { kind: 'oneOf' }>, book: Book, words: ReckonedWords): string {
  const payee = test.fact === rolesFact
  const names = payee ? roleNames(test.values, book, words) : test.values.map((value) => valueWords(book, test.fact, value))
  const values = names.join(say(words, 'and'))
  if (payee) return say(words, test.open ? 'test.payee.open' : 'test.payee', { values })
  return say(words, test.open ? 'test.oneOf.open' : 'test.oneOf', { name: factWords(book, test.fact), values })
}

/** All enterprise roles together are 企业, as the text says. */
export function roleNames(roles: readonly string[], book: Book, words: ReckonedWords): string[] {
  const values = book.facts[rolesFact]?.values ?? []
  const firms = values.filter((value) => value.is === 'enterprise').map((value) => value.id)
  const all = firms.length > 0 && firms.every((id) => roles.includes(id))
  const rest = roles.filter((role) => !all || !firms.includes(role)).map((role) => valueWords(book, rolesFact, role))
  return all ? [say(words, 'test.enterprise'), ...rest] : rest
}

/** A figure of a fact in its own unit: 2000万条, 360万元, 60%, 三级. */
export function numberWords(value: Exact, fact: string, book: Book): string {
  const head = book.facts[fact]
  if (head?.kind === 'money') return moneyWords(value, book.locale)
  if (head?.kind === 'ratio') return `${value.times(100).toFixed()}%`
  if (head?.kind === 'date') return dayWords(value.toFixed().replace(/^(\d{4})(\d\d)/, '$1-$2-'))
  if (head?.kind === 'level') return head.values?.[value.toNumber()]?.words ?? value.toFixed()
  return countWords(value, unitOf(book, fact), book.locale)
}

/** How far a threshold is away: 还差3家, 还差超过3家 where it must be passed; null where a distance means nothing. */
export function explainDistance({ test, distance, gap }: Judgement, book: Book, words: ReckonedWords): string | null {
  if (distance === null || gap === null || !('value' in test) || book.facts[test.fact]?.kind === 'level') return null
  const away = numberWords(gap, test.fact, book)
  switch (test.kind) {
    case 'moreThan':
      return gap.isZero() ? say(words, 'short.equal.moreThan') : say(words, 'short.moreThan', { distance: away })
    case 'lessThan':
      return gap.isZero() ? say(words, 'short.equal.lessThan') : say(words, 'short.atMost', { distance: away })
    case 'atMost':
      return say(words, 'short.atMost', { distance: away })
    default:
      return say(words, 'short.atLeast', { distance: away })
  }
}
