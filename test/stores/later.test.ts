import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { answer, clear, fillSample, setDay, undo } from '../../src/stores/estimate/actions.ts'
import { $answers, empty, type Typed } from '../../src/stores/answers.ts'
import { $findings, $needs, $rulebook, $settled, $totals } from '../../src/stores/estimate/estimate.ts'
import { settle, startLater } from '../../src/stores/estimate/later.ts'
import { walk } from '../fixtures/estimate.ts'

const { data, book } = walk({})
const investment = 'nodeProject.totalInvestment'
const isMissing = (fact: string): boolean => $needs.get()?.missing.has(fact) ?? false
const high = (): string | undefined =>
  $findings
    .get()
    ?.find(({ assessment }) => assessment.rule.id === 'gx-2024/node-project')
    ?.assessment.amount?.high?.toFixed(0)
const choose = (chosen: Partial<Typed>): void => {
  $answers.set({ ...$answers.get(), ...chosen })
}
let stop = (): void => undefined

beforeEach(() => {
  vi.useFakeTimers()
  $answers.set({ ...empty, roles: ['nodeOperator'], places: ['450000'], topics: ['identifier'] })
  $rulebook.set(data.rulebook)
  stop = startLater(globalThis as unknown as Window)
})
afterEach(() => {
  stop()
  vi.useRealTimers()
})

describe('between two keystrokes', () => {
  test('the results follow each key; questions and sums wait for the pause', () => {
    const sums = $totals.get()
    expect(isMissing(investment)).toBe(true)
    answer(investment, '2000')
    expect([high(), isMissing(investment), $totals.get() === sums]).toEqual(['5000000', true, true])
    vi.advanceTimersByTime(200)
    answer(investment, '1000')
    vi.advanceTimersByTime(200)
    expect([high(), isMissing(investment)]).toEqual(['3000000', true])
    vi.advanceTimersByTime(100)
    expect([high(), isMissing(investment), $totals.get() === sums]).toEqual(['3000000', false, false])
  })

  test('a payee, a place or a topic asks other questions at once', () => {
    const before = $needs.get()?.order
    choose({ places: ['450000', '430000'] })
    expect($settled.get()?.findings).toBe($findings.get())
    choose({ topics: [] })
    expect($needs.get()?.order).not.toEqual(before)
    choose({ roles: ['nodeOperator', 'manufacturer'] })
    expect($settled.get()?.findings).toBe($findings.get())
  })

  test('emptied and brought back, the questions are those of the answers shown', () => {
    answer(investment, '2000')
    settle()
    expect(isMissing(investment)).toBe(false)
    clear()
    expect($settled.get()?.typed).toEqual({ ...empty, roles: ['nodeOperator'], places: ['450000'], topics: ['identifier'] })
    undo()
    expect([isMissing(investment), $settled.get()?.typed.facts]).toEqual([false, { [investment]: '2000' }])
    fillSample(book)
    vi.advanceTimersByTime(300)
    expect($settled.get()?.typed).toEqual($answers.get())
  })

  test('the day changes the sums at once', () => {
    const sums = $totals.get()
    setDay('2022-12-31')
    expect($totals.get()).not.toEqual(sums)
  })

  test('once undone, nothing is waited for', () => {
    answer(investment, '2000')
    stop()
    vi.advanceTimersByTime(1000)
    expect(isMissing(investment)).toBe(true)
  })
})
