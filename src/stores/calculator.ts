import { atom, computed } from 'nanostores'
import { parseFacts, ready, type Ready } from '../engine/index.ts'
import type { Rulebook } from '../schema/rulebook.ts'
import { $answers } from './answers.ts'
import { choose } from './chosen.ts'
import { findAll } from './findings.ts'
import { findNeeds } from './needs.ts'
import { toAnswers } from './typed.ts'

/** $answers → parsed → chosen → needs, findings. Each a plain value made from the ones before. */
export const $rulebook = atom<Rulebook | null>(null)
export const $book = computed($rulebook, (rulebook): Ready | null => (rulebook === null ? null : ready(rulebook)))
export const $parsed = computed([$book, $answers], (book, typed) => (book === null ? null : parseFacts(toAnswers(typed, book), book)))
export const $chosen = computed([$book, $answers], (book, typed) => (book === null ? null : choose(typed, book)))
export const $findings = computed([$book, $chosen, $parsed], (book, chosen, parsed) =>
  book === null || chosen === null || parsed === null ? null : findAll(chosen, book, parsed.facts),
)
export const $needs = computed([$book, $chosen, $parsed, $findings], (book, chosen, parsed, findings) =>
  book === null || chosen === null || parsed === null || findings === null ? null : findNeeds(chosen, book, parsed.facts, findings),
)
