import { readFileSync } from 'node:fs'
import { runSteps, type Step } from '../../src/cli/steps.ts'

/** Started by steps.test.ts in a folder whose steps.json lists the steps and whose package.json has their scripts. */
const steps = JSON.parse(readFileSync('steps.json', 'utf8')) as readonly (Step & { readonly counts?: string; readonly cannot?: string })[]

runSteps(
  steps.map(({ counts, cannot, ...step }): Step => ({
    ...step,
    ...(counts !== undefined && { report: { file: counts, read: (text) => JSON.parse(text) as { passed: number; failures: [] } } }),
    ...(cannot !== undefined && {
      prepare: () => {
        throw new Error(cannot)
      },
    }),
  })),
  'kept',
  process.argv.slice(2),
)
