/** How many single-character changes turn one word into the other. */
export function distance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const swap = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      row.push(Math.min(swap, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1))
    }
    above = row
  }
  return above[b.length] ?? 0
}

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
