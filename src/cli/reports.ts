import { relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import type { JSONReport, JSONReportSpec, JSONReportSuite } from '@playwright/test/reporter'
import type { JsonTestResult, JsonTestResults } from 'vitest/node'
import { z } from 'zod'

/** What a step came to: how many held, and each that did not. */
export interface Found {
  readonly passed: number
  readonly failures: readonly Failure[]
  readonly skipped?: number
  /** A figure worth its place in the line. */
  readonly note?: string
}
export interface Failure {
  /** `file:line`, as far as it is known. */
  readonly place: string
  readonly name: string
  readonly message: string
}
/** Makes of the text of a report what the step came to. */
export type Read = (report: string) => Found

/** vitest's JSON. A file that does not load has no tests: it is a failure of its own. */
export const readVitest: Read = (report) => {
  const { numPassedTests, numPendingTests, testResults } = JSON.parse(report) as JsonTestResults
  return { passed: numPassedTests, skipped: numPendingTests, failures: testResults.flatMap(failuresIn) }
}

function failuresIn({ name: file, status, message, assertionResults }: JsonTestResult): Failure[] {
  const failed = assertionResults.filter((test) => test.status === 'failed')
  if (failed.length === 0 && status === 'failed') return [{ place: relative('', file), name: '', message: shorten(message) }]
  return failed.map(({ ancestorTitles, title, failureMessages }) => {
    const [thrown = ''] = failureMessages ?? []
    return { place: placeIn(thrown, file), name: [...ancestorTitles, title].join(' › '), message: shorten(thrown) }
  })
}

/** The first place of the stack that lies in the file of the test. */
function placeIn(thrown: string, file: string): string {
  const [, line] = /^(\d+):\d+/.exec(thrown.split(`${file}:`)[1] ?? '') ?? []
  return line === undefined ? relative('', file) : `${relative('', file)}:${line}`
}

const playwright = (report: string): JSONReport => JSON.parse(report) as JSONReport

/** Playwright's JSON; `errors` are those of no test, such as a server that does not start. Flaky is failed: no retry hides it. */
export const readPlaywright: Read = (report) => {
  const { suites, errors, stats, config } = playwright(report)
  const folder = relative('', config.rootDir)
  const ofNone = errors.map(({ message }): Failure => ({ place: '', name: '', message: shorten(message ?? '') }))
  return { passed: stats.expected, skipped: stats.skipped, failures: [...ofNone, ...suites.flatMap((suite) => failedSpecs(suite, folder))] }
}

/** Playwright's JSON of the pages of states; where their pictures were not compared, the reason is the note. */
export const readStates: Read = (report) => {
  const { suites } = playwright(report)
  const [why] = suites.flatMap(specsIn).flatMap(({ tests }) => tests.flatMap(({ annotations }) => annotations.filter(notCompared)))
  return { ...readPlaywright(report), ...(why !== undefined && { note: `${notComparedType}：${why.description ?? ''}` }) }
}
/** The kind of annotation that says so. */
export const notComparedType = '未比对'
const notCompared = ({ type }: { readonly type: string }): boolean => type === notComparedType
const specsIn = ({ specs, suites = [] }: JSONReportSuite): JSONReportSpec[] => [...specs, ...suites.flatMap(specsIn)]

function failedSpecs({ specs, suites = [] }: JSONReportSuite, folder: string, titles: readonly string[] = []): Failure[] {
  const own = specs.flatMap((spec) => specFailure(spec, folder, titles))
  return [...own, ...suites.flatMap((suite) => failedSpecs(suite, folder, [...titles, suite.title]))]
}

function specFailure({ title, file, line, tests }: JSONReportSpec, folder: string, titles: readonly string[]): Failure[] {
  const results = tests.filter(({ status }) => status === 'unexpected' || status === 'flaky').flatMap((test) => test.results)
  if (results.length === 0) return []
  const error = results.flatMap(({ errors }) => errors)[0]
  const at = error?.location?.file.endsWith(file) === true ? error.location.line : line
  return [{ place: `${folder}/${file}:${String(at)}`, name: [...titles, title].join(' › '), message: shorten(error?.message ?? '') }]
}

/** The lines before the stack, without colours: ten at most. */
function shorten(thrown: string): string {
  const [message = ''] = stripVTControlCharacters(thrown).split(/\n\s+at /)
  const lines = message.split('\n').filter((line) => line.trim() !== '')
  return [...lines.slice(0, 10).map(cut), ...(lines.length > 10 ? ['…'] : [])].join('\n')
}
const cut = (line: string): string => (line.length > 240 ? `${line.slice(0, 240)}…` : line)

const measured = z.array(
  z.object({
    title: z.string(),
    lines: z.array(z.object({ name: z.string(), measured: z.string(), target: z.string().optional(), reached: z.boolean().optional() })),
  }),
)
/** The bars of `npm run bench`: what is measured without one neither holds nor fails. */
export const readBench: Read = (report) => {
  const sections = measured.parse(JSON.parse(report))
  const lines = sections.flatMap((section) => section.lines.map((line) => ({ ...line, place: section.title })))
  return {
    passed: lines.filter(({ reached }) => reached === true).length,
    failures: lines
      .filter(({ reached }) => reached === false)
      .map(({ place, name, measured, target = '' }) => ({ place, name, message: `${measured}，目标 ${target}` })),
  }
}

const mutated = z.object({
  thresholds: z.object({ low: z.number() }),
  files: z.record(z.string(), z.object({ mutants: z.array(z.object({ status: z.string() })) })),
})
/** Of the mutants that a test could notice the share that one did; below the lower threshold that is too little. */
export const readMutation: Read = (report) => {
  const { files, thresholds } = mutated.parse(JSON.parse(report))
  const all = Object.values(files).flatMap(({ mutants }) => mutants.map(({ status }) => status))
  const count = (...which: readonly string[]): number => all.filter((status) => which.includes(status)).length
  const [noticed, missed] = [count('Killed', 'Timeout'), count('Survived', 'NoCoverage')]
  const score = (100 * noticed) / (noticed + missed)
  const note = `${String(noticed + missed)} 处改动发现 ${score.toFixed(1)}%`
  if (score >= thresholds.low) return { passed: 1, failures: [], note }
  return { passed: 0, failures: [{ place: '', name: '', message: `${note}，目标 ${String(thresholds.low)}%` }] }
}

/** A step that does not count: one that holds, or a failure with the end of what it printed. */
export const readAlone = (good: boolean, output: string): Found =>
  good ? { passed: 1, failures: [] } : { passed: 0, failures: [{ place: '', name: '', message: endOf(output) }] }

function endOf(output: string): string {
  const lines = stripVTControlCharacters(output)
    .split('\n')
    .filter((line) => line.trim() !== '')
  return lines.length === 0 ? '没有任何输出。' : lines.slice(-30).map(cut).join('\n')
}
