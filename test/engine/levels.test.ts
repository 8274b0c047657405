import { expect, test } from 'vitest'
import { assess, parseFacts, ready, type Answer } from '../../src/engine/index.ts'
import { rulebook } from './fixture.ts'

const book = ready(rulebook)

/** The reason is an ordinary condition, so that it is worded as one. */
test.for<[string, string, Answer, string[]]>([
  ['levels', 'store.grade', '1', ['2', '3', '4']],
  ['levels-set', 'store.titles', ['tin'], ['gold', 'silver']],
  ['levels-choice', 'store.class', 'other', ['a', 'b']],
])('%s: what is outside the list is refused, naming the list', ([measure, fact, answer, values]) => {
  const rule = book.measures.find(({ id }) => id === `x/${measure}`)!
  const result = assess(rule, book, parseFacts({ [fact]: answer }, book).facts)
  expect(result.status === 'notMet' && result.because).toEqual([
    { test: { kind: 'oneOf', fact, values, open: false }, verdict: 'unmet', distance: null, gap: null, missing: [], of: [] },
  ])
})
