import { describe, expect, test } from 'vitest'
import { dayAfter, isDay } from '../../src/days/day.ts'
import { dayWords } from '../../src/days/words.ts'
import { covers, holdingOn, type Span } from '../../src/days/span.ts'

describe('a day of the calendar', () => {
  test.for([
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['2021-02-30', false],
    ['2021-13-01', false],
    ['0001-01-01', true],
    ['2024-2-29', false],
    ['2024-02-29T00:00:00.000Z', false],
    [20240229, false],
    [null, false],
  ] as const)('%j: %s', ([text, real]) => {
    expect(isDay(text)).toBe(real)
  })
})

test('a date is written out', () => {
  expect(['2026-01-02', '2026-11-22'].map(dayWords)).toEqual(['2026年1月2日', '2026年11月22日'])
})

test.for([
  ['2022-12-31', 1, '2023-01-01'],
  ['2024-03-01', -1, '2024-02-29'],
] as const)('%s and %i days: %s', ([iso, days, then]) => {
  expect(dayAfter(iso, days)).toBe(then)
})

describe('what holds on a day', () => {
  const spans = [
    { from: null, until: '2020-06-22', name: 'before' },
    { from: '2020-06-23', until: '2022-12-31', name: 'within' },
  ]
  test.for([
    ['2020-06-22', 'before'],
    ['2020-06-23', 'within'],
    ['2022-12-31', 'within'],
    ['2023-01-01', 'within'],
  ] as const)('%s: %s', ([on, name]) => {
    expect(holdingOn(spans, on)?.name).toBe(name)
  })
  test('beyond the last nothing is covered, and of no spans none holds', () => {
    expect(spans.some((span) => covers(span, '2023-01-01'))).toBe(false)
    expect(holdingOn<Span>([], '2023-01-01')).toBeUndefined()
  })
})
