import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { ensureBrowser } from './browser.ts'

/** `npm test`: every check of the project, in the order in which a failure is cheapest to read; last a line `N passed, N failed`. */
interface Tally {
  readonly passed: number
  readonly failed: number
}

const cache = '.cache'
const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', PLAYWRIGHT_JSON_OUTPUT_NAME: `${cache}/browser.json` }

function run(name: string, command: readonly string[]): boolean {
  console.log(`\n── ${name}`)
  const done = spawnSync('npm', ['exec', '--no', '--', ...command], { stdio: ['ignore', 'inherit', 'inherit'], env })
  return done.status === 0
}

/** A check that is one pass or one failure. */
const check = (name: string, ...command: string[]): Tally => (run(name, command) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 })

/** Tests that count themselves in a report; a runner that dies without one is one failure. */
function tests(name: string, report: string, count: (report: string) => Tally, ...command: string[]): Tally {
  const good = run(name, command)
  try {
    const { passed, failed } = count(readFileSync(report, 'utf8'))
    return { passed, failed: good ? failed : Math.max(failed, 1) }
  } catch {
    return { passed: 0, failed: 1 }
  }
}

function vitestTally(report: string): Tally {
  const { numPassedTests, numFailedTests } = JSON.parse(report) as { numPassedTests: number; numFailedTests: number }
  return { passed: numPassedTests, failed: numFailedTests }
}

function playwrightTally(report: string): Tally {
  const { stats } = JSON.parse(report) as { stats: { expected: number; unexpected: number; flaky: number } }
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky }
}

function browserTally(): Tally {
  try {
    ensureBrowser()
  } catch (problem) {
    console.error(problem instanceof Error ? problem.message : problem)
    return { passed: 0, failed: 1 }
  }
  return tests(
    '浏览器',
    `${cache}/browser.json`,
    playwrightTally,
    'playwright',
    'test',
    '-c',
    '.playwright.config.ts',
    '--reporter=list,json',
  )
}

rmSync(cache, { recursive: true, force: true })
mkdirSync(cache)
const content = check('内容', 'node', 'src/cli/content.ts')
const types = check('类型', 'astro', 'check')
const lint = check('规则', 'eslint', '-c', '.eslint.config.mjs', 'src', 'test')
const format = check('格式', 'prettier', '--check', '--log-level', 'warn', '.')
const unit = tests(
  '单元',
  `${cache}/unit.json`,
  vitestTally,
  'vitest',
  'run',
  '-c',
  '.vitest.config.ts',
  '--reporter=dot',
  '--reporter=json',
  `--outputFile.json=${cache}/unit.json`,
)
const build = check('构建', 'astro', 'build')
const browser = build.failed === 0 ? browserTally() : { passed: 0, failed: 1 }

const all = [content, types, lint, format, unit, build, browser]
const passed = all.reduce((sum, tally) => sum + tally.passed, 0)
const failed = all.reduce((sum, tally) => sum + tally.failed, 0)
console.log(`\n${String(passed)} passed, ${String(failed)} failed`)
process.exitCode = failed === 0 ? 0 : 1
