import { loadCatalogue } from '../../src/catalogue/load.ts'
import { toRulebook } from '../../src/catalogue/rule/rulebook.ts'
import { assess, parseAnswer, ready, type Answer, type Assessment, type Known, type Ready } from '../../src/engine/index.ts'
import type { Rule, Rulebook, RuleFact } from '../../src/schema/rulebook.ts'
import { rulebook as fixture } from '../engine/fixture.ts'
import { more } from '../runs.ts'
import { judgedFacts, mentionedFacts, onlyOnce, type Plain, type PlainFacts } from './facts.ts'
import { fraction, isSame, neighbours, times, type Fraction } from './fraction.ts'

/** Complete fact sets; a fifth as many partial ones. */
export const runs = Math.ceil(10_000 * more)
export { seed } from '../runs.ts'

export const texts = toRulebook(loadCatalogue(`${import.meta.dirname}/../..`))

/** The real rulebook, and the made-up one that has every formula, condition and limit kind. */
export const books: readonly (readonly [string, Rulebook, number])[] = [
  ['the five texts', withReadings(texts), runs],
  ['the made-up rulebook', fixture, Math.ceil(runs / 5)],
]

/** Every reading that changes the rule as a measure of its own, under the same limits. */
function withReadings(book: Rulebook): Rulebook {
  const read = book.measures.flatMap((rule) =>
    rule.openPoints.flatMap((point, at) =>
      point.readings.flatMap((reading) =>
        reading.set === null
          ? []
          : [{ of: rule.id, rule: { ...rule, ...reading.set, id: `${rule.id}/${at}/${reading.id}`, openPoints: [] } }],
      ),
    ),
  )
  const own = read.flatMap(({ rule }): [string, RuleFact][] => [
    ...(onlyOnce(rule) ? [asked(`${rule.id}.before`, 'flag')] : []),
    ...(rule.topUp ? [asked(`${rule.id}.paid`, 'money')] : []),
  ])
  return {
    ...book,
    measures: [...book.measures, ...read.map(({ rule }) => rule)],
    limits: book.limits.map((limit) =>
      'over' in limit
        ? { ...limit, over: [...limit.over, ...read.filter(({ of }) => limit.over.includes(of)).map(({ rule }) => rule.id)] }
        : limit,
    ),
    facts: { ...book.facts, ...Object.fromEntries(own) },
  }
}
function asked(id: string, kind: 'flag' | 'money'): [string, RuleFact] {
  return [id, { kind, words: kind, subject: 'applicant' }]
}

export interface Subject {
  readonly rule: Rule
  readonly mentioned: readonly string[]
  readonly judged: ReadonlySet<string>
  readonly assess: (facts: ReadonlyMap<string, Known>) => Assessment
}
/** One rulebook as both readings take it, and the same answers for both. */
export interface Both {
  readonly book: Rulebook
  readonly engine: Ready
  readonly subjects: readonly Subject[]
  readonly parsed: (facts: PlainFacts) => ReadonlyMap<string, Known>
}
export function both(book: Rulebook): Both {
  const engine = ready(book)
  const subjects = book.measures.map((rule, at) => {
    const own = engine.measures[at]
    if (own === undefined) throw new Error(rule.id)
    return {
      rule,
      mentioned: [...mentionedFacts(rule, book)],
      judged: judgedFacts(rule),
      assess: (facts: ReadonlyMap<string, Known>) => assess(own, engine, facts),
    }
  })
  const read = new Map<string, Known>()
  const known = (fact: string, value: Plain): Known => {
    const key = `${fact} ${JSON.stringify(value)}`
    const before = read.get(key)
    if (before !== undefined) return before
    const head = book.facts[fact]
    const answer = head === undefined ? null : parseAnswer(typed(head, value), head, engine)
    if (answer === null || 'problem' in answer) throw new Error(`${key}: ${JSON.stringify(answer)}`)
    if (read.size < 200_000) read.set(key, answer.known)
    return answer.known
  }
  return { book, engine, subjects, parsed: (facts) => new Map(Object.entries(facts).map(([fact, value]) => [fact, known(fact, value)])) }
}

/** As a person types it. */
function typed({ kind, unit }: RuleFact, value: Plain): Answer {
  const one = (text: string): string => {
    if (kind === 'money') return `${text}元`
    if (kind === 'ratio') return `${percent(text)}%`
    return kind === 'quantity' || kind === 'price' ? `${text}${unit ?? ''}` : text
  }
  return typeof value === 'string' ? one(value) : typeof value === 'boolean' ? value : value.map(one)
}
const percent = (text: string): string => neighbours(times(fraction(text), fraction('100')), 6)[0]

/** Disagreements by measure and what differs, each with its first example and how often it was seen. */
export class Differences {
  readonly found = new Map<string, { readonly example: string; times: number }>()
  add(rule: Pick<Rule, 'id'>, what: string, example: () => string): void {
    const key = `${rule.id}: ${what}`
    const before = this.found.get(key)
    if (before === undefined) this.found.set(key, { example: example(), times: 1 })
    else before.times += 1
  }
  lines(): string[] {
    return [...this.found].map(([key, { example, times }]) => `${key} (${times}×) ${example}`)
  }
}

/** The answers a measure asks for, as they can be pasted into a case table. */
export const only = (facts: PlainFacts, mentioned: readonly string[]): string =>
  JSON.stringify(Object.fromEntries(mentioned.flatMap((fact) => (facts[fact] === undefined ? [] : [[fact, facts[fact]]]))))
export const exactly = (amount: { toFixed(): string } | null): Fraction | null => (amount === null ? null : fraction(amount.toFixed()))
export const same = (a: Fraction | null, b: Fraction | null): boolean => (a === null || b === null ? a === b : isSame(a, b))
