import { expect, test } from 'vitest'
import { empty, type Typed } from '../../src/stores/answers.ts'
import { load } from '../../src/stores/estimate/saved.ts'

/** A storage of one page, as browsers give it. */
function storage(text: string | null = null): Storage {
  const kept = new Map<string, string>(text === null ? [] : [['calculator', text]])
  return {
    get length() {
      return kept.size
    },
    clear: () => {
      kept.clear()
    },
    key: () => null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => {
      kept.set(key, value)
    },
    removeItem: (key) => {
      kept.delete(key)
    },
  }
}

const typed: Typed = {
  ...empty,
  roles: ['nodeOperator'],
  places: ['450000'],
  topics: ['identifier'],
  facts: { 'nodeProject.totalInvestment': '1200', 'applicant.benchmarkTitles': [] },
  focus: 'gx-2024/node-project',
}

test('what was typed comes back as typed', () => {
  const kept = storage(JSON.stringify({ version: 1, ...typed }))
  expect(load(() => kept)).toEqual({ kind: 'found', typed })
})

test('nothing kept is nothing to say', () => {
  expect(load(() => storage())).toEqual({ kind: 'none' })
})

test.each([
  ['half a text', '{"version":1,'],
  ['another version', '{"version":0,"facts":{}}'],
  ['a list', '[1]'],
  ['a number', '7'],
])('%s is nothing to a page that only reads', (_, text) => {
  expect(load(() => storage(text))).toEqual({ kind: 'none' })
})

test('strange members are left out, the rest stands', () => {
  expect(
    load(() =>
      storage('{"version":1,"roles":["a",7],"places":"x","facts":{"a.b":"1","c.d":{"e":1},"f.g":["h"]},"focus":9,"sample":"yes"}'),
    ),
  ).toEqual({
    kind: 'found',
    typed: { ...empty, roles: ['a'], facts: { 'a.b': '1', 'f.g': ['h'] } },
  })
})

test('a storage that is blocked is nothing, never thrown', () => {
  const blocked = (): Storage => {
    throw new Error('denied')
  }
  expect(load(blocked)).toEqual({ kind: 'none' })
})
