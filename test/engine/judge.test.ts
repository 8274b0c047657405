import { describe, expect, test } from 'vitest'
import type { Known } from '../../src/engine/facts/facts.ts'
import { judge, unmetLeaves, type Verdict } from '../../src/engine/facts/judge.ts'
import type { ReadyTest } from '../../src/engine/facts/ready.ts'

const flag = (fact: string): ReadyTest => ({ kind: 'is', fact, value: 'true' })
const gate = (fact: string): ReadyTest => ({ kind: 'judged', fact, gate: null })
/** One condition of each verdict; two are not answered, so that it shows which of them is asked. */
const parts: Record<string, ReadyTest> = {
  met: flag('a.met'),
  unmet: flag('a.unmet'),
  unknown: flag('a.unknown'),
  other: flag('a.other'),
  judged: gate('a.judged'),
}
const facts = new Map<string, Known>([
  ['a.met', { kind: 'flag', value: true }],
  ['a.unmet', { kind: 'flag', value: false }],
])
const judged = (test: ReadyTest): string => {
  const { verdict, missing } = judge(test, facts, () => undefined)
  return [verdict, ...missing].join(' ')
}
const named = (words: string): ReadyTest[] => words.split(' ').map((word) => parts[word]!)

describe('all: one that fails ends it, then what is not answered, then what an authority says', () => {
  const rows: [string, string][] = [
    ['met met', 'met'],
    ['met unmet', 'unmet'],
    ['met unknown', 'unknown a.unknown'],
    ['met judged', 'judged'],
    ['unmet unmet', 'unmet'],
    ['unmet unknown', 'unmet'],
    ['unmet judged', 'unmet'],
    ['unknown other', 'unknown a.unknown a.other'],
    ['unknown judged', 'unknown a.unknown'],
    ['judged judged', 'judged'],
  ]
  test.for(rows)('%s: %s', ([words, verdict]) => {
    expect(judged({ kind: 'all', of: named(words) })).toBe(verdict)
    expect(
      judged({ kind: 'all', of: named(words).reverse() })
        .split(' ')
        .sort(),
    ).toEqual(verdict.split(' ').sort())
  })
})

describe('any: one that is met is enough, then what an authority may say, then what is not answered', () => {
  const rows: [string, string][] = [
    ['met met', 'met'],
    ['met unmet', 'met'],
    ['met unknown', 'met'],
    ['met judged', 'met'],
    ['unmet unmet', 'unmet'],
    ['unmet unknown', 'unknown a.unknown'],
    ['unmet judged', 'judged'],
    ['unknown other', 'unknown a.unknown a.other'],
    ['unknown judged', 'judged'],
    ['judged judged', 'judged'],
  ]
  test.for(rows)('%s: %s', ([words, verdict]) => {
    expect(judged({ kind: 'any', of: named(words) })).toBe(verdict)
    expect(
      judged({ kind: 'any', of: named(words).reverse() })
        .split(' ')
        .sort(),
    ).toEqual(verdict.split(' ').sort())
  })
})

describe('not turns round what is answered and nothing else', () => {
  const rows: [string, string][] = [
    ['met', 'unmet'],
    ['unmet', 'met'],
    ['unknown', 'unknown a.unknown'],
    ['judged', 'judged'],
  ]
  test.for(rows)('%s: %s', ([word, verdict]) => expect(judged({ kind: 'not', of: parts[word]! })).toBe(verdict))
})

test('what stands beside a part that failed is not asked', () => {
  expect(judged({ kind: 'any', of: [{ kind: 'all', of: named('unmet unknown') }, parts.other!] })).toBe('unknown a.other')
})
test('what stands beside a part that is met is not asked', () => {
  expect(judged({ kind: 'all', of: [{ kind: 'any', of: named('met unknown') }, parts.other!] })).toBe('unknown a.other')
})

test.for<[Verdict, string]>([
  ['met', 'a.met'],
  ['unmet', 'a.unmet'],
  ['judged', 'a.judged'],
])('a gate is %s by %s', ([verdict, fact]) => expect(judge(gate(fact), facts, () => undefined).verdict).toBe(verdict))

describe('a place lies in a region whose code it begins with', () => {
  const rows: [place: string, region: string, lies: boolean, name: string][] = [
    ['450000', '450000', true, 'the region itself'],
    ['450200', '450000', true, 'a city'],
    ['450205', '450000', true, 'a district of a city'],
    ['450205', '450200', true, 'a district in its city'],
    ['450000', '450200', false, 'the region in one of its cities'],
    ['450300', '450200', false, 'the city beside it'],
    ['411002', '411000', true, 'a city whose own digits end in 0'],
    ['411102', '411000', false, 'the city after that one'],
    ['429004', '429004', true, 'a county right under its province, 00 inside its code'],
    ['429005', '429004', false, 'the county beside it'],
  ]
  test.for(rows)('%s in %s: %s, %s', ([place, region, lies]) => {
    const at = new Map<string, Known>([['a.region', { kind: 'choice', value: place }]])
    expect(judge({ kind: 'within', fact: 'a.region', region }, at, () => undefined).verdict).toBe(lies ? 'met' : 'unmet')
  })
})

test('of several that must hold, what is said against it is what fails, and nothing else', () => {
  const found = judge({ kind: 'all', of: named('met unmet judged unknown') }, facts, () => undefined)
  expect(unmetLeaves(found).map((leaf) => leaf.test)).toEqual([parts.unmet])
})

test('of a set of titles, one of them is enough to have it', () => {
  const titles = new Map<string, Known>([['a.titles', { kind: 'set', values: new Set(['gold', 'tin']) }]])
  const has = (value: string): Verdict => judge({ kind: 'is', fact: 'a.titles', value }, titles, () => undefined).verdict
  expect([has('gold'), has('silver')]).toEqual(['met', 'unmet'])
})
