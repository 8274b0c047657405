import { atom, computed } from 'nanostores'
import { applyLimits, parseFacts, ready, type Asked, type Assessment, type Ready, type Total } from '../../engine/index.ts'
import type { Rulebook } from '../../schema/rulebook.ts'
import { $answers, $kept, type Typed } from '../answers.ts'
import { choose, type Chosen } from './chosen.ts'
import { breaksOf, concernedIn, findAll, summed, type Breaks, type Finding } from './findings.ts'
import { groupsOf, type Group } from './groups.ts'
import { findAsking, findNeeds, type Asking } from './needs.ts'
import { $today } from '../today.ts'
import { toAnswers } from './typed.ts'

/** $answers → parsed → chosen → findings, and when the typing pauses → needs. Each a plain value made from the ones before. */
export const $rulebook = atom<Rulebook | null>(null)
export const $book = computed($rulebook, (rulebook): Ready | null => (rulebook === null ? null : ready(rulebook)))
export const $parsed = computed([$book, $answers], (book, typed) => (book === null ? null : parseFacts(toAnswers(typed, book), book)))
/** A keystroke leaves them the very same lists, and with them everything made from them alone. */
export const $places = computed($answers, ({ places }) => places)
export const $topics = computed($answers, ({ topics }) => topics)
export const $matters = computed($answers, ({ matters }) => matters)
export const $focus = computed($answers, ({ focus }) => focus)
export const $roles = computed($answers, ({ roles }) => roles)
const $sample = computed($answers, ({ sample }) => sample)
/** Whether any answer, or the payee, is ours. */
export const $sampled = computed($sample, (sample) => sample.length > 0)
export const $day = computed($answers, ({ on }) => on)
export const $asWritten = computed($answers, ({ asWritten }) => asWritten)

export const $chosen = computed([$book, $places, $topics, $matters, $focus], (book, places, topics, matters, focus) =>
  book === null ? null : choose({ places, topics, matters, focus }, book),
)
export const $findings = computed([$book, $chosen, $parsed], (book, chosen, parsed) =>
  book === null || chosen === null || parsed === null ? null : findAll(chosen, book, parsed.facts),
)
/** What is asked of such payees in these places, whatever is answered. */
export const $asking = computed([$book, $chosen, $roles], (book, chosen, roles) =>
  book === null || chosen === null ? null : findAsking(chosen, book, parseFacts(toAnswers({ roles, facts: {} }, book), book).facts),
)
/** The day and the mode everything is judged by. */
export const $asked = computed([$day, $asWritten, $today], (day, asWritten, today): Asked => ({ on: day ?? today, asWritten }))

/** What the answer in one sentence speaks of, of this moment. */
export const $groups = computed([$book, $findings, $parsed, $asked], (book, findings, parsed, asked): readonly Group[] =>
  book === null || findings === null || parsed === null ? [] : groupsOf(findings, book, parsed.facts, asked),
)

/** What the results were when the typing last paused (later.ts): all that is not needed between two keystrokes is made from it. */
export interface Settled {
  readonly book: Ready
  readonly chosen: Chosen
  readonly asking: Asking
  readonly typed: Typed
  readonly parsed: ReturnType<typeof parseFacts>
  readonly findings: readonly Finding[]
}
export const $settled = atom<Settled | null>(null)
/** The turns of the amounts. */
export const $breaks = computed($settled, (settled): Breaks =>
  settled === null ? new Map() : breaksOf(settled.findings, settled.book, settled.parsed.facts),
)
/** What the chosen measures come to together; ties go by the order of the texts, not by the order on the page. */
export const $totals = computed([$settled, $asked], (settled, asked): readonly Total[] | null => {
  if (settled === null) return null
  const { book, parsed, findings } = settled
  return applyLimits(inOrder(findings.map(summed), book), book, parsed.facts, asked)
})
/** Facts that only the sums still need: what was received for the same matter, the class of a shared ceiling. */
const $together = computed([$settled, $totals], (settled, totals): readonly string[] => {
  const asked = new Set(settled?.findings.flatMap(({ assessment }) => assessment.missing))
  const summed = totals?.flatMap(({ lines }) => lines.flatMap(({ missing }) => missing)) ?? []
  return [...new Set(summed)].filter((fact) => !asked.has(fact))
})
export const $needs = computed([$settled, $together], (settled, together) =>
  settled === null ? null : findNeeds(settled.asking, settled.findings, together),
)

/** What 方案甲 comes to; null while none is kept. */
export const $keptResults = computed([$book, $kept], (book, kept): Assessment[] | null => {
  if (book === null || kept === null) return null
  const { facts } = parseFacts(toAnswers(kept, book), book)
  return concernedIn(findAll(choose(kept, book), book, facts))
})

function inOrder(results: readonly Assessment[], book: Ready): Assessment[] {
  const places = new Map(book.measures.map(({ id }, at) => [id, at]))
  return [...results].sort((a, b) => (places.get(a.rule.id) ?? 0) - (places.get(b.rule.id) ?? 0))
}
