import { resolve } from 'node:path'
import { ensureBrowser } from './browser.ts'
import { readPlaywright, readStates, readVitest } from './reports.ts'
import { runSteps, type Step } from './steps.ts'

/** `npm test [-- <step>…]`: every check of the project, in the order in which a failure is cheapest to read. */
const folder = '.cache/test'
const [unit, states, browser] = [`${folder}/unit.json`, `${folder}/states.json`, `${folder}/browser.json`]

const steps: readonly Step[] = [
  { id: 'content', name: '内容', script: ['content'] },
  { id: 'types', name: '类型', script: ['types'] },
  { id: 'lint', name: '规则', script: ['lint'] },
  { id: 'format', name: '格式', script: ['format:check'] },
  {
    id: 'unit',
    name: '单元',
    script: ['unit', '--reporter=default', '--reporter=json', `--outputFile.json=${unit}`],
    report: { file: unit, read: readVitest },
  },
  { id: 'build', name: '构建', script: ['build'] },
  { id: 'same', name: '同样的字节', script: ['same'], after: 'build' },
  {
    id: 'states',
    name: '状态页',
    script: ['states', '--reporter=list,json'],
    // Its configuration stands elsewhere: a name alone would be taken from there.
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: resolve(states) },
    prepare: ensureBrowser,
    report: { file: states, read: readStates },
  },
  {
    id: 'browser',
    name: '浏览器',
    script: ['browser', '--reporter=list,json'],
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: browser },
    after: 'build',
    prepare: ensureBrowser,
    report: { file: browser, read: readPlaywright },
  },
]

runSteps(steps, folder, process.argv.slice(2))
