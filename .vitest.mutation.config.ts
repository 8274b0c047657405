import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { patience } from './test/runs.ts'

const order = ['money', 'engine', 'together', 'view', 'policies', 'laws', 'naive']

/** Tables before random numbers: most mutants fall in the first milliseconds. */
class TablesFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => order.findIndex((folder) => moduleId.includes(`/test/${folder}/`))
    return Promise.resolve([...files].sort((a, b) => place(a) - place(b)))
  }
}

const tables = ['test/{money,engine}/**/*.test.ts']
const others = ['test/{together,policies,laws,naive}/**/*.test.ts', 'test/view/explain.test.ts']

/** The tests a change of money or engine must not pass: all the fast ones, and few of the random ones. */
export default defineConfig({
  test: {
    include: process.env.MUTATION_TESTS === 'tables' ? tables : [...tables, ...others],
    isolate: false,
    // What a test reads of the code itself is not there once every place is made to change.
    exclude: ['test/engine/newKind.test.ts'],
    sequence: { sequencer: TablesFirst },
    testTimeout: patience,
    env: { RUNS: '0.02' },
  },
})
