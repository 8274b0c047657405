import { expect, test } from 'vitest'
import { assess, breakpoints, parseFacts, ready, type Answers, type Facts, type ReadyRule } from '../../src/engine/index.ts'
import { changes, swaysOf } from '../../src/engine/vary/index.ts'
import { rulebook } from './fixture.ts'

/** Corners where lines, points and questions once went wrong: steep slopes, a fen beside 10^15元, peaks between two fen. */
const book = ready(rulebook)
const ruleOf = (measure: string): ReadyRule => book.measures.find(({ id }) => id === `x/${measure}`)!
const read = (answers: Answers): Facts => parseFacts(answers, book).facts
const points = (measure: string, fact: string, answers: Answers): string[] =>
  breakpoints(ruleOf(measure), book, read(answers), fact).map(({ kind, at, gives }) => `${kind} ${at.toFixed()} → ${gives.toFixed()}`)
const sways = (measure: string, answers: Answers): string[] =>
  swaysOf(ruleOf(measure), book, read(answers)).map(({ fact, by }) => `${fact} ${by.toFixed()}`)
const noOtherFunds = { 'store.provincialFunds': '0元', 'store.municipalFunds': '0元', 'store.districtFunds': '0元' }

test('one of several ways, the other not met: a point where it is enough', () =>
  expect(points('any', 'store.area', { 'store.firms': '0', 'store.area': '0平方米' })).toEqual(['jump 1 → 500000']))

test('1001000000元 a month, at most 3000000元: one point, where the cap begins', () => {
  const premises = { 'store.area': '1000000平方米', 'store.rent': '1001元/平方米·月', 'store.reference': '1001元/平方米·月' }
  expect(points('times', 'store.months', { ...premises, 'store.months': '1' })).toEqual(['kink 1 → 3000000'])
})

test('a fen matched beside 10^15元: a point where room begins and one where it is enough', () => {
  const funds = { 'store.centralFunds': '0.01元', ...noOtherFunds, 'store.districtFunds': '1000000000000000元' }
  expect(points('match', 'store.investment', funds)).toEqual(['kink 2000000000000000.02 → 0', 'kink 2000000000000000.04 → 0.01'])
})

test('超过 of a price: the point is not a whole yuan beyond', () =>
  expect(points('more-than-price', 'store.rent', { 'store.rent': '50元/平方米·月' })).not.toEqual(['jump 51 → 500000']))

test('the one fund still open decides between nothing and 3000000元: it is worth asking', () =>
  expect(sways('match', { ...noOtherFunds, 'store.investment': '1200万元' })).toEqual(['store.centralFunds 3000000']))

test('the most between two fen: of the two the one that gives more', () => {
  const facts = read({ ...noOtherFunds, 'store.centralFunds': '0元', 'store.investment': '0.05元' })
  expect(changes(assess(ruleOf('match'), book, facts), book, facts)[0]?.gives.toFixed()).toBe('0.01')
})
