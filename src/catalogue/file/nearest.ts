import { distance } from '../../engine/index.ts'

/** The one existing name an author evidently meant; undefined when none is near or several are (一级 and 三级 for 二级). */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  const all = [...new Set(known)]
  const far = all.map((candidate) => distance(name.toLowerCase(), candidate.toLowerCase()))
  const least = Math.min(...far)
  const close = all.filter((_, i) => far[i] === least)
  const longer = name.length < 3 ? [] : all.filter((candidate) => candidate.includes(name))
  if (least > 2 && longer.length === 1) return longer[0]
  return least * 2 <= name.length && close.length === 1 ? close[0] : undefined
}

/** `did you mean X?`, or the choices where they are few, or `fallback`. */
export function suggest(name: string, known: Iterable<string>, fallback?: string): string | undefined {
  const all = [...known]
  const near = nearest(name, all)
  if (near !== undefined) return `did you mean ${near}?`
  return all.length > 0 && all.length <= 16 ? `write one of: ${all.join(', ')}` : fallback
}
