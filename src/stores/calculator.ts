import { atom, computed } from 'nanostores'
import { applyLimits, assess, parseFacts, ready, type Asked, type Assessment, type Ready } from '../engine/index.ts'
import type { Rulebook } from '../schema/rulebook.ts'
import { $answers, $kept } from './answers.ts'
import { choose, inPlace } from './chosen.ts'
import { findAll, type Breaks } from './findings.ts'
import { findNeeds } from './needs.ts'
import { $today } from './today.ts'
import { toAnswers } from './typed.ts'

/** $answers → parsed → chosen → needs, findings. Each a plain value made from the ones before. */
export const $rulebook = atom<Rulebook | null>(null)
export const $book = computed($rulebook, (rulebook): Ready | null => (rulebook === null ? null : ready(rulebook)))
export const $parsed = computed([$book, $answers], (book, typed) => (book === null ? null : parseFacts(toAnswers(typed, book), book)))
export const $chosen = computed([$book, $answers], (book, typed) => (book === null ? null : choose(typed, book)))
export const $findings = computed([$book, $chosen, $parsed], (book, chosen, parsed) =>
  book === null || chosen === null || parsed === null ? null : findAll(chosen, book, parsed.facts),
)
/** The turns of the amounts, known a moment after the results (later.ts). */
export const $breaks = atom<Breaks>(new Map())
/** The day and the mode everything is judged by. */
export const $asked = computed([$answers, $today], ({ on, asWritten }, today): Asked => ({ on: on ?? today, asWritten }))
/** What the chosen measures come to together; ties go by the order of the texts, not by the order on the page. */
export const $totals = computed([$book, $parsed, $findings, $asked], (book, parsed, findings, asked) =>
  book === null || parsed === null || findings === null
    ? null
    : applyLimits(
        inOrder(
          findings.map(({ assessment }) => assessment),
          book,
        ),
        book,
        parsed.facts,
        asked,
      ),
)
/** Facts that only the sums still need: what was received for the same matter, the class of a shared ceiling. */
const $together = computed([$findings, $totals], (findings, totals): readonly string[] => {
  const asked = new Set(findings?.flatMap(({ assessment }) => assessment.missing))
  const summed = totals?.flatMap(({ lines }) => lines.flatMap(({ missing }) => missing)) ?? []
  return [...new Set(summed)].filter((fact) => !asked.has(fact))
})
export const $needs = computed([$book, $chosen, $parsed, $findings, $together], (book, chosen, parsed, findings, together) =>
  book === null || chosen === null || parsed === null || findings === null
    ? null
    : findNeeds(chosen, book, parsed.facts, findings, together),
)

/** What 方案甲 comes to; null while none is kept. */
export const $keptResults = computed([$book, $kept], (book, kept): Assessment[] | null => {
  if (book === null || kept === null) return null
  const { facts } = parseFacts(toAnswers(kept, book), book)
  return choose(kept, book).rules.map((rule) => assess(rule, book, inPlace(rule, book, facts)))
})

function inOrder(results: readonly Assessment[], book: Ready): Assessment[] {
  const places = new Map(book.measures.map(({ id }, at) => [id, at]))
  return results.toSorted((a, b) => (places.get(a.rule.id) ?? 0) - (places.get(b.rule.id) ?? 0))
}
