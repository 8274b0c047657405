import { rolesFact } from '../../engine/facts/ids.ts'
import { parseFacts, type Ready } from '../../engine/index.ts'
import { $answers, $kept, $undo, empty, type Typed } from '../answers.ts'
import { choose } from './chosen.ts'
import { findAll } from './findings.ts'
import { emptyTo } from './keep.ts'
import { settle } from './later.ts'
import { findAsking, findNeeds } from './needs.ts'
import { sampleFacts, sampleRole } from './sample.ts'
import { toAnswers } from './typed.ts'

const write = (change: Partial<Typed>): void => {
  $undo.set(null)
  $answers.set({ ...$answers.get(), ...change })
}

const without = (list: readonly string[], ids: readonly string[]): readonly string[] => list.filter((one) => !ids.includes(one))

/** '' takes the answer back: not answered is neither zero nor no. */
export const answer = (fact: string, typed: string | readonly string[]): void => {
  answerAll([fact], typed)
}

/** Several at once: 以下各项均为首次申请. */
export function answerAll(facts: readonly string[], typed: string | readonly string[]): void {
  const before = $answers.get()
  const others = Object.entries(before.facts).filter(([id]) => !facts.includes(id))
  const own = typed === '' ? [] : facts.map((fact) => [fact, typed] as const)
  write({ facts: Object.fromEntries([...others, ...own]), sample: without(before.sample, facts) })
}

/** 按日期; null = today. */
export const setDay = (on: string | null): void => {
  write({ on })
}
/** 按文本（不看时效） on or off. */
export const setAsWritten = (asWritten: boolean): void => {
  write({ asWritten })
}

/** Every answer; what is asked, where and by whom stays. */
export function clear(): void {
  const before = $answers.get()
  const { roles, places, topics, matters, focus } = before
  emptyTo({ ...empty, roles, places, topics, matters, focus })
  settle()
  $undo.set(before)
}

export function undo(): void {
  const before = $undo.get()
  if (before !== null) $answers.set(before)
  $undo.set(null)
  settle()
}

/** Keeps the answers aside as 方案甲. */
export const keepScenario = (): void => {
  $kept.set($answers.get())
}
export const dropScenario = (): void => {
  $kept.set(null)
}
/** 方案甲 onto the form, the form into 方案甲. */
export function swapScenarios(): void {
  const kept = $kept.get()
  if (kept === null) return
  $kept.set($answers.get())
  write(kept)
}

/** Fills what is asked and not yet answered with sample figures: the payee first, as it decides what is asked. */
export function fillSample(book: Ready): void {
  const before = $answers.get()
  const chosen = choose(before, book)
  const role = before.roles.length > 0 ? null : sampleRole(chosen.rules)
  const typed = role === null ? before : { ...before, roles: [role] }
  const { facts } = parseFacts(toAnswers(typed, book), book)
  const needs = findNeeds(findAsking(chosen, book, facts), findAll(chosen, book, facts))
  const filled = sampleFacts(
    needs.order.filter((fact) => needs.missing.has(fact)),
    book,
  )
  const added = Object.keys(filled).filter((fact) => !(fact in typed.facts))
  const sample = [...before.sample, ...added, ...(role === null ? [] : [rolesFact])]
  $answers.set({ ...typed, facts: { ...filled, ...typed.facts }, sample })
  $undo.set(before)
}
