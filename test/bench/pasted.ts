import { fromListText } from '../../src/stores/saved/savedText.ts'
import { endless } from '../fixtures/pasted.ts'
import { atMost, type Bench } from './table.ts'
import { printTimed, timed } from './timed.ts'

/** A paste of half a million characters that begin to look like a list again and again: no reading may go back over them. */
export const pasted: Bench = () => {
  const read = (part: string): number => {
    const from = performance.now()
    fromListText(part.repeat(100_000))
    fromListText(`1. 《${part.repeat(50_000)}\npolicies/a/b/`)
    return performance.now() - from
  }
  const times = endless.map((part) => ({ part, time: timed(Array.from({ length: 3 }, () => read(part))) }))
  return [
    {
      title: '我的清单：粘贴五十万字',
      lines: times.map(({ part, time }) => ({ name: `“${part}”`, measured: printTimed(time), ...atMost(time.median, 3000, ' ms') })),
    },
  ]
}
