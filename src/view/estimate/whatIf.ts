import { type Assessment, type Facts, type Known, numberFacts, type Ready, type ReadyRule } from '../../engine/index.ts'
import type { Exact } from '../../money/money.ts'
import { changes, leastFor, mostOver, type Change, type Need } from '../../engine/vary/index.ts'
import { aboutWords, moneyWords } from '../words/amounts.ts'
import { numberWords } from '../words/judgement.ts'
import { factWords, placeName, valueWords } from '../words/names.ts'
import { say } from '../../locale/say.ts'
import type { EstimateWords } from '../../locale/estimate/handed.ts'

/** What would change the results, and what it takes to reach a ceiling, in finished words. */
export interface WhatIf {
  readonly changes: readonly string[]
  readonly ceilings: readonly { readonly title: string; readonly most: string; readonly least: string }[]
}

export function toWhatIf(results: readonly Assessment[], factsOf: (rule: ReadyRule) => Facts, book: Ready, words: EstimateWords): WhatIf {
  return {
    changes: results.flatMap((result) =>
      changes(result, book, factsOf(result.rule)).map((change) => changeWords(result.rule, change, factsOf(result.rule), book, words)),
    ),
    ceilings: results.flatMap((result) => ceilingOf(result, book, factsOf(result.rule), words) ?? []),
  }
}

const titleOf = (rule: ReadyRule, book: Ready, words: EstimateWords): string => {
  const region = book.policies.find(({ id }) => id === rule.policy)?.region ?? ''
  return say(words, 'card.title', { place: placeName(book, region), title: rule.title })
}

function changeWords(rule: ReadyRule, { needs, gives, gain }: Change, facts: Facts, book: Ready, words: EstimateWords): string {
  return say(words, 'whatIf.change', {
    title: titleOf(rule, book, words),
    needs: needs.map((need) => needWords(need, facts, book, words)).join(say(words, 'whatIf.and')),
    gives: moneyWords(gives, book.locale),
    gain: moneyWords(gain, book.locale),
  })
}

function needWords({ fact, to, distance }: Need, facts: Facts, book: Ready, words: EstimateWords): string {
  const name = factWords(book, fact)
  const now = facts.get(fact)
  if (to.kind !== 'number') return say(words, 'whatIf.is', { name, value: answerWords(fact, to, book, words) })
  const value = figure(to.value, fact, book, words)
  if (distance === null || now?.kind !== 'number' || book.facts[fact]?.kind === 'level') return say(words, 'whatIf.is', { name, value })
  return say(words, to.value.gt(now.value) ? 'whatIf.more' : 'whatIf.less', { name, by: figure(distance, fact, book, words), value })
}

/** Money to two digits of 万元, said to be about that; anything else whole. */
const figure = (value: Exact, fact: string, book: Ready, words: EstimateWords): string =>
  book.facts[fact]?.kind === 'money' ? aboutWords(value, words, book.locale).words : numberWords(value, fact, book)

function answerWords(fact: string, to: Known, book: Ready, words: EstimateWords): string {
  if (to.kind === 'flag') return say(words, to.value ? 'yes' : 'no')
  return to.kind === 'choice' ? valueWords(book, fact, to.value) : ''
}

/** The least of the one number a measure's ceiling hangs on; null where there is no ceiling, or it is no matter of a number. */
function ceilingOf(result: Assessment, book: Ready, facts: Facts, words: EstimateWords): WhatIf['ceilings'][number] | null {
  const { rule, status } = result
  const missing: readonly string[] = result.missing
  if (status === 'notComputable' || missing.length > 1) return null
  const fact = numberFacts(rule, book).find((one) => missing.length === 0 || missing.includes(one))
  if (fact === undefined || (missing.length === 1 && missing[0] !== fact)) return null
  const most = mostOver(rule, book, facts, fact)
  const least = most === null || most.isZero() ? null : leastFor(most, rule, book, facts, fact)
  if (most === null || least === null || least.at.isZero()) return null
  return {
    title: titleOf(rule, book, words),
    most: moneyWords(most, book.locale),
    least: say(words, 'whatIf.least', { name: factWords(book, fact), value: figure(least.at, fact, book, words) }),
  }
}
