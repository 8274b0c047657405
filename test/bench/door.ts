import { spawnSync } from 'node:child_process'
import { loadCatalogue } from '../../src/catalogue/load.ts'
import { toRulebook } from '../../src/catalogue/rule/rulebook.ts'
import { answerSets } from './answers.ts'
import type { Bench, Line } from './table.ts'

const groups = 1_000

/** The headless door as a program calls it: `assess --ndjson`, every question answered, all texts and one measure alone. */
export const door: Bench = (root) => {
  const rulebook = toRulebook(loadCatalogue(root))
  const sets = answerSets(rulebook).map((answers) => JSON.stringify(answers))
  const lines = Array.from({ length: groups }, (_, nth) => sets[nth % sets.length])
  const one = rulebook.measures[0]?.id ?? ''
  const seconds = (count: number, ...more: readonly string[]): number => {
    const from = performance.now()
    const args = ['src/cli/assess.ts', '--facts', '-', '--ndjson', ...more]
    const input = lines.slice(0, count).join('\n')
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, input, stdio: ['pipe', 'ignore', 'pipe'], encoding: 'utf8' })
    if (status !== 0) throw new Error(stderr)
    return (performance.now() - from) / 1000
  }
  const line = (name: string, measures: number, ...more: readonly string[]): Line => {
    const rate = (groups - 1) / (seconds(groups, ...more) - seconds(1, ...more))
    return { name, measured: `每秒 ${rate.toFixed(0)} 组，${(rate * measures).toFixed(0)} 项金额` }
  }
  return [
    {
      title: `无界面测算 --ndjson，${String(groups)} 组，每个问题都作答`,
      lines: [
        line(`全部 ${String(rulebook.measures.length)} 项`, rulebook.measures.length),
        line('一项（--measure）', 1, '--measure', one),
      ],
    },
  ]
}
