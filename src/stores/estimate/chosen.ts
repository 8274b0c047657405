import { regionsAbove, type Facts, type Ready, type ReadyRule } from '../../engine/index.ts'
import type { Typed } from '../answers.ts'

/** What the choices of place and topic select. */
export interface Chosen {
  /** Regions in force: chosen, brought along from above, in the order of the hierarchy. */
  readonly places: readonly string[]
  /** Regions above a chosen one, with the ones that brought them. */
  readonly brought: ReadonlyMap<string, readonly string[]>
  /** In order: the measure a clause page sent us for, then by region, then as in the texts. */
  readonly rules: readonly ReadyRule[]
  readonly focus: string | null
}

/** Nothing chosen means everything; a place brings the levels above it. */
export function choose(typed: Pick<Typed, 'places' | 'topics' | 'matters' | 'focus'>, book: Ready): Chosen {
  const wanted = typed.places.filter((code) => code in book.regions)
  const brought = new Map<string, string[]>()
  for (const code of wanted)
    for (const above of regionsAbove(code, book.regions))
      if (!wanted.includes(above)) brought.set(above, [...(brought.get(above) ?? []), code])
  const places = wanted.length === 0 ? withTexts(book) : [...wanted, ...brought.keys()].sort()
  const policies = book.policies.filter(({ region }) => places.includes(region))
  policies.sort((a, b) => a.region.localeCompare(b.region) || b.id.localeCompare(a.id))
  const isAsked = (rule: ReadyRule): boolean =>
    rule.id === typed.focus ||
    rule.topics.some((topic) => typed.topics.includes(topic)) ||
    rule.matters.some((matter) => typed.matters.includes(matter))
  const everything = typed.topics.length + typed.matters.length === 0 && typed.focus === null
  const all = policies.flatMap(({ id }) => book.measures.filter((rule) => rule.policy === id && (everything || isAsked(rule))))
  const first = all.filter(({ id }) => id === typed.focus)
  return { places, brought, rules: [...first, ...all.filter((rule) => !first.includes(rule))], focus: first[0]?.id ?? null }
}

/** Regions that have a text of their own here. */
const withTexts = (book: Ready): string[] => [...new Set(book.policies.map(({ region }) => region))].sort()

/** Comparing places assumes enterprise and project to be in each place in turn, unless the person said where they are. */
export function inPlace(rule: ReadyRule, book: Ready, facts: Facts): Facts {
  const region = book.policies.find(({ id }) => id === rule.policy)?.region
  if (region === undefined) return facts
  return { get: (id) => facts.get(id) ?? (book.facts[id]?.kind === 'region' ? { kind: 'choice', value: region } : undefined) }
}
