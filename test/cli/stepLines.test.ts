import { expect, test } from 'vitest'
import type { Failure, Found } from '../../src/cli/reports.ts'
import { endLine, linesOf, type Outcome } from '../../src/cli/stepLines.ts'

const ran = (found: Found): Outcome => ({ kind: 'ran', id: 'unit', name: '单元', found, minutes: 2.34, kept: '.cache/test/unit.txt' })
const notRun: Outcome = { kind: 'notRun', id: 'browser', name: '浏览器', why: '构建没有通过。' }
const failure = (nth: number): Failure => ({ place: `test/a.test.ts:${String(nth)}`, name: `rule ${String(nth)}`, message: 'one\ntwo' })

test('one thing alone passes or fails; many are counted', () => {
  expect(linesOf(ran({ passed: 1, failures: [] }))).toEqual(['通过，2.3 分'])
  expect(linesOf(ran({ passed: 3928, failures: [], skipped: 2, note: '98%' }))).toEqual(['3928 项通过，跳过 2 项，2.3 分，98%'])
  expect(linesOf(ran({ passed: 0, failures: [{ place: '', name: '', message: 'a.ts\n  12:3  error' }] }))).toEqual([
    '失败，2.3 分，全部输出在 .cache/test/unit.txt',
    '  a.ts',
    '    12:3  error',
  ])
})

test('each failure by place and name, its message below it; those beyond the twentieth are counted', () => {
  const lines = linesOf(ran({ passed: 5, failures: Array.from({ length: 23 }, (_, nth) => failure(nth + 1)) }))
  expect(lines.slice(0, 4)).toEqual([
    '23 项失败，5 项通过，2.3 分，全部输出在 .cache/test/unit.txt',
    '  test/a.test.ts:1 › rule 1',
    '    one',
    '    two',
  ])
  expect(lines.filter((line) => line.includes('›')).length).toBe(20)
  expect(lines.at(-1)).toBe('  另有 3 项失败')
})

test('the last line counts every test; a step that could not run is one failure, and says why', () => {
  const outcomes = [ran({ passed: 1, failures: [] }), ran({ passed: 10, failures: [failure(1), failure(2)] }), notRun]
  expect(endLine(outcomes)).toEqual({ line: '11 passed, 3 failed', failed: 3 })
  expect(endLine(outcomes.slice(0, 1))).toEqual({ line: '1 passed, 0 failed', failed: 0 })
  expect(linesOf(notRun)).toEqual(['没有跑：构建没有通过。'])
})
