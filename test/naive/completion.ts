import type { Bound, Rule, Rulebook } from '../../src/schema/rulebook.ts'
import { judgedFacts, limitsOf, listFacts, formulaParts, mentionedFacts, type Plain, type PlainFacts } from './facts.ts'
import { fraction, isMore, isSame, least, minus, most, over, plus, print, times, total, zero, type Fraction } from './fraction.ts'
import { assessComplete, type Exact } from './naive.ts'
import type { Chance } from './generate.ts'
import { around, isNumber, tellingValues } from './telling.ts'

/** A measure while some of what it mentions is not answered: every way to answer it that was tried. */
export interface Tried {
  readonly unanswered: readonly string[]
  readonly outcomes: readonly { readonly answers: PlainFacts; readonly exact: Exact }[]
  /** Every combination of telling values was tried, none left out. */
  readonly all: boolean
}
export interface Naive {
  readonly status: 'mayQualify' | 'notMet' | 'notComputable' | 'needsAnswers'
  readonly low: Fraction | null
  readonly high: Fraction | null
  readonly bound: Bound
}

/** Complete or partial facts of one measure. */
export function assessNaively(book: Rulebook, facts: PlainFacts, measure: string, dice: Chance, atMost = 2000): Naive {
  const rule = book.measures.find(({ id }) => id === measure)
  if (rule === undefined) throw new Error(`no measure ${measure}`)
  return summed(rangeByCompletion(book, facts, rule, dice, atMost))
}

/** Tries the telling values of every unanswered fact against each other; beyond `atMost` combinations, chosen ones. */
export function rangeByCompletion(book: Rulebook, facts: PlainFacts, rule: Rule, dice: Chance, atMost: number): Tried {
  const mentioned = [...mentionedFacts(rule, book)]
  const known = Object.fromEntries(mentioned.flatMap((fact) => (facts[fact] === undefined ? [] : [[fact, facts[fact]]])))
  const choices = choicesOf(book, facts, rule, mentioned)
  const unanswered = choices.map(({ fact }) => fact)
  const combinations = choices.reduce((product, { values }) => product * values.length, 1)
  const all = combinations <= atMost
  const outcomes = Array.from({ length: Math.min(combinations, atMost) }, (_, at) => {
    const answers: Record<string, Plain> = {}
    let left = at
    for (const { fact, values } of choices) {
      const chosen = all ? values[left % values.length] : pick(values, at, dice)
      left = Math.floor(left / values.length)
      if (chosen !== undefined) answers[fact] = chosen
    }
    return { answers, exact: assessComplete(book, { ...known, ...answers }, rule) }
  })
  return { unanswered, outcomes, all }
}

/** Ends first (the last value is the largest and the most favourable), then chance. */
function pick(values: readonly Plain[], at: number, dice: Chance): Plain | undefined {
  if (at === 0) return values.at(-1)
  if (at === 1) return values[0]
  return dice.happens(0.35) ? values.at(-1) : dice.oneOf(values)
}

/** Nobody types it: it stands for every further yuan and piece. */
export const endless = `1${'0'.repeat(40)}`

export interface Choice {
  readonly fact: string
  readonly values: readonly Plain[]
}
const cache = new WeakMap<Rule, Map<string, Plain[]>>()

export function choicesOf(book: Rulebook, facts: PlainFacts, rule: Rule, mentioned: readonly string[]): Choice[] {
  const telling = cache.get(rule) ?? tellingValues(book, [rule])
  cache.set(rule, telling)
  const judged = judgedFacts(rule)
  const lists = listFacts(rule.pays)
  return mentioned
    .filter((fact) => facts[fact] === undefined && !judged.has(fact))
    .map((fact) => {
      const head = book.facts[fact]
      const kind = head?.kind
      const beyond = head !== undefined && isNumber(head) ? [endless] : []
      if (fact === 'applicant.roles') return { fact, values: [[], rule.payee.roles.slice(0, 1)] }
      if (kind === 'region')
        return {
          fact,
          values: ['110000', ...new Set(book.policies.map(({ region }) => region))].toSorted(
            (a, b) => Number(within(a, rule, book)) - Number(within(b, rule, book)),
          ),
        }
      if (kind === 'flag') return { fact, values: fact.endsWith('.before') ? [true, false] : [false, true] }
      return {
        fact,
        values: [
          ...(telling.get(fact) ?? []),
          ...roomKinks(fact, book, facts, rule),
          ...(lists.includes(fact) ? listsFor(fact, telling, facts, rule) : []),
          ...beyond,
        ],
      }
    })
}
const within = (code: string, rule: Rule, book: Rulebook): boolean =>
  book.policies.some(({ id, region }) => id === rule.policy && region === code)

