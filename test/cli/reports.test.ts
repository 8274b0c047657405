import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readAlone, readBench, readMutation, readPlaywright, readStates, readVitest } from '../../src/cli/reports.ts'

/** A report as written in /repo, read as if it had been written here. */
const report = (name: string): string =>
  readFileSync(`${import.meta.dirname}/reports/${name}.json`, 'utf8').replaceAll('/repo', process.cwd())

test('of vitest: what failed, by file, line and name; a file that does not load is a failure too', () => {
  expect(readVitest(report('vitest'))).toEqual({
    passed: 12,
    skipped: 1,
    failures: [
      {
        place: 'test/money/broken.test.ts',
        name: '',
        message: `Cannot find module './no-such.ts' imported from ${process.cwd()}/test/money/broken.test.ts`,
      },
      {
        place: 'test/view/table.test.ts:41',
        name: 'a table › of one text › every figure is linked',
        message: "AssertionError: expected [ '30%' ] to deeply equal []",
      },
      { place: 'test/view/table.test.ts', name: 'says much', message: 'Error: 1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n…' },
    ],
  })
})

test('of Playwright: what failed or was flaky, and what belongs to no test', () => {
  const { passed, skipped, failures } = readPlaywright(report('playwright'))
  expect([passed, skipped]).toEqual([7, 2])
  expect(failures.map(({ place, name, message }) => [place, name, message.split('\n')[0]])).toEqual([
    ['', '', expect.stringContaining('is already used')],
    ['test/e2e/curve.spec.ts:57', 'on paper the table is open', 'expect(locator).toBeVisible() failed'],
    ['test/e2e/curve.spec.ts:70', 'without script › holds at the second try', 'gone'],
    ['test/e2e/curve.spec.ts:80', 'without script › never ends', 'Test timeout of 1200000ms exceeded.'],
  ])
})

test('of the pages of states: why pictures were not compared; nothing where they were', () => {
  const reported = (annotations: readonly object[]): string => {
    const specs = [{ title: 'parts 390', file: 'states.spec.ts', line: 1, tests: [{ status: 'expected', results: [], annotations }] }]
    const suites = [{ title: 'states.spec.ts', specs: [], suites: [{ title: 'inside', specs }] }]
    return JSON.stringify({ suites, errors: [], stats: { expected: 1, skipped: 0 }, config: { rootDir: 'test/states' } })
  }
  const why = '字体与拍图片时的不同'
  expect(readStates(reported([{ type: '未比对', description: why }]))).toEqual({
    passed: 1,
    skipped: 0,
    failures: [],
    note: `未比对：${why}`,
  })
  expect(readStates(reported([{ type: 'other', description: why }]))).toEqual({ passed: 1, skipped: 0, failures: [] })
})

test('of the bench: a bar that is missed fails, what has no bar does not count', () => {
  const lines = [
    { name: '引擎', measured: '1.46 ms', target: '≤ 2 ms', reached: true },
    { name: '直算', measured: '0.63 ms' },
    { name: '首查', measured: '140 kB', target: '≤ 130 kB', reached: false },
  ]
  expect(readBench(JSON.stringify([{ title: '测速', lines }]))).toEqual({
    passed: 1,
    failures: [{ place: '测速', name: '首查', message: '140 kB，目标 ≤ 130 kB' }],
  })
})

test('of mutation: the share noticed, against the lower threshold; what no test could notice is left out', () => {
  const mutants = ['Killed', 'Killed', 'Timeout', 'Survived', 'Ignored', 'CompileError'].map((status) => ({ status }))
  const files = (more: string): object => ({ 'a.ts': { mutants }, 'b.ts': { mutants: [{ status: more }] } })
  const read = (more: string): unknown => readMutation(JSON.stringify({ thresholds: { high: 95, low: 80 }, files: files(more) }))
  expect(read('Killed')).toEqual({ passed: 1, failures: [], note: '5 处改动发现 80.0%' })
  expect(read('NoCoverage')).toEqual({
    passed: 0,
    failures: [{ place: '', name: '', message: '5 处改动发现 60.0%，目标 80%' }],
  })
})

test('a step without a report fails with the end of what it printed, without colours', () => {
  expect(readAlone(true, 'whatever')).toEqual({ passed: 1, failures: [] })
  const printed = Array.from({ length: 40 }, (_, nth) => `\u001b[31mline ${String(nth)}\u001b[39m\n\n`).join('')
  const { passed, failures } = readAlone(false, printed)
  expect([passed, failures.length]).toEqual([0, 1])
  expect(failures[0]?.message.split('\n')).toEqual(Array.from({ length: 30 }, (_, nth) => `line ${String(nth + 10)}`))
  expect(readAlone(false, '').failures[0]?.message).toBe('没有任何输出。')
})
