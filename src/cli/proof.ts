import { today } from '../edge/clock.ts'
import { resolve } from 'node:path'
import { readBench, readMutation, readPlaywright, readVitest } from './reports.ts'
import { ensureServers } from './servers.ts'
import { runSteps, type Step } from './steps.ts'

/**
 * `npm run proof [-- <step>…]`: what `npm test` has no time for, a line a step as there. `RUNS_SEED` chooses other random
 * answers, the day's by default; a failure is seen again with the one it names.
 */
const folder = '.cache/proof'
const [random, bench, mutants] = [`${folder}/random.json`, `${folder}/bench.json`, `${folder}/mutants.json`]
const nginx = resolve(`${folder}/nginx.json`)
const seed = process.env['RUNS_SEED'] ?? today().replaceAll('-', '')
const many = '50'

const steps: readonly Step[] = [
  {
    id: 'random',
    name: `随机答案、改坏的文件二十倍（RUNS_SEED=${seed}）`,
    script: [
      'unit',
      'test/laws',
      'test/naive',
      'test/batch/damaged',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${random}`,
    ],
    env: { RUNS: '20', RUNS_SEED: seed },
    report: { file: random, read: readVitest },
  },
  { id: 'grow', name: `${many}份文本：内容`, script: ['grow', many] },
  {
    id: 'grown',
    name: `${many}份文本：构建`,
    script: ['build', '--outDir', `${folder}/grown`],
    env: { CONTENT_ROOT: `.cache/grow/${many}` },
    after: 'grow',
  },
  { id: 'beside', name: '多一份文本：内容', script: ['grow', '1', '--beside', '--to', `${folder}/sixth`] },
  {
    id: 'sixth',
    name: '多一份文本：全部检查',
    script: ['test', 'content', 'unit', 'build', 'browser'],
    env: { CONTENT_ROOT: `${folder}/sixth` },
    after: 'beside',
  },
  { id: 'built', name: '构建', script: ['build'] },
  {
    id: 'nginx',
    name: '真的 nginx 后面：全部走查，再用 Firefox 走主要的',
    script: ['nginx', '--reporter=list,json'],
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: nginx },
    after: 'built',
    prepare: ensureServers,
    report: { file: nginx, read: readPlaywright },
  },
  {
    id: 'mutants',
    name: '改坏的内容，每一处',
    script: ['unit', 'test/mutants', '--reporter=default', '--reporter=json', `--outputFile.json=${mutants}`],
    env: { MUTANTS: '1000000', RUNS: '20' },
    report: { file: mutants, read: readVitest },
  },
  { id: 'loaded', name: '四个空转的进程旁边：全部检查', script: ['loaded'] },
  { id: 'bench', name: '测速', script: ['bench', bench], report: { file: bench, read: readBench } },
  {
    id: 'mutation',
    name: '改坏一处',
    script: ['mutation'],
    report: { file: '.cache/mutation/mutation.json', read: readMutation },
  },
]

runSteps(steps, folder, process.argv.slice(2))
