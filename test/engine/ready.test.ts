import { expect, test } from 'vitest'
import { parseFacts, readings, ready } from '../../src/engine/index.ts'
import type { Formula, OpenPoint, RuleLimit, RulePatch, Test } from '../../src/schema/rulebook.ts'
import { fixed, rule, rulebook, share } from './fixture.ts'

const named = (test: Test<unknown>): string => ('fact' in test ? `${test.kind} ${test.fact}` : test.kind)
const testOf = (more: Parameters<typeof rule>[2]): string[] => {
  const test = ready({ ...rulebook, measures: [rule('read', fixed('1'), more)] }).tests.get('x/read')
  return test?.kind === 'all' ? test.of.map(named) : []
}

test('a measure is judged by payee, conditions, the first time, selection: in that order', () =>
  expect(
    testOf({
      payee: { stated: true, roles: ['park'], open: false, words: '园区' },
      when: { kind: 'atLeast', fact: 'store.firms', value: '1' },
      frequency: 'firstTime',
      selection: { gate: '遴选', fact: 'store.selected', value: null, words: '每年遴选10家' },
    }),
  ).toEqual(['oneOf applicant.roles', 'atLeast store.firms', 'is x/read.before', 'judged store.selected']))
test('what prints none of these is judged by nothing', () => expect(testOf({})).toEqual([]))
test.for(['once', 'firstTime'] as const)('%s asks for an award before', (frequency) =>
  expect(testOf({ frequency })).toEqual(['is x/read.before']),
)
test.for(['yearly', 'perProject', 'notStated'] as const)('%s does not', (frequency) => expect(testOf({ frequency })).toEqual([]))
test('a topped-up measure asks how much was paid instead', () => expect(testOf({ frequency: 'firstTime', topUp: true })).toEqual([]))

test.for([
  ['x/match', ['half']],
  ['x/annual', ['year']],
  ['x/fixed', []],
] as const)('%s meets %j', ([measure, limits]) =>
  expect(
    ready(rulebook)
      .limitsOf.get(measure)
      ?.map(({ id }) => id),
  ).toEqual(limits),
)

test('limits that carry no figure stay as they are', () => {
  const head = { policy: 'x', clause: '1' }
  const limits: RuleLimit[] = [
    { ...head, id: 'pair', kind: 'onlyHighest', pairs: [{ older: 'x/fixed', newer: 'x/share', doubt: null }] },
    { ...head, id: 'either', kind: 'excludes', over: ['x/fixed', 'x/share'] },
  ]
  expect(ready({ ...rulebook, limits }).limits).toEqual(limits)
})

/** Bases that may be typed one amount a unit. */
const perUnit = (each: string | Formula): Formula => ({
  kind: 'perUnit',
  each,
  count: 'store.firms',
  over: null,
  atMost: null,
  bound: 'exact',
  cap: null,
})
const levels: Formula = { kind: 'levels', by: 'store.grade', of: { '1': '1' }, bound: 'exact' }
const reading = (set: RulePatch | null): OpenPoint => ({
  about: '两种读法',
  readings: [
    { id: 'cautious', words: null, cautious: true, set: null },
    { id: 'other', words: null, cautious: false, set },
  ],
})
const listable = (pays: Formula, set: RulePatch | null = null): string[] => [
  ...ready({ ...rulebook, measures: [rule('read', pays, { openPoints: [reading(set)] })] }).listable.keys(),
]
test.for<[string, string[], Formula, (RulePatch | null)?]>([
  ['a share a unit', ['store.investment'], perUnit(share())],
  ['one inside a sum', ['store.investment'], { kind: 'sum', of: [fixed('1'), perUnit(share())], cap: null }],
  ['one that only another reading has', ['store.investment'], fixed('1'), { pays: perUnit(share()) }],
  ['the same sum for each unit', [], perUnit('1')],
  ['a level a unit', [], perUnit(levels)],
  ['a share of the whole', [], share()],
  ['a reading that changes something else', [], fixed('1'), { frequency: 'once' }],
])('%s: a list may be typed for %j', ([, facts, pays, set]) => expect(listable(pays, set)).toEqual(facts))

test.for<[string, RulePatch | null, string | null]>([
  ['another sum', { pays: fixed('200000') }, '200000'],
  ['another threshold that is not reached', { when: { kind: 'atLeast', fact: 'store.firms', value: '3' } }, '0'],
  ['a condition taken away', { when: null }, '100000'],
  ['nothing that is computed', null, null],
])('a reading with %s', ([, set, amount]) => {
  const when: Test = { kind: 'atLeast', fact: 'store.firms', value: '2' }
  const book = ready({ ...rulebook, measures: [rule('read', fixed('100000'), { when, openPoints: [reading(set)] })] })
  const { facts } = parseFacts({ 'store.firms': '2' }, book)
  const [point] = readings(book.measures[0]!, book, facts)
  expect(point?.readings.map((one) => one.amount?.high?.toFixed() ?? null)).toEqual(['100000', amount])
})
