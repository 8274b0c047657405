import { gramsToAsk, type Grams } from './grams.ts'
import { classes, type Class, type Query, type Way, type Word } from './query.ts'

/** The files that have a word of the index. */
export type Ask = (gram: string) => Promise<ReadonlySet<string>>
type Found = ReadonlySet<string> | null

/** So few files are sooner read than another part of the index. */
const few = 8

/** The files that may have what is asked in a class or a better one; null: any file may. A site of few files is read whole. */
export async function candidates(query: Query, upTo: Class, grams: Grams, ask: Ask): Promise<Found> {
  if (grams === 1) return null
  const longestFirst = [...query.words].sort((a, b) => lengthOf(b) - lengthOf(a))
  const find = (word: Word): Promise<Found> => ofWord(word, upTo, grams, ask)
  if (query.least !== undefined) return inAny(await Promise.all(longestFirst.map(find)))
  const forms = query.fits.flatMap(({ must, forms: all }) => (must && all ? [all] : []))
  const printed = forms.map(async (all) => inAny(await Promise.all(all.map((part) => ofWay({ class: 'exact', all: [part] }, grams, ask)))))
  return inAll([await narrowed(longestFirst, find), ...(await Promise.all(printed))])
}

const lengthOf = ({ ways }: Word): number => (ways[0]?.all ?? []).join('').length

/** What leaves most files out is asked first, and the next only while many are left. */
async function narrowed<T>(parts: readonly T[], find: (part: T) => Promise<Found>): Promise<Found> {
  let left: Found = null
  for (const part of parts) {
    if (left !== null && left.size <= few) return left
    left = inAll([left, await find(part)])
  }
  return left
}

async function ofWord({ ways }: Word, upTo: Class, grams: Grams, ask: Ask): Promise<Found> {
  const most = classes.indexOf(upTo)
  const open = ways.filter((way) => classes.indexOf(way.class) <= most)
  return inAny(await Promise.all(open.map((way) => ofWay(way, grams, ask))))
}

async function ofWay({ all, slip }: Way, grams: Grams, ask: Ask): Promise<Found> {
  const ofPart = (part: string): Promise<Found> => narrowed(gramsToAsk(part, grams), ask)
  if (slip) return inAny(await Promise.all(all.flatMap(halvesOf).map(ofPart)))
  return narrowed(all, ofPart)
}

/** One of the halves has no wrong character; a latin word cut in two cannot be asked for. */
function halvesOf(word: string): string[] {
  const middle = word.length >> 1
  return [word.slice(0, middle).replace(/\p{Script=Latin}+$/u, ''), word.slice(middle).replace(/^\p{Script=Latin}+/u, '')]
}

const inAll = (sets: readonly Found[]): Found =>
  sets.reduce((all, set) => (all === null ? set : set === null ? all : new Set([...all].filter((file) => set.has(file)))), null)

const inAny = (sets: readonly Found[]): Found =>
  sets.reduce((all, set) => (all === null || set === null ? null : new Set([...all, ...set])), new Set<string>())
