import { writeFileSync } from 'node:fs'

const out = '.cache/mutation'

/** One line a mutant that no test noticed, to work through from the top: place, what stands there, what it became. */
class Survivors {
  onMutationTestReportReady({ files }) {
    const lines = Object.entries(files).flatMap(([name, { source, mutants }]) =>
      mutants
        .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
        .map(({ status, mutatorName, replacement, location: { start, end } }) => {
          const rows = source.split('\n').slice(start.line - 1, end.line)
          const was = [...rows.slice(0, -1), rows.at(-1).slice(0, end.column - 1)].join('\n').slice(start.column - 1)
          return `${name}:${start.line}:${start.column} ${status} ${mutatorName}: ${oneLine(was)} → ${oneLine(replacement ?? '')}`
        }),
    )
    writeFileSync(`${out}/survivors.txt`, lines.map((line) => `${line}\n`).join(''))
  }
}
const oneLine = (code) => code.replace(/\s+/g, ' ')

export const strykerPlugins = [{ kind: 'Reporter', name: 'survivors', injectableClass: Survivors }]

/** Both rounds of src/cli/mutation.ts: the second tests again only what survived the first. A few files at a time: `-- --mutate 'src/money/**'`. */
export default {
  testRunner: 'vitest',
  vitest: { configFile: '.vitest.mutation.config.ts', related: false },
  mutate: ['src/{money,engine}/**/*.ts'],
  plugins: ['@stryker-mutator/vitest-runner', import.meta.filename],
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  disableTypeChecks: false,
  incremental: true,
  incrementalFile: `${out}/incremental.json`,
  timeoutMS: 30_000,
  concurrency: 2,
  reporters: ['progress', 'clear-text', 'json', 'survivors'],
  clearTextReporter: { reportMutants: false, reportTests: false },
  jsonReporter: { fileName: `${out}/mutation.json` },
  tempDirName: `${out}/sandbox`,
  ignorePatterns: ['.cache', '.astro', 'dist', 'public', 'test/e2e'],
  thresholds: { high: 95, low: 95, break: process.env.MUTATION_TESTS === 'tables' ? null : 95 },
}