/** Unequal units, as many as were answered. */
function listsFor(fact: string, telling: ReadonlyMap<string, Plain[]>, facts: PlainFacts, rule: Rule): Plain[] {
  const values = (telling.get(fact) ?? []).map(String)
  const count = formulaParts(rule.pays)
    .flatMap((part) => (part.kind === 'perUnit' ? [facts[part.count]] : []))
    .at(0)
  const length = count === undefined ? 3 : Math.min(Number(count), 5)
  return length < 1 ? [] : [Array.from({ length }, (_, at) => values[at % values.length] ?? '0')]
}

/** Where a further yuan of matched money starts to cost as much room as it brings, and where the room is used up or just enough. */
function roomKinks(fact: string, book: Rulebook, facts: PlainFacts, rule: Rule): string[] {
  return limitsOf(rule, book).flatMap((limit) => {
    if (limit.kind !== 'aggregate') return []
    const known = (ids: readonly string[]): Fraction => total(ids.map((id) => fraction(String(facts[id] ?? '0'))))
    const [share, received] = [fraction(limit.share), known(limit.counts)]
    const matched = rule.pays.kind === 'match' ? times(fraction(rule.pays.rate), known(rule.pays.of)) : zero
    if (fact === limit.of) return [received, plus(received, matched)].flatMap((money) => around(over(money, share), 2))
    const base = facts[limit.of]
    if (base === undefined || !limit.counts.includes(fact)) return []
    const rate = rule.pays.kind === 'match' && rule.pays.of.includes(fact) ? fraction(rule.pays.rate) : zero
    const free = minus(times(share, fraction(String(base))), received)
    const points = [over(minus(free, matched), plus(rate, fraction('1'))), free]
    return points.filter((point) => isMore(point, zero)).flatMap((point) => around(point, 2))
  })
}

/** From all the outcomes: one status if they agree, the lowest and the highest amount (notMet = 0). */
export function summed({ outcomes }: Tried): Naive {
  const exacts = outcomes.map(({ exact }) => exact)
  const statuses = new Set(exacts.map(({ status }) => status))
  if (statuses.size === 1 && statuses.has('notMet')) return { status: 'notMet', low: zero, high: zero, bound: 'exact' }
  if (statuses.has('notComputable')) return { status: 'notComputable', low: null, high: null, bound: 'exact' }
  const amounts = exacts.map(({ amount }) => amount ?? zero)
  const [low, high] = [amounts.reduce(least), amounts.reduce(most)]
  const paid = exacts.filter(({ status }) => status === 'mayQualify')
  const bound = paid.some((exact) => exact.bound === 'upTo') ? 'upTo' : 'exact'
  const same = statuses.size === 1 && isSame(low, high) && new Set(paid.map((exact) => exact.bound)).size === 1
  return { status: same ? 'mayQualify' : 'needsAnswers', low, high, bound }
}

/** A fact is needed while two of these outcomes differ only by its answer. */
export function neededFacts(tried: Tried): Set<string> {
  const needed = new Set<string>()
  for (const fact of tried.unanswered) {
    const seen = new Map<string, string>()
    for (const { answers, exact } of tried.outcomes) {
      const others = JSON.stringify({ ...answers, [fact]: null })
      const result = `${exact.status} ${exact.amount === null ? '' : print(exact.amount)} ${exact.status === 'mayQualify' ? exact.bound : ''}`
      if ((seen.get(others) ?? result) !== result) needed.add(fact)
      seen.set(others, result)
    }
  }
  return needed
}
