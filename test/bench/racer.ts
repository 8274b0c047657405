import { contestants, type Who } from './contestants.ts'
import { sizesOf } from './sizes.ts'

/** One contestant in a process of its own: the first message warms it up, every further one takes a sample. */
const [root = '', size = '', who = ''] = process.argv.slice(2)
const chosen = sizesOf(root)[Number(size)]
if (chosen === undefined || !isWho(who)) throw new Error(`no contestant ${who} of size ${size}`)
const work = contestants[who](chosen)

const warmUp = 1000
/** A sample lasts at least so long, so that the clock's own grain does not count. */
const least = 1
let turn = 0
/** Runs in half a sample: a whole one takes each of the two sets of answers equally often. */
let half = 0

process.on('message', () => {
  process.send?.(half === 0 ? warm() : sample())
})

function warm(): number {
  const start = performance.now()
  while (performance.now() - start < warmUp || turn < 20) work(turn++)
  const once = (performance.now() - start) / turn
  half = Math.ceil(least / once / 2)
  return once
}

/** Some runs untimed before: while others ran, the processor forgot this one. */
function sample(): number {
  runs(half)
  const start = performance.now()
  runs(half * 2)
  return (performance.now() - start) / (half * 2)
}

function runs(times: number): void {
  for (let nth = 0; nth < times; nth++) work(turn++)
}

function isWho(text: string): text is Who {
  return text in contestants
}
