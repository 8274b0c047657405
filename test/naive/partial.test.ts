import { expect, test } from 'vitest'
import type { Assessment, Known } from '../../src/engine/index.ts'
import type { Rulebook } from '../../src/schema/rulebook.ts'
import { Differences, books, both, exactly, only, seed, type Subject } from './both.ts'
import { endless, neededFacts, rangeByCompletion, summed, type Tried } from './completion.ts'
import { limitsOf, type Plain, type PlainFacts } from './facts.ts'
import { fraction, isMore, isSame, minus, times, zero } from './fraction.ts'
import { chance, generator, type Chance } from './generate.ts'

test.for(books)('some facts of %s unanswered: no way to answer them contradicts the engine', ([, rulebook, sets]) => {
  const { book, subjects, parsed } = both(rulebook)
  const dice = chance(seed + 1)
  const make = generator(book)
  const roomy = subjects.filter(({ rule }) => limitsOf(rule, book).some(({ kind }) => kind === 'aggregate'))
  const [wrong, loose, seen] = [new Differences(), new Differences(), new Set<string>()]
  const check = (
    { rule, mentioned, judged, assess }: Subject,
    facts: PlainFacts,
    known: ReadonlyMap<string, Known>,
    most: number,
  ): void => {
    if (!mentioned.some((fact) => facts[fact] === undefined && !judged.has(fact))) return
    const at = only(facts, mentioned)
    if (seen.has(rule.id + at)) return
    seen.add(rule.id + at)
    const result = assess(known)
    const tried = rangeByCompletion(book, facts, rule, dice, most)
    const example = (): string => `${shown(result)} at ${at}`
    for (const what of contradictions(tried, result, judged)) wrong.add(rule, what, example)
    if (tried.all) for (const what of looseness(tried, result)) loose.add(rule, what, example)
  }
  for (let run = 0; run < sets / 5; run += 1) {
    const whole = make(dice)
    const share = dice.oneOf([0.1, 0.25, 0.5, 0.8, 1])
    const facts = Object.fromEntries(Object.entries(whole).filter(() => !dice.happens(share)))
    const known = parsed(facts)
    for (const subject of subjects) check(subject, facts, known, dice.happens(0.04) ? 1000 : 16)
    for (const subject of roomy) {
      const money = someMoneyLeft(subject, book, whole, dice)
      check(subject, money, parsed(money), dice.happens(0.1) ? 400 : 20)
    }
  }
  if (loose.found.size > 0) console.info(`sound, but wider than what was tried:\n${loose.lines().join('\n')}`)
  expect(wrong.lines()).toEqual([])
})

/** What a room depends on, some of it unanswered, and nothing else in the way. */
function someMoneyLeft({ rule, mentioned, judged }: Subject, book: Rulebook, whole: PlainFacts, dice: Chance): PlainFacts {
  const left = mentioned
    .filter((fact) => !judged.has(fact))
    .flatMap((fact): [string, Plain | undefined][] => {
      const kind = book.facts[fact]?.kind
      if (kind === 'money') return dice.happens(0.35) ? [] : [[fact, whole[fact]]]
      if (fact === 'applicant.roles') return [[fact, rule.payee.roles]]
      if (kind === 'region') return [[fact, book.policies.find(({ id }) => id === rule.policy)?.region]]
      return [[fact, kind === 'flag' ? true : whole[fact]]]
    })
  return Object.fromEntries(left.filter((pair): pair is [string, Plain] => pair[1] !== undefined))
}

const shown = ({ status, amount, missing }: Assessment): string =>
  `[${status}${amount === null ? '' : ` ${amount.low.toFixed()}～${amount.high?.toFixed() ?? ''} ${amount.bound}`} missing ${missing.join(' ')}]`

function contradictions(tried: Tried, result: Assessment, judged: ReadonlySet<string>): string[] {
  const found = new Set<string>()
  const [low, high] = [exactly(result.amount?.low ?? null), exactly(result.amount?.high ?? null)]
  for (const { exact } of tried.outcomes) {
    const { status, bound } = exact
    const amount = exact.amount ?? zero
    if (status === 'mayQualify' && result.status === 'notComputable') found.add('notComputable, yet a sum is possible')
    if (status === 'notComputable' && result.status !== 'notComputable') found.add(`${result.status}, yet notComputable is possible`)
    if (status !== result.status && (result.status === 'notMet' || result.status === 'mayQualify'))
      found.add(`${result.status}, yet ${status} is possible`)
    if (low !== null && isMore(low, amount)) found.add('an amount below low is possible')
    if (high !== null && isMore(amount, high)) found.add('an amount above high is possible')
    if (result.amount?.bound === 'exact' && status === 'mayQualify' && bound === 'upTo') found.add('exact, yet upTo is possible')
  }
  const missing: readonly string[] = result.missing
  if (result.status !== 'notComputable')
    for (const fact of neededFacts(tried)) if (!missing.includes(fact)) found.add(`${fact} changes the result, yet is not missing`)
  for (const fact of missing) if (judged.has(fact)) found.add(`${fact} is judged, yet missing`)
  return [...found]
}

/** Where the engine says less than it could: every combination of telling values agrees on more. */
function looseness(tried: Tried, result: Assessment): string[] {
  const naive = summed(tried)
  const found: string[] = []
  if (naive.status !== result.status) found.push(`status ${naive.status}, engine ${result.status}`)
  if (result.amount === null || naive.low === null || naive.high === null) return found
  if (!isSame(fraction(result.amount.low.toFixed()), naive.low)) found.push('low')
  const high = exactly(result.amount.high)
  const fen = fraction('0.01')
  if (high === null ? isMore(fraction(endless), times(naive.high, fraction('1000000'))) : isMore(minus(high, naive.high), fen))
    found.push('high')
  if (naive.status === 'needsAnswers' && result.amount.bound !== naive.bound)
    found.push(`bound ${naive.bound}, engine ${result.amount.bound}`)
  const needed = neededFacts(tried)
  for (const fact of result.missing) if (!needed.has(fact)) found.push(`${fact} missing, yet changes nothing`)
  return found
}
