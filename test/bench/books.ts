import type { Known } from '../../src/engine/index.ts'
import type { Rulebook } from '../../src/schema/rulebook.ts'

/** Only these measures; every question stays, so that the same answers hold. */
export function cutTo(book: Rulebook, ids: ReadonlySet<string>): Rulebook {
  return {
    ...book,
    measures: book.measures.filter(({ id }) => ids.has(id)),
    limits: book.limits.map((limit) => ('over' in limit ? { ...limit, over: limit.over.filter((id) => ids.has(id)) } : limit)),
  }
}

const copyOf = (id: string, nth: number): string => (nth === 0 ? id : `${id}-${String(nth)}`)
const nths = (times: number): number[] => Array.from({ length: times }, (_, nth) => nth)

/** Every measure so many times under new ids, each under the limits of the first. */
export function repeat(book: Rulebook, times: number): Rulebook {
  const copies = (id: string): string[] => nths(times).map((nth) => copyOf(id, nth))
  return {
    ...book,
    measures: nths(times).flatMap((nth) => book.measures.map((rule) => ({ ...rule, id: copyOf(rule.id, nth) }))),
    limits: book.limits.map((limit) => ('over' in limit ? { ...limit, over: limit.over.flatMap(copies) } : limit)),
    facts: Object.fromEntries(Object.entries(book.facts).flatMap(([id, fact]) => owned(id, times).map((own) => [own, fact]))),
  }
}

/** The answers for the repeated book: what was had or paid before is asked of every copy, and answered alike. */
export const repeatFacts = (facts: ReadonlyMap<string, Known>, times: number): ReadonlyMap<string, Known> =>
  new Map([...facts].flatMap(([id, known]) => owned(id, times).map((own): [string, Known] => [own, known])))

/** `<policy>/<measure>.before` belongs to one measure; every other fact to all. */
function owned(fact: string, times: number): string[] {
  const [measure = '', question = ''] = fact.split('.')
  return fact.includes('/') ? nths(times).map((nth) => `${copyOf(measure, nth)}.${question}`) : [fact]
}
