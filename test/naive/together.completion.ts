import type { Rule, RuleFact } from '../../src/schema/rulebook.ts'
import type { Both } from './both.ts'
import { choicesOf, endless, type Choice } from './completion.ts'
import { listFacts, type Plain, type PlainFacts } from './facts.ts'
import { fraction, isMore, print } from './fraction.ts'
import { assessComplete, type Exact } from './naive.ts'
import type { Chance } from './generate.ts'
import { isNumber } from './telling.ts'
import { togetherNaively, type Asked, type NaiveLine } from './together.ts'

/** What one line comes to while some facts are not answered: every way to answer them that was tried. */
export interface TriedLine {
  readonly unanswered: readonly string[]
  readonly ways: readonly { readonly answers: PlainFacts; readonly amount: NaiveLine['amount'] }[]
  /** Every combination of telling values was tried, none left out. */
  readonly all: boolean
}

/** Tries the telling values of every unanswered fact against each other, on at most so many combinations. Lines by region and kind. */
export function linesByCompletion(
  both: Both,
  facts: PlainFacts,
  unanswered: readonly string[],
  asked: Asked,
  dice: Chance,
  atMost: number,
): Map<string, TriedLine> {
  const choices = unanswered.map((fact) => choiceOf(both, facts, fact))
  const tried = thinned(choices, atMost, dice)
  const all = tried.every(({ values }, at) => values.length === choices[at]?.values.length)
  const lines = new Map<string, TriedLine['ways'][number][]>()
  const assess = assessor(both, facts)
  for (const answers of combinations(tried))
    for (const { region, lines: found } of togetherNaively(both.book, { ...facts, ...answers }, asked, assess(answers)))
      for (const { kind, amount } of found) {
        const place = `${region} ${kind}`
        lines.set(place, [...(lines.get(place) ?? []), { answers, amount }])
      }
  return new Map([...lines].map(([place, ways]) => [place, { unanswered, ways, all }]))
}

/** Many ways answer alike what one measure asks: each is then read once. */
function assessor({ book, subjects }: Both, facts: PlainFacts): (answers: PlainFacts) => (rule: Rule) => Exact {
  const mentioned = new Map(subjects.map((subject) => [subject.rule.id, subject.mentioned]))
  const read = new Map<string, Exact>()
  return (answers) => (rule) => {
    const own = mentioned.get(rule.id)?.flatMap((fact) => answers[fact] ?? [])
    const key = `${rule.id} ${JSON.stringify(own)}`
    const exact = read.get(key) ?? assessComplete(book, { ...facts, ...answers }, rule)
    read.set(key, exact)
    return exact
  }
}

/** What tells in any measure that mentions the fact, smallest first. Money received on a matter of two texts stands in none. */
function choiceOf({ book, subjects }: Both, facts: PlainFacts, fact: string): Choice {
  const mentioning = subjects.filter(({ mentioned }) => mentioned.includes(fact))
  if (mentioning.length === 0) return { fact, values: ['0', '0.01', endless] }
  const values = mentioning.flatMap(({ rule }) => choicesOf(book, facts, rule, [fact]).flatMap((choice) => choice.values))
  const every = fact === 'applicant.roles' ? [(book.facts[fact]?.values ?? []).map(({ id }) => id)] : []
  const isByUnit = mentioning.every(({ rule }) => listFacts(rule.pays).includes(fact))
  const usable = [...values, ...every].filter((value) => isByUnit || !isNumberList(value, book.facts[fact]))
  const different = new Map(usable.map((value) => [JSON.stringify(value), value]))
  return { fact, values: inOrder([...different.values()]) }
}

const isNumberList = (value: Plain, head: RuleFact | undefined): boolean =>
  typeof value === 'object' && head !== undefined && isNumber(head)

/** Figures by size, with lists of them after the first; anything else as it stands. */
function inOrder(values: readonly Plain[]): Plain[] {
  if (!values.includes(endless)) return [...values]
  const figures = values.filter((value) => typeof value === 'string')
  const [first = '0', ...rest] = figures.toSorted((a, b) => (isMore(fraction(a), fraction(b)) ? 1 : -1))
  return [first, ...values.filter((value) => typeof value !== 'string'), ...rest]
}

/** Both ends of each and as many between them as leave at most so many combinations; facts of few values keep them all. */
function thinned(choices: readonly Choice[], atMost: number, dice: Chance): Choice[] {
  let left = atMost
  const kept = new Map<string, readonly Plain[]>()
  choices
    .toSorted((a, b) => a.values.length - b.values.length)
    .forEach(({ fact, values }, at) => {
      const some = someOf(values, Math.max(2, Math.floor(left ** (1 / (choices.length - at)))), dice)
      kept.set(fact, some)
      left = Math.floor(left / some.length)
    })
  return choices.map(({ fact }) => ({ fact, values: kept.get(fact) ?? [] }))
}
function someOf(values: readonly Plain[], most: number, dice: Chance): readonly Plain[] {
  if (values.length <= most) return values
  const left = values.slice(1, -1)
  while (left.length > most - 2) left.splice(dice.below(left.length), 1)
  return [...values.slice(0, 1), ...left, ...values.slice(-1)]
}

const combinations = (choices: readonly Choice[]): PlainFacts[] =>
  choices.reduce<PlainFacts[]>((all, { fact, values }) => all.flatMap((one) => values.map((value) => ({ ...one, [fact]: value }))), [{}])

/** A fact is needed for the low or the high end or the bound while two of these ways differ in it only by the answer to that fact. */
export function neededFor(what: 'low' | 'high' | 'bound', { unanswered, ways }: TriedLine): string[] {
  return unanswered.filter((fact) => {
    const seen = new Map<string, string>()
    return ways.some(({ answers, amount }) => {
      const others = JSON.stringify({ ...answers, [fact]: null })
      const here = amount === null ? '' : what === 'bound' ? amount.bound : print(amount[what])
      const before = seen.get(others) ?? here
      seen.set(others, before)
      return before !== here
    })
  })
}
