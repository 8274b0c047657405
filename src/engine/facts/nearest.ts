const farthest = 4

/** Up to three names nearest to one mistyped; one much longer or shorter than all of them is near none, however long it is. */
export function nearest(name: string, names: readonly string[]): string[] {
  const alike = names.filter(({ length }) => length <= name.length + farthest && name.length <= length + farthest)
  const scored = alike.map((one) => ({ one, far: distance(name, one) })).filter(({ far }) => far <= farthest)
  return scored
    .sort((a, b) => a.far - b.far)
    .slice(0, 3)
    .map(({ one }) => one)
}

/** How many single-character changes turn one word into the other. */
export function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1)
      next[j] = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1))
    row = next
  }
  return row[b.length] ?? 0
}
