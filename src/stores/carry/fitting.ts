import { owns } from '../../floor/floor.ts'
import type { Ready } from '../../engine/index.ts'
import { isDay } from '../../days/day.ts'
import { rolesFact } from '../../engine/facts/ids.ts'
import type { RuleFact } from '../../schema/rulebook.ts'
import { empty, type Typed } from '../answers.ts'

/** Answers from outside, kept one by one if this rulebook asks for them. */
export interface Draft {
  typed: Typed
  /** What was not kept, in words where it has a name. */
  readonly dropped: string[]
  /** Measures whose rule is another than the one the link was made by. */
  readonly renewed: string[]
}
export const newDraft = (): Draft => ({ typed: empty, dropped: [], renewed: [] })

export interface Line {
  readonly key: string
  readonly value: string | readonly string[]
  readonly sample: boolean
}

export function take(line: Line, draft: Draft, book: Ready): void {
  const change = choice(line, draft, book) ?? answerTo(line, draft, book)
  draft.typed = { ...draft.typed, ...change }
}

/** The choices above the questions; null: the line is of a question. */
function choice({ key, value, sample }: Line, draft: Draft, book: Ready): Partial<Typed> | null {
  const known = (fits: (id: string) => boolean): string[] => knownOf(value, fits, draft)
  switch (key) {
    case 'r': {
      const roles = known((id) => offers(book.facts[rolesFact], id))
      return { roles, sample: marked(rolesFact, sample && roles.length > 0, draft.typed) }
    }
    case 'p':
      return { places: known((code) => owns(book.regions, code)) }
    case 't':
      return { topics: known((id) => book.measures.some(({ topics }) => topics.includes(id))) }
    case 'm':
      return { matters: known((id) => book.measures.some(({ matters }) => matters.includes(id))) }
    case 'f':
      return { focus: known((id) => book.measures.some((rule) => rule.id === id))[0] ?? null }
    case 'd':
      return { on: known(isDay)[0] ?? null }
    case 'w':
      return { asWritten: true }
    default:
      return null
  }
}

function knownOf(value: Line['value'], fits: (id: string) => boolean, { dropped }: Draft): string[] {
  const ids = typeof value === 'string' ? [value] : value
  dropped.push(...ids.filter((id) => !fits(id)))
  return [...new Set(ids.filter(fits))]
}

function answerTo({ key, value, sample }: Line, { typed, dropped }: Draft, book: Ready): Partial<Typed> {
  const fact = key !== rolesFact && owns(book.facts, key) ? book.facts[key] : undefined
  const kept = fact === undefined ? null : fitting(value, fact)
  if (kept === null || kept.length !== value.length) dropped.push(`${fact?.words ?? key}：${String(value)}`)
  if (kept === null) return {}
  return { facts: { ...typed.facts, [key]: kept }, sample: marked(key, sample, typed) }
}

function marked(fact: string, sample: boolean, typed: Typed): readonly string[] {
  const others = typed.sample.filter((one) => one !== fact)
  return sample ? [...others, fact] : others
}

/** Longer is no figure, no date and no name of a place. */
const longest = 500

/** A figure stays as typed, right or wrong: its field refuses it in words. A choice must be one of those offered. */
function fitting(value: Line['value'], fact: RuleFact): Line['value'] | null {
  if (typeof value !== 'string') return fact.kind === 'set' ? ticked(value, fact) : null
  if (value === '' || value.length > longest) return null
  switch (fact.kind) {
    case 'set':
      return null
    case 'flag':
      return value === 'true' || value === 'false' ? value : null
    case 'level':
    case 'choice':
      return offers(fact, value) ? value : null
    case 'region':
      return /^\d{6}$/.test(value) ? value : null
    case 'date':
      return isDay(value) ? value : null
    default:
      return value
  }
}

/** Nothing ticked is an answer; nothing left of what was ticked is none. */
function ticked(value: readonly string[], fact: RuleFact): readonly string[] | null {
  const kept = [...new Set(value.filter((id) => offers(fact, id)))]
  return kept.length === 0 && value.length > 0 ? null : kept
}

const offers = (fact: RuleFact | undefined, id: string): boolean => fact?.values?.some((value) => value.id === id) ?? false
