import { createHash } from 'node:crypto'
import * as OpenCC from 'opencc-js'
import { repairText } from '../../src/catalogue/text/repair.ts'
import type { PolicyFile } from '../../src/schema/policy.ts'
import type { Chance } from './chance.ts'
import type { Block } from './text.ts'

const toTraditional = OpenCC.Converter({ from: 'cn', to: 't' })

export interface Received {
  readonly source: string
  readonly head: Pick<PolicyFile, 'script' | 'repairCounts'> & { readonly source: PolicyFile['source'] }
}

/** A text as it might be received: tables drawn with bars, spaces beside figures, half-width marks, now and then in 繁體. */
export function asReceived(blocks: readonly Block[], chance: Chance): Received {
  const rows = blocks.map(({ clause, lines }) => {
    if (clause?.startsWith('annex-') === true || lines[0] === '序号') return `| ${lines.join(' | ')} |`
    return lines.map((line) => (chance.odds(0.3) ? carelessly(line) : line)).join('\n')
  })
  const careless = `${rows.join('\n\n')}\n`
  const reading = blocks.flatMap(({ lines }) => lines)
  const ways = [
    ...(chance.odds(0.15) ? [{ source: toTraditional(careless), script: 'traditional' as const }] : []),
    { source: careless, script: 'simplified' as const },
  ]
  for (const { source, script } of ways) {
    const { lines, counts } = repairText(source, { repairs: [], script })
    if (lines.join('\n') !== reading.join('\n')) continue
    const sha256 = createHash('sha256').update(source).digest('hex')
    const repairCounts = Object.fromEntries(Object.entries(counts).map(([rule, times]) => [rule, String(times)]))
    return { source, head: { script, repairCounts, source: { sha256, words: '由测试程序生成，不是任何机关的文件' } } }
  }
  throw new Error(`what was written carelessly cannot be repaired: ${reading[0] ?? ''}`)
}

/** 达2000万元，按30% → 达 2000 万元,按30% */
const carelessly = (line: string): string =>
  line.replace(/(?<=\p{Script=Han})(?=\d)/gu, ' ').replace(/(?<=\p{Script=Han})，(?=\p{Script=Han})/u, ',')
