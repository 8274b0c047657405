import { defineConfig } from 'vitest/config'
import { patience } from './test/runs.ts'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/e2e/**'],
    testTimeout: patience,
    hookTimeout: patience,
    // The content is read once a worker, not once a file: whoever changes what is global puts it back.
    isolate: false,
    maxWorkers: '100%',
    // What differs is said in the message, so that a line of `npm test` names it.
    chaiConfig: { truncateThreshold: 0 },
  },
})
