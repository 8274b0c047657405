import { checkAgreement } from './agree.ts'
import type { Who } from './contestants.ts'
import { race } from './race.ts'
import { sizesOf, type Size } from './sizes.ts'
import { atLeast, atMost, type Bench, type Line, type Section } from './table.ts'
import { printTimed, type Timed } from './timed.ts'

const rounds = 150

/** All answers anew each time; every contestant of every size in one race. */
export const speed: Bench = async (root) => {
  const sizes = sizesOf(root)
  sizes.forEach(checkAgreement)
  const entrants = sizes.flatMap((size, nth) => whoRuns(size).map((who) => ({ size: nth, who })))
  const times = await race(root, entrants, rounds)
  return sizes.map((size, nth) => {
    const mine = [...times].filter(([entrant]) => entrant.size === nth).map(([{ who }, time]): [Who, Timed] => [who, time])
    return sectionOf(size, new Map(mine))
  })
}

const whoRuns = ({ copies }: Size): readonly Who[] => (copies === null ? ['engine', 'bare'] : ['engine', 'bare', 'byName', 'total'])

const names: Readonly<Record<Who, string>> = {
  engine: '引擎 assessAll，带步骤和判断',
  bare: '直算，只有金额（decimal.js）',
  byName: 'publicodes，逐条 evaluate',
  total: 'publicodes，一次 evaluate 合计',
}

function sectionOf({ title, target }: Size, times: ReadonlyMap<Who, Timed>): Section {
  const own = times.get('engine')?.median ?? NaN
  return {
    title,
    lines: [...times].map(([who, time]) => ({
      name: names[who],
      measured: printTimed(time),
      ...comparedWith(who, time.median, own, target),
    })),
  }
}

/** The one evaluation of a sum is shown for fairness: it is the least publicodes can do, and no way to get single amounts. */
function comparedWith(who: Who, median: number, own: number, target: Size['target']): Pick<Line, 'ratio' | 'target' | 'reached'> {
  const [longer, faster] = [own / median, median / own]
  switch (who) {
    case 'engine':
      return atMost(own, target.milliseconds, ' ms')
    case 'bare':
      return { ratio: `引擎是它的 ${longer.toFixed(1)} 倍`, ...atMost(longer, target.ofBare, ' 倍') }
    case 'byName':
      return { ratio: `引擎快 ${faster.toFixed(1)} 倍`, ...atLeast(faster, target.ofPeer, ' 倍') }
    case 'total':
      return { ratio: `引擎快 ${faster.toFixed(1)} 倍` }
  }
}
