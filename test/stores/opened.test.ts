import { afterEach, expect, test } from 'vitest'
import { $answers, $opened, empty, type Typed } from '../../src/stores/answers.ts'
import { toFragment } from '../../src/stores/carry/link.ts'
import { keepOpened, openLink, restoreOwn, showAside, type Edges } from '../../src/stores/carry/opened.ts'
import { readTyped } from '../../src/stores/estimate/saved.ts'
import { walk } from '../fixtures/estimate.ts'
import { storage } from '../fixtures/storage.ts'

const { book } = walk({})
const own: Typed = { ...empty, places: ['442000'], facts: { 'nodeProject.totalInvestment': '800' } }
const sent: Typed = { ...empty, places: ['450000'], facts: { 'nodeProject.totalInvestment': '2000' } }
const link = (typed: Typed): string => toFragment(typed, book)
const edges = (at: Storage | null): Edges => ({
  storage: () => {
    if (at === null) throw new DOMException('blocked', 'SecurityError')
    return at
  },
  read: readTyped,
})
afterEach(() => {
  $answers.set(empty)
  $opened.set(null)
})

test('an anchor of the page opens nothing', () => {
  $answers.set(own)
  expect(openLink('#results', book, edges(storage()))).toBe(false)
  expect([$answers.get(), $opened.get()]).toEqual([own, null])
})

test('one’s own answers are put aside, outlive a reload and come back', () => {
  const at = edges(storage())
  $answers.set(own)
  expect(openLink(link(sent), book, at)).toBe(true)
  expect([$answers.get(), $opened.get()?.aside]).toEqual([sent, [own]])
  $opened.set(null)
  showAside(at)
  expect($opened.get()).toEqual({ dropped: [], renewed: [], state: 'whole', version: null, aside: [own] })
  restoreOwn(at)
  expect([$answers.get(), $opened.get()]).toEqual([own, null])
  showAside(at)
  expect($opened.get()).toBeNull()
})

test('nothing filled in before: nothing to bring back', () => {
  openLink(link(sent), book, edges(storage()))
  expect($opened.get()?.aside).toEqual([])
})

test('one link after another, and what was changed in between: the last first', () => {
  const at = edges(storage())
  $answers.set(own)
  openLink(link(sent), book, at)
  const changed = { ...sent, topics: ['identifier'] }
  $answers.set(changed)
  openLink(link({ ...sent, asWritten: true }), book, at)
  expect($opened.get()?.aside).toEqual([changed, own])
  restoreOwn(at)
  expect($answers.get()).toEqual(changed)
  restoreOwn(at)
  expect([$answers.get(), $opened.get()]).toEqual([own, null])
})

test('the same link twice puts nothing aside twice', () => {
  const at = edges(storage())
  $answers.set(own)
  openLink(link(sent), book, at)
  openLink(link(sent), book, at)
  expect($opened.get()?.aside).toEqual([own])
})

test('a choice to keep the link’s answers ends it', () => {
  const at = edges(storage())
  $answers.set(own)
  openLink(link(sent), book, at)
  keepOpened(at)
  showAside(at)
  expect([$answers.get(), $opened.get()]).toEqual([sent, null])
})

test('a blocked or damaged storage: this page can still bring them back', () => {
  for (const at of [edges(null), edges(storage({ 'calculator.aside': '{"a"' })), edges(storage({ 'calculator.aside': '[7,{}]' }))]) {
    $answers.set(own)
    $opened.set(null)
    openLink(link(sent), book, at)
    restoreOwn(at)
    expect($answers.get()).toEqual(own)
  }
})
