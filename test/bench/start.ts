import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { loadCatalogue } from '../../src/catalogue/load.ts'
import { toRulebook } from '../../src/catalogue/rule/rulebook.ts'
import { printTimed, timed } from './timed.ts'
import { atMost, type Bench } from './table.ts'

const processes = 9

/** `ready` as a page calls it: once, first, in a process where nothing is warm. */
export const start: Bench = (root) => {
  const rulebook = JSON.stringify(toRulebook(loadCatalogue(root)))
  const child = join(import.meta.dirname, 'startChild.ts')
  const run = (): number => Number(execFileSync(process.execPath, [child], { input: rulebook, encoding: 'utf8' }))
  const time = timed(Array.from({ length: processes }, run))
  return [
    {
      title: '启动',
      lines: [
        {
          name: `ready(rulebook)，新进程第一次，${String(processes)} 个进程`,
          measured: printTimed(time),
          ...atMost(time.median, 10, ' ms'),
        },
      ],
    },
  ]
}
