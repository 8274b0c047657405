import { plainly } from '../words/plainly.ts'
import type { Findable, FindData } from './find.ts'

export interface Hit<T extends Findable = Findable> {
  readonly item: T
  /** [start, end) of its words that were typed, where they stand together. */
  readonly marked: readonly [number, number] | null
}
export interface FoundWhat {
  readonly matters: readonly Hit[]
  readonly measures: readonly Hit<FindData['measures'][number]>[]
}

const most = { matters: 5, measures: 7 }

/** What one types → matters and measures that speak of it, the nearest first. Either script may be typed. */
export function finder(data: FindData): (typed: string) => FoundWhat {
  const map = new Map<string, string>()
  const pairs = Array.from(data.pairs)
  for (let i = 0; i + 1 < pairs.length; i += 2) map.set(pairs[i] ?? '', pairs[i + 1] ?? '')
  const fold = (text: string): string => Array.from(plainly(text), (one) => map.get(one) ?? one).join('')
  const folded = <T extends Findable>(items: readonly T[]) =>
    items.map((item) => ({ item, title: fold(item.words), text: fold(item.text) }))
  const [matters, measures] = [folded(data.matters), folded(data.measures)]
  return (typed) => {
    const words = fold(typed)
    const pick = <T extends Findable>(items: ReturnType<typeof folded<T>>, n: number): Hit<T>[] =>
      words === ''
        ? []
        : items
            .map(({ item, title, text }) => ({ item, near: nearness(words, title, text) }))
            .filter(({ near }) => near > 0)
            .sort((a, b) => b.near - a.near)
            .slice(0, n)
            .map(({ item }) => ({ item, marked: markedIn(item.words, words, fold) }))
    return { matters: pick(matters, most.matters), measures: pick(measures, most.measures) }
  }
}

/** How much of it the item speaks of, and how much of that in its title; 0: too little. */
function nearness(words: string, title: string, text: string): number {
  if (title.includes(words)) return 3 + words.length / title.length
  const all = text.includes(words) ? 1 : part(words, title + text)
  return all < 0.6 ? 0 : all + part(words, title)
}

/** How many of the pairs of neighbouring letters stand there, 0…1. */
function part(words: string, text: string): number {
  const pairs = Array.from({ length: words.length - 1 }, (_, at) => words.slice(at, at + 2))
  return pairs.length === 0 ? 0 : pairs.filter((pair) => text.includes(pair)).length / pairs.length
}

function markedIn(title: string, words: string, fold: (text: string) => string): [number, number] | null {
  for (let start = 0; start < title.length; start++)
    for (let end = start + 1; end <= title.length; end++)
      if (fold(title.slice(start, end)) === words && fold(title.charAt(start)) !== '') return [start, end]
  return null
}
