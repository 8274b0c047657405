import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Who } from './contestants.ts'
import { timed, type Timed } from './timed.ts'

/** Who runs, at which place of `sizesOf`. */
export interface Entrant {
  readonly size: number
  readonly who: Who
}

/**
 * One sample of each in turn, round after round, there and back: whatever else the machine does hits all alike.
 * Each has a process of its own, or the garbage of one would slow the others; never do two run at once.
 */
export async function race(root: string, entrants: readonly Entrant[], rounds: number): Promise<ReadonlyMap<Entrant, Timed>> {
  const runners: Runner[] = []
  for (const entrant of entrants) runners.push(await start(root, entrant))
  for (let round = 0; round < rounds; round++)
    for (const { child, samples } of round % 2 === 0 ? runners : runners.toReversed()) samples.push(await next(child))
  for (const { child } of runners) child.disconnect()
  return new Map(runners.map(({ entrant, samples }) => [entrant, timed(samples)]))
}

interface Runner {
  readonly entrant: Entrant
  readonly child: ChildProcess
  readonly samples: number[]
}

async function start(root: string, entrant: Entrant): Promise<Runner> {
  const child = fork(join(import.meta.dirname, 'racer.ts'), [root, String(entrant.size), entrant.who])
  child.once('exit', (code) => {
    if (code !== 0) throw new Error(`${entrant.who} stopped before the race was over`)
  })
  await next(child)
  return { entrant, child, samples: [] }
}

/** The first message warms it up, every further one brings a sample. */
async function next(child: ChildProcess): Promise<number> {
  const answer = once(child, 'message')
  child.send('next')
  const [milliseconds] = (await answer) as [number]
  return milliseconds
}
