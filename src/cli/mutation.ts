import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'

/**
 * `npm run mutation`: every small change of money and engine must be noticed by a test. Two rounds: the tables of money and
 * engine first, which need no content and answer at once; what they do not notice meets all other tests.
 */
rmSync('.cache/mutation', { recursive: true, force: true })

function round(tests: 'tables' | 'all'): number | null {
  const command = ['exec', '--no', '--', 'stryker', 'run', '.stryker.config.mjs', ...process.argv.slice(2)]
  return spawnSync('npm', command, { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, MUTATION_TESTS: tests } }).status
}
process.exitCode = round('tables') === 0 ? (round('all') ?? 1) : 1
