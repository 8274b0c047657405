import { writeFileSync } from 'node:fs'
import { availableParallelism, loadavg } from 'node:os'
import { batch } from './batch.ts'
import { door } from './door.ts'
import { keystroke } from './keystroke.ts'
import { pages } from './pages/index.ts'
import { pasted } from './pasted.ts'
import { search } from './search.ts'
import { size } from './size.ts'
import { speed } from './speed.ts'
import { start } from './start.ts'
import { toTable, type Bench, type Section } from './table.ts'

/**
 * `npm run bench [-- <file>]`: measures and prints, into the file as JSON too. It fails only if contestants disagree on an amount.
 * `npm run bench -- pages …` measures how the site grows, and nothing else.
 */
const benches: readonly Bench[] = [speed, start, size, pasted, keystroke, search, batch, door]

const root = `${import.meta.dirname}/../..`
const [busy = 0] = loadavg()
const [asked, ...rest] = process.argv.slice(2)
if (asked === 'pages') pages(root, rest)
else await all(asked)

async function all(file: string | undefined): Promise<void> {
  const sections: Section[] = []
  for (const bench of benches) sections.push(...(await bench(root)))
  console.log(toTable(sections))
  if (file !== undefined) writeFileSync(file, JSON.stringify(sections))
}
console.log(`\nNode ${process.versions.node}，${String(availableParallelism())} 核，开始时负载 ${busy.toFixed(1)}（空闲的机器接近 0）`)
